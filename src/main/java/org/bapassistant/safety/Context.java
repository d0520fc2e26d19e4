package org.bapassistant.safety;

import java.util.Locale;

/**
 * In what light something is mentioned, after ConText: a symptom that is denied, only imagined, or
 * somebody else's is no symptom of this patient now.
 *
 * @see <a href="https://doi.org/10.1016/j.jbi.2009.05.002">Harkema et al. 2009 (ConText)</a>
 * @see <a href="https://doi.org/10.1006/jbin.2001.1029">Chapman et al. 2001 (NegEx)</a>
 */
enum Context {
  /** Denied, excluded, or found normal. */
  NEGATED,
  /** Only if, in case, should it. */
  HYPOTHETICAL,
  /** Asked, taught or written about in general. */
  GENERAL,
  /** Over, settled, taken care of. */
  PAST,
  /** Unchanged for long. */
  LASTING,
  /** Of a relative, a friend, somebody in the news. */
  OTHER,
  /** Feared or believed, not noticed. */
  FEARED,
  /** In somebody's words, not the clinician's own. */
  REPORTED;

  int bit() {
    return 1 << ordinal();
  }

  static Context of(String written) {
    return valueOf(written.strip().toUpperCase(Locale.ROOT));
  }
}
