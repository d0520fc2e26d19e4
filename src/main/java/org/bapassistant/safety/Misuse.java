package org.bapassistant.safety;

import java.util.List;
import java.util.Optional;

/**
 * An attempt, in a message, to steer the assistant: to drop its rules, play a part, vouch for
 * somebody, cite what does not exist.
 *
 * @param kind such as {@code override} or {@code clearance}
 * @param rest the message without the attempt, identifiers masked; empty when nothing worth
 *     answering remains
 * @param limit the fixed text to give when nothing else can be answered
 * @param note the fixed text beside an answer to the rest
 * @param card id of the card that tells the limit better than the fixed text, if any
 * @param offer ids of cards to offer beside the limit
 */
public record Misuse(
    String kind,
    Optional<String> rest,
    String limit,
    String note,
    Optional<String> card,
    List<String> offer) {

  public Misuse {
    offer = List.copyOf(offer);
  }
}
