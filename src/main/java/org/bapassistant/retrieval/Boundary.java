package org.bapassistant.retrieval;

/**
 * Tells questions that the cards are about from all others, for one model: the discriminant of all
 * wordings together against that of unrelated messages.
 *
 * @param related row of {@link Discriminant} for the wordings of all cards
 * @param unrelated row for messages that no card answers
 */
record Boundary(float[] related, float[] unrelated) {

  /** How far a question lies on the side of the cards; 0 is the boundary. */
  double side(float[] question) {
    return Discriminant.score(related, question) - Discriminant.score(unrelated, question);
  }
}
