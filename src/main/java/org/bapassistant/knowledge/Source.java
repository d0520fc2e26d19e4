package org.bapassistant.knowledge;

import org.bapassistant.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something that cards rest on, listed once in {@code knowledge-base/sources.yaml}.
 *
 * @param key how cards cite it, such as {@code GUT14}
 * @param label what a reader sees: authors, title or topic, place, year
 * @param labelFr the same in French, where it is not just a reference
 * @param doi without the resolver's address
 * @param read how much of it the authors of the cards have read: {@code full}, {@code part}, {@code
 *     abstract}, {@code contents}, {@code not-read} or {@code unverified}
 * @param licence under which terms it may be used
 */
public record Source(
    String key,
    String label,
    @Nullable String labelFr,
    @Nullable String doi,
    @Nullable String url,
    String read,
    String licence) {

  /** The same source with the label of a language. */
  Source in(Language language) {
    return language == Language.FR && labelFr != null
        ? new Source(key, labelFr, labelFr, doi, url, read, licence)
        : this;
  }
}
