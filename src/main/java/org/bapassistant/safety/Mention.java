package org.bapassistant.safety;

/**
 * A group of the lexicon, found in a message.
 *
 * @param from first word
 * @param to last word, included
 */
record Mention(String group, int from, int to) {

  /** Words between this and another mention; 0 when they touch or overlap. */
  int distance(Mention other) {
    return Math.max(0, Math.max(other.from - to, from - other.to) - 1);
  }

  boolean overlaps(Mention other) {
    return from <= other.to && other.from <= to;
  }
}
