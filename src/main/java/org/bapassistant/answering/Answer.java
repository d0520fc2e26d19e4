package org.bapassistant.answering;

import java.util.List;
import java.util.Optional;
import org.bapassistant.knowledge.BapState;
import org.bapassistant.knowledge.Signal;
import org.bapassistant.retrieval.Ranking;

/**
 * What came of a {@link Question}. Each case is an ordinary outcome; a service that is down throws
 * instead.
 */
public sealed interface Answer {

  /** The text to show, in Markdown. */
  String text();

  /** What finding took. */
  Ranking.Millis millis();

  /** Cards that might be meant instead, in rank order; two at the most. */
  List<Alternative> alternatives();

  /**
   * Text that the cited cards support.
   *
   * @param say phrases that can be said as they stand
   * @param avoid what makes it worse
   * @param signal what the patient's words may be a sign of
   * @param next the step of Brief Action Planning to go to
   * @param citations at least one, in rank order
   * @param suggestions questions that often come next
   * @param composition how its words came about
   */
  record Grounded(
      String text,
      List<String> say,
      List<String> avoid,
      Optional<Signal> signal,
      BapState next,
      List<Citation> citations,
      List<Alternative> alternatives,
      List<String> suggestions,
      Composition composition,
      Ranking.Millis millis)
      implements Answer {

    public Grounded {
      say = List.copyOf(say);
      avoid = List.copyOf(avoid);
      citations = List.copyOf(citations);
      alternatives = List.copyOf(alternatives);
      suggestions = List.copyOf(suggestions);
      if (citations.isEmpty()) {
        throw new IllegalArgumentException("a grounded answer cites at least one card");
      }
    }
  }

  /**
   * Out of the assistant's scope: which door is right, and what can be done meanwhile.
   *
   * @param say phrases for meanwhile
   * @param citations at least one; the first names the scope topic
   */
  record Routed(
      String text,
      List<String> say,
      List<Citation> citations,
      List<Alternative> alternatives,
      Ranking.Millis millis)
      implements Answer {

    public Routed {
      say = List.copyOf(say);
      citations = List.copyOf(citations);
      alternatives = List.copyOf(alternatives);
    }
  }

  /** No card supports an answer, so none is given; names the nearest cards. */
  record Abstained(
      String text, Reason reason, List<Alternative> alternatives, Ranking.Millis millis)
      implements Answer {

    public Abstained {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** Why no answer is given. */
  enum Reason {
    NOTHING_FOUND,
    NOT_SUPPORTED,
    OFF_TOPIC,
    /** The message asks for what the assistant does not do. */
    LIMIT
  }
}
