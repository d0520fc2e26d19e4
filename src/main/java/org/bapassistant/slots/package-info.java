/**
 * Reads what a patient said into the slots of a plan.
 *
 * <p>By rules that a clinician can read, one file a language. What is read is proposed, never
 * taken: the clinician sees it with the words it came from before it counts. Start at {@link
 * SlotReader}.
 */
@ApplicationModule(allowedDependencies = {"core", "planning"})
@NullMarked
package org.bapassistant.slots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
