package org.bapassistant.knowledge;

import java.util.Arrays;
import java.util.Optional;

/**
 * The domains of the Theoretical Domains Framework, version 2: what a barrier to a clinician's
 * practice is made of.
 *
 * @see <a href="https://doi.org/10.1186/1748-5908-7-37">Cane et al. 2012</a>
 */
public enum TdfDomain {
  KNOWLEDGE("knowledge"),
  SKILLS("skills"),
  ROLE_IDENTITY("role-identity"),
  BELIEFS_ABOUT_CAPABILITIES("beliefs-about-capabilities"),
  OPTIMISM("optimism"),
  BELIEFS_ABOUT_CONSEQUENCES("beliefs-about-consequences"),
  REINFORCEMENT("reinforcement"),
  INTENTIONS("intentions"),
  GOALS("goals"),
  MEMORY_ATTENTION_DECISION("memory-attention-decision"),
  ENVIRONMENT("environment"),
  SOCIAL_INFLUENCES("social-influences"),
  EMOTION("emotion"),
  BEHAVIOURAL_REGULATION("behavioural-regulation");

  private final String wireName;

  TdfDomain(String wireName) {
    this.wireName = wireName;
  }

  /** Its name in card files and in JSON. */
  public String wireName() {
    return wireName;
  }

  /** The domain of a name, if there is one. */
  public static Optional<TdfDomain> of(String wireName) {
    return Arrays.stream(values()).filter(d -> d.wireName.equals(wireName)).findFirst();
  }
}
