package org.bapassistant.materials;

/** A colour and its light ground. */
record Hue(Ink ink, Ink tint) {

  static final Hue TEAL = new Hue(Ink.TEAL, Ink.TEAL_TINT);
  static final Hue BLUE = new Hue(Ink.BLUE, Ink.BLUE_TINT);
  static final Hue PLUM = new Hue(Ink.PLUM, Ink.PLUM_TINT);
  static final Hue AMBER = new Hue(Ink.AMBER, Ink.AMBER_TINT);

  /** The hue of the first, second or third of the three questions. */
  static Hue ofQuestion(int number) {
    return switch (number) {
      case 1 -> TEAL;
      case 2 -> BLUE;
      default -> PLUM;
    };
  }
}
