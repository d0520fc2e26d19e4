/**
 * Keeps what a chat channel delivered until it is answered: once and only once, or failed visibly
 * once, across crashes, repeated deliveries and several nodes.
 *
 * <p>Knows nothing of what is asked. Start at {@link Inbox}.
 */
@ApplicationModule(allowedDependencies = "core")
@NullMarked
package org.bapassistant.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
