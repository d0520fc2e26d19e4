/**
 * The commands of the jar: {@code ask}, {@code eval}, {@code lint} and those of the build. Start at
 * {@link Terminal}.
 */
@NamedInterface("terminal")
@NullMarked
package org.bapassistant.channels.terminal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
