package org.bapassistant.channels;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.bapassistant.answering.Alternative;
import org.bapassistant.answering.Citation;
import org.bapassistant.answering.Phrasebook;
import org.bapassistant.conversation.Reply;
import org.bapassistant.knowledge.BapState;
import org.bapassistant.knowledge.Signal;
import org.bapassistant.knowledge.Source;
import org.bapassistant.safety.Alert;
import org.jspecify.annotations.Nullable;

/**
 * A reply in the form of the API.
 *
 * @param dropped sentences of a chat model that no card supports and that were left out
 * @param notice one quiet sentence to show beside the answer, such as that a chat model failed
 */
public record ReplyJson(
    String id,
    String conversationId,
    String language,
    String question,
    List<String> masked,
    String outcome,
    String text,
    List<String> say,
    List<String> avoid,
    @Nullable String signal,
    @Nullable NextStepJson nextStep,
    List<CitationJson> citations,
    List<AlertJson> safety,
    List<Alternative> alternatives,
    List<String> suggestions,
    String composer,
    @Nullable String model,
    @Nullable String promptVersion,
    int dropped,
    @Nullable String notice,
    Reply.Millis millis) {

  /** The form of a reply. */
  public static ReplyJson of(Reply reply) {
    return new ReplyJson(
        reply.id(),
        reply.conversation().value(),
        reply.language().tag(),
        reply.question(),
        reply.masked(),
        reply.outcome().wireName(),
        reply.text(),
        reply.say(),
        reply.avoid(),
        reply.signal().map(Signal::wireName).orElse(null),
        nextStep(reply),
        reply.citations().stream().map(CitationJson::of).toList(),
        reply.safety().stream().map(AlertJson::of).toList(),
        reply.alternatives(),
        reply.suggestions(),
        reply.composition().composer().wireName(),
        reply.composition().model().orElse(null),
        reply.composition().promptVersion().orElse(null),
        reply.composition().dropped(),
        reply.composition().notice().orElse(null),
        reply.millis());
  }

  private static @Nullable NextStepJson nextStep(Reply reply) {
    Optional<BapState> state = reply.next();
    return state
        .map(s -> new NextStepJson(s.name(), Phrasebook.in(reply.language()).label(s)))
        .orElse(null);
  }

  /** The step to go to next. */
  public record NextStepJson(String state, String label) {}

  /** A citation in the form of the API. */
  public record CitationJson(
      int n,
      String cardId,
      String title,
      List<String> topics,
      String quote,
      List<SourceJson> sources,
      String url,
      boolean curated) {

    /** The form of a citation. */
    public static CitationJson of(Citation citation) {
      return new CitationJson(
          citation.n(),
          citation.cardId(),
          citation.title(),
          citation.topics(),
          citation.quote(),
          citation.sources().stream().map(SourceJson::of).toList(),
          citation.url(),
          citation.curated());
    }
  }

  /** A source in the form of the API. */
  public record SourceJson(String key, String label) {

    static SourceJson of(Source source) {
      return new SourceJson(source.key(), source.label());
    }
  }

  /** An alert in the form of the API. */
  public record AlertJson(
      String kind,
      String condition,
      @JsonProperty("level") String level,
      String status,
      List<String> evidence,
      String text) {

    /** The form of an alert. */
    public static AlertJson of(Alert alert) {
      return new AlertJson(
          alert.kind().wireName(),
          alert.condition(),
          alert.level().name(),
          alert.status().wireName(),
          alert.evidence(),
          alert.text());
    }
  }
}
