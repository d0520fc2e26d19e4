/**
 * Sees emergencies, crises and identifiers in what a clinician typed, before anything else happens
 * to it.
 *
 * <p>Owns the screening rules and the fixed, reviewed texts. Start at {@link Screener}.
 */
@ApplicationModule(allowedDependencies = {"core"})
@NullMarked
package org.bapassistant.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
