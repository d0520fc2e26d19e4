/**
 * Makes an answer from the cards and passages that were found, or says that there is none.
 *
 * <p>Every sentence comes from a card or a document and carries its citation. Start at {@link
 * Answerer}.
 */
@ApplicationModule(allowedDependencies = {"core", "knowledge", "retrieval"})
@NullMarked
package org.bapassistant.answering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
