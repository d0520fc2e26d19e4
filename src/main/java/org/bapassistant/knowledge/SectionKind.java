package org.bapassistant.knowledge;

import java.util.Locale;
import java.util.Optional;

/** The sections of a card, in the order in which a card has them. */
public enum SectionKind {
  IN_SHORT("In short", true),
  SAY_THIS("Say this", true),
  WHY("Why", true),
  AVOID("Avoid", true),
  NEXT_STEP("Next step", true),
  IF_IT_GOES_BADLY("If it goes badly", false),
  SAFETY("Safety", false);

  private final String heading;
  private final boolean required;

  SectionKind(String heading, boolean required) {
    this.heading = heading;
    this.required = required;
  }

  /** The heading in a card file. */
  public String heading() {
    return heading;
  }

  /** The part of a link that leads to this section, such as {@code say-this}. */
  public String anchor() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind that {@link #anchor()} names, if there is one. */
  public static Optional<SectionKind> ofAnchor(String anchor) {
    return Words.find(values(), SectionKind::anchor, anchor);
  }

  boolean isRequired() {
    return required;
  }

  static Optional<SectionKind> of(String heading) {
    return Words.find(values(), SectionKind::heading, heading);
  }
}
