package org.bapassistant.channels.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bapassistant.conversation.UnmetQuestion;
import org.bapassistant.core.Language;
import org.bapassistant.curation.CuratedCard;
import org.bapassistant.curation.Desk;
import org.bapassistant.curation.Gap;
import org.bapassistant.curation.Gaps;
import org.bapassistant.curation.Refusal;
import org.bapassistant.curation.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cards written on site, over HTTP; for opinion leaders. */
@ConditionalOnWebApplication
@RestController
@RequestMapping("/api/v1/curation")
class CurationController {

  private final Desk desk;
  private final Gaps gaps;

  CurationController(Desk desk, Gaps gaps) {
    this.desk = desk;
    this.gaps = gaps;
  }

  /**
   * A card as it is sent.
   *
   * @param text the card file, as {@code docs/cards.md} describes it
   * @param questions how people ask for it
   * @param language {@code en} or {@code fr}; English when it is left out
   */
  record WrittenJson(
      @Nullable String text, @Nullable List<String> questions, @Nullable String language) {}

  /**
   * A card as it stands on the desk.
   *
   * @param live whether a version of it answers questions now
   */
  record DeskCardJson(
      String id,
      int version,
      String status,
      String language,
      String author,
      String changedAt,
      boolean live,
      String text,
      List<String> questions) {

    static DeskCardJson of(CuratedCard card) {
      return new DeskCardJson(
          card.id(),
          card.version(),
          card.status().name(),
          card.language().tag(),
          card.author(),
          card.changedAt().toString(),
          card.live().isPresent(),
          card.content(),
          card.questions());
    }
  }

  /**
   * Questions that mean the same and were not met.
   *
   * @param questions masked, newest first
   * @param recent how many are of the last thirty days
   * @param before how many are of the thirty days before
   */
  record GapJson(String id, int count, int recent, int before, List<UnmetJson> questions) {

    static GapJson of(Gap gap) {
      return new GapJson(
          gap.id(),
          gap.questions().size(),
          gap.recent(),
          gap.before(),
          gap.questions().stream().map(UnmetJson::of).toList());
    }
  }

  /** A question that was not met. */
  record UnmetJson(
      String replyId,
      String text,
      String language,
      String at,
      String need,
      @Nullable String cardId) {

    static UnmetJson of(UnmetQuestion question) {
      return new UnmetJson(
          question.replyId(),
          question.text(),
          question.language().tag(),
          question.at().toString(),
          question.need().name(),
          question.card().orElse(null));
    }
  }

  @Operation(summary = "Questions that were not answered, did not help or were passed on, grouped")
  @GetMapping("/gaps")
  List<GapJson> gaps() {
    return gaps.open().stream().map(GapJson::of).toList();
  }

  @Operation(summary = "All cards on the desk, latest change first")
  @GetMapping("/cards")
  List<DeskCardJson> all() {
    return desk.all().stream().map(DeskCardJson::of).toList();
  }

  @Operation(summary = "One card on the desk; its version is the ETag")
  @GetMapping("/cards/{id}")
  ResponseEntity<?> one(@PathVariable String id) {
    return desk.find(id)
        .<ResponseEntity<?>>map(CurationController::ok)
        .orElseGet(() -> refused(new Refusal.Unknown()));
  }

  @Operation(summary = "Begin a card, as a draft")
  @PostMapping("/cards")
  ResponseEntity<?> draft(@RequestBody WrittenJson written, Principal who) {
    Result result = desk.draft(who.getName(), language(written), text(written), questions(written));
    return switch (result) {
      case Result.Done done ->
          ResponseEntity.created(URI.create("/api/v1/curation/cards/" + done.card().id()))
              .eTag(tag(done.card()))
              .body(DeskCardJson.of(done.card()));
      case Result.Refused no -> refused(no.why());
    };
  }

  @Operation(summary = "Write the next version; needs If-Match with the version that was read")
  @PutMapping("/cards/{id}")
  ResponseEntity<?> revise(
      @PathVariable String id,
      @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> match,
      @RequestBody WrittenJson written,
      Principal who) {
    return versioned(
        match,
        version -> desk.revise(who.getName(), id, version, text(written), questions(written)));
  }

  @Operation(summary = "Hand a draft to review")
  @PostMapping("/cards/{id}/submit")
  ResponseEntity<?> submit(
      @PathVariable String id,
      @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> match,
      Principal who) {
    return latest(id, match, version -> desk.submit(who.getName(), id, version));
  }

  @Operation(summary = "Publish a card: it answers from then on; by a second person")
  @PostMapping("/cards/{id}/publish")
  ResponseEntity<?> publish(
      @PathVariable String id,
      @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> match,
      Principal who) {
    return latest(id, match, version -> desk.publish(who.getName(), id, version));
  }

