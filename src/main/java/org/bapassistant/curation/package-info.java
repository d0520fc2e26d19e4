/**
 * Cards that opinion leaders write on site: drafts, review by a second person, publication,
 * versions; and the questions that colleagues could not get answered.
 *
 * <p>Published cards join the knowledge base through {@link PublishedFiles}. Start at {@link Desk}.
 */
@ApplicationModule(
    allowedDependencies = {"core", "knowledge", "accounts", "retrieval", "conversation"})
@NullMarked
package org.bapassistant.curation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
