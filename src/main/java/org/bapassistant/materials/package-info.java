/**
 * The sheets that people print: poster, pocket card, patient sheets, outlines for teaching.
 *
 * <p>Reads the files under {@code knowledge-base/materials/}, takes wording from the cards that
 * they name, draws them and writes them as PDF. Start at {@link Materials}; how a sheet is written
 * stands in {@code docs/materials.md}.
 */
@ApplicationModule(allowedDependencies = "knowledge")
@NullMarked
package org.bapassistant.materials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
