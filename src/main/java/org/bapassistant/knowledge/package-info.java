/**
 * The reviewed cards, their sources, and the rules that a card must keep.
 *
 * <p>Owns the files under {@code knowledge-base/}: reads them, names what is wrong in them, tells
 * when they change. Start at {@link KnowledgeBase}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.bapassistant.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
