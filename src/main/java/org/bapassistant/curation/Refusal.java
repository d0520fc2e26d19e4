package org.bapassistant.curation;

import java.util.List;

/** Why the desk does not do something; nothing was changed. */
public sealed interface Refusal {

  /** There is no card of this id. */
  record Unknown() implements Refusal {}

  /** The card is not as it has to be; the faults name what to mend. */
  record Faulty(List<String> faults) implements Refusal {

    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /** Somebody changed the card meanwhile. */
  record ChangedMeanwhile(CuratedCard latest) implements Refusal {}

  /** The rules of review do not allow it. */
  record NotAllowed(String why) implements Refusal {}
}
