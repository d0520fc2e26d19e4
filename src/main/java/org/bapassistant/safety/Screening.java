package org.bapassistant.safety;

import java.util.List;
import java.util.Optional;
import org.bapassistant.core.Language;

/**
 * What the screening found in one message.
 *
 * @param text the message with identifiers masked, the only form that goes on
 * @param masked which kinds of identifiers were masked, in order of first appearance
 * @param alerts most urgent first
 * @param language the language of the message
 * @param misuse an attempt to steer the assistant, if any; alerts go before it
 * @param encodeMillis what of the time went into the meaning of the message, which the search for
 *     an answer needs as well
 */
public record Screening(
    String text,
    List<String> masked,
    List<Alert> alerts,
    Language language,
    Optional<Misuse> misuse,
    double encodeMillis) {

  public Screening {
    masked = List.copyOf(masked);
    alerts = List.copyOf(alerts);
  }

  /** The alert that leads the answer, if any. */
  public Optional<Alert> leading() {
    return alerts.stream().filter(Alert::leads).findFirst();
  }

  /** Whether the message speaks of a crisis or of danger to a person; such text is never stored. */
  public boolean isNeverStored() {
    return alerts.stream().anyMatch(alert -> alert.kind() != Alert.Kind.RED_FLAG);
  }
}
