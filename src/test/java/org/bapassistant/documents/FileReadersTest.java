package org.bapassistant.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of file keeps its headings and its pages. */
class FileReadersTest {

  private static final ReadingLimits LIMITS =
      new ReadingLimits(1 << 20, 100, 1_000_000, Duration.ofMinutes(1), 400);

  @TempDir Path folder;

  @Test
  void aPdfKeepsItsPagesAndLargeLinesAreHeadings() throws Exception {
    Path file = folder.resolve("leaflet.pdf");
    TestFiles.pdf(
        file, List.of("Walking", "Sleep"), List.of("Ten minutes a day.", "Same hour each night."));
    DocumentText text = read(file);
    assertThat(text.paged()).isTrue();
    assertThat(text.pages())
        .containsExactly(
            page(1, Block.heading("Walking", 1), Block.plain("Ten minutes a day.")),
            page(2, Block.heading("Sleep", 1), Block.plain("Same hour each night.")));
  }

  @Test
  void aWordFileTurnsThePageAtABreak() throws Exception {
    Path file = folder.resolve("protocol.docx");
    TestFiles.word(file, "Flare-ups", "Keep moving.", "Call us after a week.");
    assertThat(read(file).pages())
        .containsExactly(
            page(1, Block.heading("Flare-ups", 1), Block.plain("Keep moving.")),
            page(2, Block.plain("Call us after a week.")));
  }

  @Test
  void aSlideIsAPageUnderItsTitle() throws Exception {
    Path file = folder.resolve("talk.pptx");
    TestFiles.slides(file, List.of("Goals", "Plans"), List.of("Ask first.", "Write it down."));
    assertThat(read(file).pages())
        .containsExactly(
            page(1, Block.heading("Goals", 1), Block.plain("Ask first.")),
            page(2, Block.heading("Plans", 1), Block.plain("Write it down.")));
  }

  @Test
  void htmlKeepsWhatABrowserShowsAndNothingElse() throws Exception {
    Path file = folder.resolve("page.html");
    Files.writeString(
        file,
        """
        <html><head><title>Back care</title><script>alert(1)</script></head><body>
        <h2>Lifting</h2><p>Bend as <b>you</b> like.</p><p hidden>unseen</p>
        <style>p { color: red }</style><table><tr><td>Day</td><td>Walk</td></tr></table>
        """);
    DocumentText text = read(file);
    assertThat(text.title()).isEqualTo("Back care");
    assertThat(text.paged()).isFalse();
    assertThat(text.pages())
        .containsExactly(
            page(
                1,
                Block.heading("Lifting", 2),
                Block.plain("Bend as you like."),
                Block.plain("Day | Walk")));
  }

  @Test
  void markdownKeepsItsHeadings() throws Exception {
    Path file = folder.resolve("notes.md");
    Files.writeString(file, "# Pacing\n\nStop *before* it hurts.\n\n- rest\n- go on\n");
    assertThat(read(file).pages())
        .containsExactly(
            page(
                1,
                Block.heading("Pacing", 1),
                Block.plain("Stop before it hurts."),
                Block.plain("rest"),
                Block.plain("go on")));
  }

  @Test
  void textInALegacyEncodingKeepsItsAccents() throws Exception {
    Path file = folder.resolve("ancien.txt");
    Files.write(file, "Bouger est sûr.".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    assertThat(read(file).pages()).containsExactly(page(1, Block.plain("Bouger est sûr.")));
  }

  private static PageText page(int number, Block... blocks) {
    return PageText.of(number, List.of(blocks));
  }

  private static DocumentText read(Path file) throws Exception {
    return FileKind.of(file).reader().read(file, LIMITS, PageProgress.SILENT);
  }
}
