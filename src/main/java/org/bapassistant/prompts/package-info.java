/**
 * Every text that a chat model is given.
 *
 * <p>Owns the files under {@code prompts/}: {@code <module>/<name>/v<n>.md}, each version with its
 * purpose, its placeholders and its scores. Checked at start. Start at {@link Prompts}.
 */
@ApplicationModule(allowedDependencies = "knowledge")
@NullMarked
package org.bapassistant.prompts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
