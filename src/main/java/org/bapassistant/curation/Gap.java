package org.bapassistant.curation;

import java.util.List;
import org.bapassistant.conversation.UnmetQuestion;

/**
 * Questions of colleagues that mean the same and were not met.
 *
 * @param id stays as long as its oldest question does
 * @param questions newest first
 * @param recent how many of them are of the last thirty days
 * @param before how many are of the thirty days before
 */
public record Gap(String id, List<UnmetQuestion> questions, int recent, int before) {

  public Gap {
    questions = List.copyOf(questions);
  }
}
