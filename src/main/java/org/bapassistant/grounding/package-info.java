/**
 * Does a sentence say only what the cards that it cites say?
 *
 * <p>Checks what a chat model wrote, sentence by sentence, before anybody sees it: numbers,
 * negation, strength of a claim, named sources, words of treatments and conditions, and how much of
 * it the cited statements carry. Needs no chat model itself; the same sentence always gets the same
 * verdict. Start at {@link SentenceVerifier}.
 */
@ApplicationModule(allowedDependencies = {"core", "knowledge"})
@NullMarked
package org.bapassistant.grounding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
