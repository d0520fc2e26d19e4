package org.bapassistant.materials;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who reads a sheet. What patients read is measured for plain language. */
public enum Audience {
  PATIENT,
  CLINICIAN,
  TEAM,
  MANAGER;

  /** The name in files and in message keys, such as {@code patient}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Audience> of(String wireName) {
    return Arrays.stream(values()).filter(a -> a.wireName().equals(wireName)).findFirst();
  }
}
