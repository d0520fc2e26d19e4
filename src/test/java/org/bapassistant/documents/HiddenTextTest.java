package org.bapassistant.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file hides from people is not read to programs either. */
class HiddenTextTest {

  private static final ReadingLimits LIMITS =
      new ReadingLimits(1 << 20, 100, 100_000, Duration.ofMinutes(1), 400);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p style='display:none'>BEETROOT</p>",
        "<p style='color:red; visibility : hidden'>BEETROOT</p>",
        "<span style='opacity:0'>BEETROOT</span>",
        "<span style='font-size:0px'>BEETROOT</span>",
        "<div style='position:absolute;left:-9999px'>BEETROOT</div>",
        "<style>.x, .y { display: none }</style><p class='y'>BEETROOT</p>",
        "<!-- BEETROOT -->",
        "<script>document.write('BEETROOT')</script>",
        "<svg><text>BEETROOT</text></svg>",
        "<iframe srcdoc='BEETROOT'></iframe>",
        "<a href='javascript:BEETROOT' onclick='BEETROOT'></a>",
        "<img alt='' src='https://example.org/BEETROOT.png'>",
        "<p hidden>BEETROOT</p>"
      })
  void hiddenTextOfHtmlIsNotRead(String hidden) throws Exception {
    Path file = folder.resolve("a.html");
    Files.writeString(file, "<body><p>Walk every day.</p>" + hidden + "<p>Then rest.</p>");
    assertThat(text(new HtmlReader().read(file, LIMITS, PageProgress.SILENT)))
        .isEqualTo("Walk every day. Then rest.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p style='opacity:0.8'>Walk every day.</p>",
        "<style>p:hover { display: none } @media print { p { color: red } }</style><p>Walk every day.</p>",
        "<p style='font-size:10px'>Walk every day.</p>"
      })
  void whatIsShownIsRead(String shown) throws Exception {
    Path file = folder.resolve("a.html");
    Files.writeString(file, "<body>" + shown);
    assertThat(text(new HtmlReader().read(file, LIMITS, PageProgress.SILENT)))
        .isEqualTo("Walk every day.");
  }

  @Test
  void invisibleCharactersAreGone() throws Exception {
    Path file = folder.resolve("a.md");
    Files.writeString(
        file, "# Wa\u200Blk\n\nEvery\u202E day\u2066. \uDB40\uDC41\uDB40\uDC42\uFEFFRest.");
    assertThat(text(new MarkdownReader().read(file, LIMITS, PageProgress.SILENT)))
        .isEqualTo("Walk Every day. Rest.");
  }

  @Test
  void theLinksOfAPdfAreNotReadAndItsTextIsPlain() throws Exception {
    Path file = folder.resolve("a.pdf");
    TestFiles.pdf(file, List.of("Pool"), List.of("Open on Friday <img src=x onerror=alert(1)>."));
    assertThat(text(new PdfReader().read(file, LIMITS, PageProgress.SILENT)))
        .isEqualTo("Pool Open on Friday <img src=x onerror=alert(1)>.");
  }

  @Test
  void aTitleHoldsNoTurnsOfDirection() {
    assertThat(DocumentNames.title("Pool \u202Efdp.exe rules", "a.pdf"))
        .isEqualTo("Pool fdp.exe rules");
  }

  private static String text(DocumentText document) {
    return document.pages().stream()
        .flatMap(page -> page.blocks().stream())
        .map(Block::text)
        .collect(Collectors.joining(" "));
  }
}
