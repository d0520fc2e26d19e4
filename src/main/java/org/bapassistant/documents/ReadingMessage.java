package org.bapassistant.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line from the reading process: progress, a refusal, the head of a document, a page, or the
 * end. Exactly one part is there.
 */
record ReadingMessage(
    @Nullable Progress progress,
    @Nullable Refusal refusal,
    @Nullable Head head,
    @Nullable PageText page,
    @Nullable Boolean end) {

  /**
   * @param of 0 when the number of pages is not known yet
   */
  record Progress(int done, int of) {}

  record Head(String title, boolean paged) {}

  static ReadingMessage progress(int done, int of) {
    return new ReadingMessage(new Progress(done, of), null, null, null, null);
  }

  static List<ReadingMessage> refused(Refusal refusal) {
    return List.of(new ReadingMessage(null, refusal, null, null, null));
  }

  static List<ReadingMessage> of(DocumentText text) {
    List<ReadingMessage> messages = new ArrayList<>();
    Head head = new Head(text.title(), text.paged());
    messages.add(new ReadingMessage(null, null, head, null, null));
    text.pages().forEach(page -> messages.add(new ReadingMessage(null, null, null, page, null)));
    messages.add(new ReadingMessage(null, null, null, null, true));
    return messages;
  }

  /** The letters of the page, if this is one. */
  long characters() {
    return Optional.ofNullable(page).stream()
        .flatMap(p -> p.blocks().stream())
        .mapToLong(block -> block.text().length())
        .sum();
  }
}
