/**
 * The few words that every module shares. No behaviour, no dependencies.
 *
 * <p>Start at {@link Utterance}.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package org.bapassistant.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
