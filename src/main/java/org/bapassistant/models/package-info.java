/**
 * Chat models behind one small door.
 *
 * <p>Owns all about calling one: providers, patience, retries, the queue, the breaker. Knows
 * nothing of cards; without a provider nothing of it exists. What leaves the process is listed in
 * {@code docs/outbound-calls.md}. Start at {@link TextModel}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.bapassistant.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
