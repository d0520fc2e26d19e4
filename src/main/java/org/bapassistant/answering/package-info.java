/**
 * Makes an answer from the cards and passages that were found, or says that there is none.
 *
 * <p>Every sentence comes from a card or a document, or is supported by the card that it cites.
 * Start at {@link Answerer}.
 */
@ApplicationModule(
    allowedDependencies = {"core", "knowledge", "retrieval", "models", "grounding", "prompts"})
@NullMarked
package org.bapassistant.answering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
