package org.bapassistant.conversation;

import java.util.Optional;
import org.bapassistant.core.Utterance;
import org.bapassistant.safety.Screener;
import org.bapassistant.safety.Screening;
import org.springframework.stereotype.Component;

/** What of a message a channel may keep until it is answered. */
@Component
public class Intake {

  private final Screener screener;
  private final PrivacyProperties privacy;

  Intake(Screener screener, PrivacyProperties privacy) {
    this.screener = screener;
    this.privacy = privacy;
  }

  /**
   * The message with identifiers masked. Empty when nothing of it may be kept: it speaks of a
   * crisis, or the site keeps no text.
   */
  public Optional<String> keepable(Utterance utterance) {
    if (!privacy.storeQuestions()) {
      return Optional.empty();
    }
    Screening screening = screener.screen(utterance);
    return screening.isNeverStored() ? Optional.empty() : Optional.of(screening.text());
  }
}
