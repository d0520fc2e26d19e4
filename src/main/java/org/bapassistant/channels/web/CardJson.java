package org.bapassistant.channels.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bapassistant.channels.ReplyJson;
import org.bapassistant.knowledge.BehaviourChangeTechnique;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.Signal;
import org.bapassistant.knowledge.TdfDomain;
import org.jspecify.annotations.Nullable;

/**
 * A card in the form of the API.
 *
 * @param tdf the barriers that it answers, as domains of the Theoretical Domains Framework
 * @param bct codes of the behaviour change techniques that it uses
 * @param sections per section anchor its statements, in reading order
 */
record CardJson(
    String id,
    String language,
    String title,
    String group,
    String kind,
    List<String> topics,
    @Nullable String signal,
    String state,
    String certainty,
    List<String> tdf,
    List<String> bct,
    String owner,
    String reviewedBy,
    String reviewedOn,
    String reviewDue,
    Map<String, List<StatementJson>> sections,
    List<ReplyJson.SourceJson> sources,
    String url) {

  /** One sentence with the keys of its sources. */
  record StatementJson(String text, List<String> sources) {}

  static CardJson of(Card card, KnowledgeBase knowledgeBase) {
    Map<String, List<StatementJson>> sections = new LinkedHashMap<>();
    card.sections()
        .forEach(
            section ->
                sections.put(
                    section.kind().anchor(),
                    section.statements().stream()
                        .map(s -> new StatementJson(s.text(), s.sources()))
                        .toList()));
    return new CardJson(
        card.id(),
        card.language().tag(),
        card.title(),
        card.group().wireName(),
        card.kind().wireName(),
        card.topics(),
        card.signal().map(Signal::wireName).orElse(null),
        card.state().name(),
        card.certainty().wireName(),
        card.domains().stream().map(TdfDomain::wireName).toList(),
        card.techniques().stream().map(BehaviourChangeTechnique::code).toList(),
        card.review().owner(),
        card.review().by(),
        card.review().on().toString(),
        card.review().due().toString(),
        sections,
        knowledgeBase.sourcesOf(card.sources(), card.language()).stream()
            .map(source -> new ReplyJson.SourceJson(source.key(), source.label()))
            .toList(),
        "/cards/" + card.id());
  }
}
