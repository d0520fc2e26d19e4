/**
 * Where people ask: the web and the terminal. Channels verify, translate and render; they decide
 * nothing.
 *
 * <p>Sub-packages do not know each other. Start at {@code web.AnswerController} or {@code
 * terminal.Terminal}.
 */
@ApplicationModule(
    allowedDependencies = {
      "core",
      "accounts",
      "curation",
      "conversation",
      "answering",
      "planning",
      "slots",
      "models",
      "grounding",
      "knowledge",
      "materials",
      "retrieval",
      "safety",
      "talk",
      "documents",
      "inbox"
    })
@NullMarked
package org.bapassistant.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
