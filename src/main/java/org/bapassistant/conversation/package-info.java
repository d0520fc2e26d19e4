/**
 * The one door: an utterance in, a reply out.
 *
 * <p>Screens, answers, remembers. Start at {@link Assistant}.
 */
@ApplicationModule(
    allowedDependencies = {
      "core",
      "knowledge",
      "safety",
      "answering",
      "planning",
      "slots",
      "retrieval"
    })
@NullMarked
package org.bapassistant.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
