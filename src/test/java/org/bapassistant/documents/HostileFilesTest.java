package org.bapassistant.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that could do harm, read as the server reads them: in the process of their own. */
@Timeout(60)
class HostileFilesTest {

  private static final ReadingLimits LIMITS =
      new ReadingLimits(50L << 20, 3_000, 20_000_000, Duration.ofMinutes(1), 400);

  @TempDir Path folder;

  @Test
  void aPdfWithAPasswordIsRefusedAsLocked() throws Exception {
    TestFiles.lockedPdf(file("locked.pdf"));
    assertThat(read("locked.pdf")).isEqualTo(refused(Refusal.ENCRYPTED));
  }

  @Test
  void aWordFileWithAPasswordIsRefusedAsLocked() throws Exception {
    TestFiles.lockedWord(file("locked.docx"), file("plain.docx"));
    assertThat(read("locked.docx")).isEqualTo(refused(Refusal.ENCRYPTED));
  }

  @Test
  void anEmptyFileIsRefusedAsEmpty() throws Exception {
    Files.createFile(file("empty.pdf"));
    assertThat(read("empty.pdf")).isEqualTo(refused(Refusal.EMPTY));
  }

  @Test
  void aScanWithoutTextIsRefusedAsHoldingNoText() throws Exception {
    TestFiles.scannedPdf(file("scan.pdf"));
    assertThat(read("scan.pdf")).isEqualTo(refused(Refusal.NO_TEXT));
  }

  @Test
  void fiveHundredPagesAreAllRead() throws Exception {
    List<String> lines =
        IntStream.rangeClosed(1, 500).mapToObj(i -> "Walk " + "on".repeat(i % 50) + ".").toList();
    TestFiles.pdf(file("long.pdf"), Collections.nCopies(500, "Running head"), lines);
    List<PageText> pages = text("long.pdf").pages();
    assertThat(pages).hasSize(500);
    assertThat(pages.get(498).blocks())
        .containsExactly(Block.plain("Walk " + "on".repeat(49) + "."));
  }

  @Test
  void morePagesThanAllowedAreRefused() throws Exception {
    TestFiles.pdf(file("long.pdf"), List.of("a", "b", "c"), List.of("One.", "Two.", "Three."));
    ReadingLimits two = new ReadingLimits(1 << 20, 2, 1000, Duration.ofMinutes(1), 400);
    assertThat(read("long.pdf", two)).isEqualTo(refused(Refusal.TOO_MANY_PAGES));
  }

  @Test
  void aWronglyNamedFileIsReadAsWhatItIs() throws Exception {
    TestFiles.pdf(file("really-a-pdf.docx"), List.of("Pacing"), List.of("Rest is not a cure."));
    assertThat(text("really-a-pdf.docx").pages().getFirst().blocks())
        .containsExactly(Block.heading("Pacing", 1), Block.plain("Rest is not a cure."));
  }

  @Test
  void aProgramNamedAsADocumentIsRefused() throws Exception {
    byte[] program = Arrays.copyOf(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}, 4096);
    Files.write(file("program.pdf"), program);
    assertThat(read("program.pdf")).isEqualTo(refused(Refusal.UNSUPPORTED));
  }

  @Test
  void aZipOfOtherThingsIsRefused() throws Exception {
    Files.write(file("archive.docx"), zip());
    assertThat(read("archive.docx")).isEqualTo(refused(Refusal.UNSUPPORTED));
  }

  @Test
  void aZipBombIsRefusedBeforeItUnfolds() throws Exception {
    TestFiles.bomb(file("bomb.docx"), 500);
    assertThat(Files.size(file("bomb.docx"))).isLessThan(1 << 20);
    assertThat(read("bomb.docx")).isEqualTo(refused(Refusal.UNFOLDS_TOO_FAR));
  }

  @Test
  void entitiesThatDoubleThemselvesAreNotFollowedAndNoFileOfTheServerIsRead() throws Exception {
    TestFiles.entities(file("entities.docx"));
    assertThat(read("entities.docx")).isEqualTo(refused(Refusal.DAMAGED));
  }

  @Test
  void noiseNamedAsAPdfIsRefusedAsDamaged() throws Exception {
    byte[] noise = new byte[20_000];
    new Random(1).nextBytes(noise);
    Files.write(file("noise.pdf"), noise);
    assertThat(read("noise.pdf")).isEqualTo(refused(Refusal.DAMAGED));
  }

  @Test
  void aPdfOfWhichTheEndIsMissingNeverFailsTheServer() throws Exception {
    TestFiles.pdf(file("whole.pdf"), List.of("Pacing"), List.of("Rest is not a cure."));
    byte[] whole = Files.readAllBytes(file("whole.pdf"));
    Files.write(file("half.pdf"), Arrays.copyOf(whole, whole.length / 3));
    assertThat(read("half.pdf"))
        .isIn(refused(Refusal.DAMAGED), refused(Refusal.NO_TEXT), refused(Refusal.EMPTY));
  }

  @Test
  void htmlNestedAHundredThousandDeepIsReadOrRefusedButNeverFails() throws Exception {
    Files.writeString(file("deep.html"), "<html><body>" + "<div>".repeat(100_000) + "Move more.");
    assertThat(read("deep.html")).isInstanceOfAny(Reading.Read.class, Reading.NotRead.class);
  }

  @Test
  void whatTakesTooLongIsStopped() throws Exception {
    Files.writeString(file("a.md"), "# Walk\n\nEvery day.");
    ReadingLimits hurried = new ReadingLimits(1 << 20, 10, 1000, Duration.ofMillis(1), 400);
    assertThat(read("a.md", hurried)).isEqualTo(refused(Refusal.TOO_SLOW));
  }

  @Test
  void whatTakesTooMuchMemoryIsStopped() throws Exception {
    Files.writeString(file("big.html"), "<p>walk every day</p>\n".repeat(2_000_000));
    ReadingLimits small = new ReadingLimits(1L << 30, 10, 1L << 30, Duration.ofMinutes(1), 32);
    assertThat(read("big.html", small)).isEqualTo(refused(Refusal.TOO_HEAVY));
  }

  @Test
  void aFileOverTheLimitIsNotEvenOpened() throws Exception {
    Files.write(file("large.pdf"), new byte[1001]);
    ReadingLimits thousand = new ReadingLimits(1000, 10, 1000, Duration.ofMinutes(1), 400);
    assertThat(read("large.pdf", thousand)).isEqualTo(refused(Refusal.TOO_LARGE));
  }

  private static byte[] zip() throws Exception {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
      zip.putNextEntry(new java.util.zip.ZipEntry("../../outside.txt"));
      zip.write("text".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static Reading refused(Refusal refusal) {
    return new Reading.NotRead(refusal);
  }

  private DocumentText text(String name) throws Exception {
    Reading reading = read(name);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).text();
  }

  private Reading read(String name) throws Exception {
    return read(name, LIMITS);
  }

  private Reading read(String name, ReadingLimits limits) throws Exception {
    return new BoundedReading(limits).read(file(name), PageProgress.SILENT);
  }
}
