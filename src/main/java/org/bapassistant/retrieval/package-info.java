/**
 * Finds the cards that bear on a question, best first, and can say why.
 *
 * <p>Owns the search index, the embedding models and the learned ranking. Reads published cards
 * from {@code knowledge}; never calls a chat model. Start at {@link CardRetriever}.
 */
@ApplicationModule(allowedDependencies = {"core", "knowledge"})
@NullMarked
package org.bapassistant.retrieval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
