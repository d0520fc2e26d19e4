/** The web chat, the HTTP API and the pages. Start at {@link AnswerController}. */
@NullMarked
package org.bapassistant.channels.web;

import org.jspecify.annotations.NullMarked;
