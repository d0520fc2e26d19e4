/**
 * Brief Action Planning as a dialogue: where one is, which moves are open, what the plan is so far.
 *
 * <p>Owns the table of transitions of the fact sheet (section 4), the plan with its slots, what to
 * ask and to listen for at each step, and the summary. Knows no patient and no channel. Start at
 * {@link PlanDialogue}.
 */
@ApplicationModule(allowedDependencies = {"core", "knowledge"})
@NullMarked
package org.bapassistant.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
