package org.bapassistant.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.bapassistant.core.Language;
import org.bapassistant.grounding.SentenceVerifier;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.models.Ending;
import org.bapassistant.models.ModelRequest;
import org.bapassistant.models.TextModel;
import org.bapassistant.prompts.Prompt;
import org.bapassistant.prompts.Prompts;

/**
 * Has a chat model word an answer for the case at hand, and shows of it only sentences that the
 * cited cards support. Whatever goes wrong, the cards' own answer is there.
 */
final class Weaver {

  private static final int TOKENS = 500;

  private final TextModel model;
  private final SentenceVerifier verifier;
  private final Prompt system;
  private final Prompt prompt;

  Weaver(TextModel model, SentenceVerifier verifier, Prompts prompts) {
    this.model = model;
    this.verifier = verifier;
    this.system = prompts.named("answering/system");
    this.prompt = prompts.named("answering/answer");
  }

  /**
   * The answer in the model's words as far as they are supported.
   *
   * @param plain the cards' own answer; its first citation is the first of the cards
   * @param cards what the model may cite, best first; at least one
   */
  Answer.Grounded weave(
      Question question,
      Answer.Grounded plain,
      List<Card> cards,
      KnowledgeBase knowledgeBase,
      Delivery delivery) {
    ExtractiveComposer composer = new ExtractiveComposer(question.language());
    CardEvidence evidence = new CardEvidence(cards, knowledgeBase);
    Phrasebook words = Phrasebook.in(question.language());
    Weaving weaving = new Weaving(composer.frame(cards.getFirst(), 1), words, delivery.pieces());
    CheckedSentences checked =
        new CheckedSentences(verifier, evidence.evidence(), question, weaving);
    weaving.open();
    Ending ending =
        model.write(request(question, evidence, knowledgeBase), checked::read, delivery.stop());
    if (ending instanceof Ending.Completed) {
      checked.end();
    }
    weaving.complete();
    return answer(
        plain,
        weaving,
        citations(plain, weaving.cited(), evidence, composer, knowledgeBase),
        composition(ending, weaving, checked.dropped(), words));
  }

  private ModelRequest request(
      Question question, CardEvidence evidence, KnowledgeBase knowledgeBase) {
    String language = question.language() == Language.FR ? "French (Quebec)" : "English";
    String text =
        prompt.filledWith(
            Map.of(
                "language",
                language,
                "conversation",
                ConversationNotes.of(question, knowledgeBase),
                "cards",
                evidence.text(),
                "question",
                question.text()));
    return new ModelRequest(system.filledWith(Map.of("language", language)), text, TOKENS);
  }

  private Composition composition(Ending ending, Weaving weaving, int dropped, Phrasebook words) {
    Optional<String> fault = ModelNotices.of(ending, words);
    boolean whole = weaving.isWoven() && fault.isEmpty();
    Optional<String> lost =
        weaving.isWoven() ? weaving.lost(dropped) : Optional.of(words.word("notice.unsupported"));
    return new Composition(
        whole ? Composition.Composer.GENERATIVE : Composition.Composer.FALLBACK,
        Optional.of(model.name()),
        Optional.of(prompt.label()),
        weaving.shown(),
        dropped,
        fault.or(() -> lost));
  }

  private static List<Citation> citations(
      Answer.Grounded plain,
      SortedSet<Integer> cited,
      CardEvidence evidence,
      ExtractiveComposer composer,
      KnowledgeBase knowledgeBase) {
    List<Citation> citations = new ArrayList<>(List.of(plain.citations().getFirst()));
    cited.stream()
        .filter(n -> n > 1)
        .forEach(n -> citations.add(composer.citation(evidence.card(n), n, knowledgeBase)));
    return citations;
  }

  private static Answer.Grounded answer(
      Answer.Grounded plain, Weaving weaving, List<Citation> citations, Composition composition) {
    return new Answer.Grounded(
        weaving.text(),
        weaving.phrases().isEmpty() ? plain.say() : weaving.phrases(),
        plain.avoid(),
        plain.signal(),
        plain.next(),
        citations,
        plain.alternatives(),
        plain.suggestions(),
        composition,
        plain.millis());
  }
}
