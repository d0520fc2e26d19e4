package org.bapassistant.grounding;

/**
 * A word of a sentence.
 *
 * @param word in lower case
 * @param stem without its ending
 * @param weight how much it claims: 0 for a word that only holds the sentence together
 * @param specific whether it names a treatment, a test, a condition, a group
 * @param near whether a "not" stands shortly before it in its clause
 * @param far whether a "not" stands anywhere in its clause
 * @param clause the clause that it stands in, from 0
 * @param part the part of the sentence between full stops and semicolons, from 0
 */
record Token(
    String word,
    String stem,
    double weight,
    boolean specific,
    boolean near,
    boolean far,
    int clause,
    int part) {

  /** With or without a "not" somewhere in its clause. */
  Token deniedWhen(boolean denied) {
    return new Token(word, stem, weight, specific, near, denied, clause, part);
  }

  /**
   * Whether one is said and the other denied. How far a "not" reaches is not told by words alone,
   * so both ways of reading must agree.
   */
  boolean differsFrom(Token other) {
    return near != other.near && far != other.far;
  }

  /** As if a "not" stood before it. */
  Token denied() {
    return new Token(word, stem, weight, specific, true, true, clause, part);
  }
}
