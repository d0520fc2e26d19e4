package org.bapassistant.safety;

/** How far a name goes on from its first word. */
final class NameExtent {

  private final NameWords words;

  NameExtent(NameWords words) {
    this.words = words;
  }

  /** The end of the name that begins at i, at most so many words long. */
  int end(int i, int most) {
    int end = i + 1;
    boolean capital = words.get(i).isCapital();
    while (end < words.size() && end - i < most && !words.get(end - 1).possessive()) {
      int next = end;
      while (next < words.size()
          && words.isParticle(next)
          && !words.get(next).isCapital()
          && words.behind(next, " |'")
          && next - end < 2) {
        next++;
      }
      boolean follows =
          next < words.size()
              && words.get(next).follows(words.get(next - 1))
              && !words.get(next).hasDigit();
      if (!follows || !goesOn(next, capital, next > end)) {
        break;
      }
      end = next + 1;
    }
    return end;
  }

  private boolean goesOn(int i, boolean capital, boolean linked) {
    if (words.isNever(i)) {
      return false;
    }
    if (!words.isCapital(i)) {
      return !capital && words.isLowerName(i);
    }
    boolean initial = words.get(i).isInitial() && !words.get(i).text().matches("[AIYÀ]");
    return initial
        || (linked
            ? words.isRare(i)
            : words.isListed(i) && !words.isAcronym(i) || words.isUnknown(i));
  }
}
