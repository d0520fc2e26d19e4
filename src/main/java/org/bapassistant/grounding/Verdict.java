package org.bapassistant.grounding;

import java.util.List;

/** What came of checking a sentence. */
public sealed interface Verdict {

  /**
   * The cited cards say so.
   *
   * @param sentence as it may be shown
   * @param marks numbers of the cards, in the order of the sentence, each once; at least one
   */
  record Supported(String sentence, List<Integer> marks) implements Verdict {

    public Supported {
      marks = List.copyOf(marks);
    }
  }

  /** It must not be shown. */
  record Refused(Reason reason) implements Verdict {}

  /** Why a sentence is not shown. */
  enum Reason {
    /** It cites nothing. */
    NO_MARK,
    /** It cites a number that no card has. */
    DANGLING_MARK,
    /** The cited cards do not carry it. */
    NOT_SUPPORTED,
    /** A number that the cited cards do not give. */
    NUMBER_DIFFERS,
    /** It says no where the cards say yes, or yes where they say no. */
    POLARITY_DIFFERS,
    /** It claims more, or more surely, than the cards. */
    STRONGER,
    /** It advises what the card says to avoid. */
    AGAINST_AVOID,
    /** It pushes, warns, argues or promises. */
    RIGHTING_REFLEX,
    /** It names a study, an author or a guideline that the cards do not rest on. */
    INVENTED_SOURCE,
    /** A link, an address, a picture or markup. */
    ACTIVE_CONTENT,
    /** It is in another language than the answer. */
    OTHER_LANGUAGE,
    /** It speaks of itself or its orders instead of the question. */
    ABOUT_ITSELF
  }
}
