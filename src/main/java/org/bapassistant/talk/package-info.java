/**
 * Reads what a patient's utterance leans to: sustain talk, change talk, neither, or discord.
 *
 * <p>Start at {@link TalkReader}. What it says is a hint to a clinician about words, never a
 * verdict on a person, and it decides nothing else in the product.
 */
@ApplicationModule(allowedDependencies = {"core", "retrieval"})
@NullMarked
package org.bapassistant.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
