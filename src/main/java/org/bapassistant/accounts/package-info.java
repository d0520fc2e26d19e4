/**
 * Who may do what: local accounts, their roles, and the log of who did what.
 *
 * <p>Knows nothing of cards or questions. Start at {@link Accounts}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.bapassistant.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
