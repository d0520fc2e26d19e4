package org.bapassistant.safety;

import java.util.List;
import java.util.Locale;

/**
 * Wordings that put what stands near them into a context.
 *
 * @param group the name of the wordings in the lexicon
 * @param unless groups; when one of them stands in the same sentence the cue counts for nothing
 */
record Cue(String group, Context context, Reach reach, List<String> unless) {

  Cue {
    unless = List.copyOf(unless);
  }

  /**
   * How far a cue reaches. Turns ("but", "mais") and new subjects end every reach but the last two.
   */
  enum Reach {
    /** Over what follows, through commas. */
    LIST,
    /** Over the next few words of its clause. */
    NEAR,
    /** Over what follows in its clause. */
    CLAUSE,
    /** Over what follows to the end of the sentence. */
    AHEAD,
    /** Over what goes before in its clause; standing alone in a clause, over the clauses before. */
    BACK,
    /** Standing alone in a clause, over the clauses before, as in "numbness: none". */
    ALONE,
    /** Over its clause, its own words included, and what follows to the end of the sentence. */
    ONWARD,
    /** Over its clause, its own words included. */
    WITHIN,
    /** Over its clause, and back as above. */
    AROUND,
    SENTENCE,
    MESSAGE;

    static Reach of(String written) {
      return valueOf(written.strip().toUpperCase(Locale.ROOT));
    }
  }
}
