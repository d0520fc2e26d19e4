/** The application: wires the modules together. Start at {@link BapAssistant}. */
@NullMarked
package org.bapassistant;

import org.jspecify.annotations.NullMarked;