  @Operation(summary = "Take a card back: it no longer answers")
  @PostMapping("/cards/{id}/retire")
  ResponseEntity<?> retire(
      @PathVariable String id,
      @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> match,
      Principal who) {
    return latest(id, match, version -> desk.retire(who.getName(), id, version));
  }

  @Operation(summary = "All versions of a card, latest first")
  @GetMapping("/cards/{id}/versions")
  ResponseEntity<?> versions(@PathVariable String id) {
    return desk.find(id).isEmpty()
        ? refused(new Refusal.Unknown())
        : ResponseEntity.ok(desk.versions(id).stream().map(DeskCardJson::of).toList());
  }

  @Operation(summary = "Make an earlier version the latest one, as a draft")
  @PostMapping("/cards/{id}/versions/{earlier}/restore")
  ResponseEntity<?> restore(
      @PathVariable String id,
      @PathVariable int earlier,
      @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> match,
      Principal who) {
    return latest(id, match, version -> desk.restore(who.getName(), id, version, earlier));
  }

  @Operation(summary = "The published cards of this site as files of a knowledge base")
  @GetMapping(value = "/export.zip", produces = "application/zip")
  ResponseEntity<byte[]> export() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : desk.export().entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("site-cards.zip").build().toString())
        .body(bytes.toByteArray());
  }

  private interface Versioned {
    Result at(int version);
  }

  private ResponseEntity<?> versioned(Optional<String> match, Versioned wish) {
    return match
        .map(CurationController::version)
        .<ResponseEntity<?>>map(version -> answer(wish.at(version)))
        .orElseGet(
            () ->
                problem(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "send the version that you read as If-Match, such as \"3\""));
  }

  /** Without If-Match the latest version is meant. */
  private ResponseEntity<?> latest(String id, Optional<String> match, Versioned wish) {
    int version =
        match
            .map(CurationController::version)
            .or(() -> desk.find(id).map(CuratedCard::version))
            .orElse(0);
    return answer(wish.at(version));
  }

  private static ResponseEntity<?> answer(Result result) {
    return switch (result) {
      case Result.Done done -> ok(done.card());
      case Result.Refused no -> refused(no.why());
    };
  }

  private static ResponseEntity<?> ok(CuratedCard card) {
    return ResponseEntity.ok().eTag(tag(card)).body(DeskCardJson.of(card));
  }

  private static ResponseEntity<?> refused(Refusal why) {
    return switch (why) {
      case Refusal.Unknown() ->
          problem(HttpStatus.NOT_FOUND, "there is no card of this id on the desk");
      case Refusal.Faulty faulty -> {
        ProblemDetail problem =
            ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "the card is not as docs/cards.md asks: " + String.join("; ", faulty.faults()));
        problem.setProperty("faults", faulty.faults());
        yield ResponseEntity.unprocessableContent().body(problem);
      }
      case Refusal.ChangedMeanwhile changed -> {
        ProblemDetail problem =
            ProblemDetail.forStatusAndDetail(
                HttpStatus.PRECONDITION_FAILED,
                "somebody changed this card meanwhile; 'latest' has their version, nothing was"
                    + " overwritten");
        problem.setProperty("latest", DeskCardJson.of(changed.latest()));
        yield ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
            .eTag(tag(changed.latest()))
            .body(problem);
      }
      case Refusal.NotAllowed no -> problem(HttpStatus.CONFLICT, no.why());
    };
  }

  private static ResponseEntity<?> problem(HttpStatus status, String detail) {
    return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
  }

  private static String tag(CuratedCard card) {
    return "\"" + card.version() + "\"";
  }

  private static int version(String match) {
    String digits = match.replaceAll("^W/|\"", "");
    if (!digits.matches("\\d{1,9}")) {
      throw new BadRequest("If-Match is a version in quotation marks, such as \"3\"");
    }
    return Integer.parseInt(digits);
  }

  private static String text(WrittenJson written) {
    return Optional.ofNullable(written.text())
        .orElseThrow(() -> new BadRequest("field 'text' is missing: the card file"));
  }

  private static List<String> questions(WrittenJson written) {
    return Optional.ofNullable(written.questions()).orElse(List.of()).stream()
        .map(question -> question.strip().replaceAll("\\s+", " "))
        .filter(question -> !question.isEmpty())
        .toList();
  }

  private static Language language(WrittenJson written) {
    return Optional.ofNullable(written.language())
        .map(
            tag ->
                Language.ofTag(tag).orElseThrow(() -> new BadRequest("language is 'en' or 'fr'")))
        .orElse(Language.EN);
  }
}
