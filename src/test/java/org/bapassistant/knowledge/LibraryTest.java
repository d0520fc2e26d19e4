package org.bapassistant.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bapassistant.core.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {

  @TempDir Path folder;
  private final List<Object> events = new ArrayList<>();
  private Library library;

  @BeforeEach
  void aFolderWithOneCard() throws IOException {
    Files.createDirectories(folder.resolve("bap"));
    write("bap/bap-q2-seven.en.md", CardParserTest.CARD);
    write("sources.yaml", "GUT14: {label: x}\n");
    library =
        new Library(
            new KnowledgeProperties(folder, Duration.ofHours(1)), events::add, Optional.empty());
  }

  @Test
  void anUnchangedFolderIsNotReadAgain() {
    library.look();
    assertThat(events).isEmpty();
  }

  @Test
  void aChangedCardIsSeenAtTheNextLook() throws IOException {
    write(
        "bap/bap-q2-seven.en.md",
        CardParserTest.CARD.replace("Why 7 is the line", "Seven is the line now"));
    library.look();
    assertThat(title()).isEqualTo("Seven is the line now");
    assertThat(events).singleElement().isInstanceOf(KnowledgeBaseChanged.class);
  }

  @Test
  void aCardThatBreaksGoesOnAnsweringInItsEarlierForm() throws IOException {
    write("bap/bap-q2-seven.en.md", "no front matter any more");
    library.look();
    assertThat(title()).isEqualTo("Why 7 is the line");
    assertThat(library.current().faults()).hasSize(1);
  }

  private String title() {
    return library.current().card("bap-q2-seven", Language.EN).orElseThrow().title();
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
