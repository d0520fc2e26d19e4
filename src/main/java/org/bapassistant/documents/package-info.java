/**
 * The clinic's own documents: a folder of PDF, Word, PowerPoint, HTML and Markdown files beside the
 * cards.
 *
 * <p>Owns the folder: reads each file in a process of its own, splits it by heading and page, and
 * keeps {@code retrieval}'s passages in line with it. What stands in a document is only ever
 * quoted, and a sentence that gives an assistant orders is not even that. Start at {@link
 * Documents}.
 */
@ApplicationModule(allowedDependencies = {"core", "retrieval", "safety"})
@NullMarked
package org.bapassistant.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
