package org.bapassistant.grounding;

import java.util.Optional;

/** One thing that a sentence must keep. */
interface Check {

  /** Why the sentence is refused; empty when it keeps it. */
  Optional<Verdict.Reason> refuse(Claim claim, Cited cited);
}
