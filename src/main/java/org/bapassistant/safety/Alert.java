package org.bapassistant.safety;

import java.util.List;
import java.util.Locale;

/**
 * One thing that the screening saw.
 *
 * @param condition what it may be, such as {@code cauda-equina} or {@code suicide}
 * @param evidence the words that triggered it, as typed but with identifiers masked
 * @param text the fixed, reviewed text for the clinician, in the language of the answer
 */
public record Alert(
    Kind kind,
    String condition,
    UrgencyLevel level,
    Status status,
    List<String> evidence,
    String text) {

  public Alert {
    evidence = List.copyOf(evidence);
  }

  /** What sort of danger. */
  public enum Kind {
    RED_FLAG,
    CRISIS,
    SAFEGUARDING;

    /** The name in the API, such as {@code red-flag}. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether it is said outright, or must be asked first. */
  public enum Status {
    ALERT,
    ASK_BACK;

    /** The name in the API, such as {@code ask-back}. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether this leads the answer and ends coaching for the turn. */
  public boolean leads() {
    return status == Status.ALERT && (kind != Kind.RED_FLAG || level.leads());
  }

  /** Whether this is shown each time it is seen; soon and planned matters are shown once. */
  public boolean mustPass() {
    return status == Status.ASK_BACK || leads();
  }
}
