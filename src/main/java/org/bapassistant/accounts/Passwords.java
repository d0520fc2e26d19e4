package org.bapassistant.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a password has to be: long enough, and no longer than what is hashed. There are no rules on
 * kinds of characters.
 *
 * @see <a href="https://pages.nist.gov/800-63-4/sp800-63b.html">NIST SP 800-63B</a>
 */
final class Passwords {

  private static final int SHORTEST = 12;

  /** BCrypt reads no more bytes. */
  private static final int LONGEST_BYTES = 72;

  private Passwords() {}

  /** Why a password cannot be taken, if so; never repeats it. */
  static Optional<String> fault(String password) {
    boolean fits =
        password.length() >= SHORTEST
            && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
    return fits
        ? Optional.empty()
        : Optional.of(
            "a password has at least "
                + SHORTEST
                + " characters and at most "
                + LONGEST_BYTES
                + " bytes");
  }
}
