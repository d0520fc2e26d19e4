package org.bapassistant.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bapassistant.core.Language;

/**
 * The reviewed answer to one topic.
 *
 * @param id the topic id, unique within a language
 * @param topics what it answers, its own first; never empty
 * @param signal what a patient's words may be a sign of; empty when the card is about the method
 * @param state the step of Brief Action Planning to go to next
 * @param domains which of a clinician's barriers it answers; empty but for knowledge translation
 * @param techniques the behaviour change techniques it uses; empty but for knowledge translation
 * @param sources keys of the sources it cites, in order
 * @param pair mark of both languages as last compared ({@link Pairing}); only in the French form
 * @param sections in the order of {@link SectionKind}; each kind at most once
 * @param wordings how people ask for it, in file order
 * @param file path relative to the knowledge base
 */
public record Card(
    String id,
    Language language,
    String title,
    Group group,
    CardKind kind,
    List<String> topics,
    Optional<Signal> signal,
    BapState state,
    Certainty certainty,
    List<TdfDomain> domains,
    List<BehaviourChangeTechnique> techniques,
    List<String> sources,
    CardStatus status,
    Review review,
    Optional<String> pair,
    List<Section> sections,
    List<Wording> wordings,
    String file) {

  public Card {
    topics = List.copyOf(topics);
    domains = List.copyOf(domains);
    techniques = List.copyOf(techniques);
    sources = List.copyOf(sources);
    sections = List.copyOf(sections);
    wordings = List.copyOf(wordings);
  }

  /** The section of a kind, if the card has it. */
  public Optional<Section> section(SectionKind kind) {
    return sections.stream().filter(s -> s.kind() == kind).findFirst();
  }

  /** The texts of a section's statements; empty when the card has no such section. */
  public List<String> statements(SectionKind kind) {
    return section(kind).stream()
        .flatMap(s -> s.statements().stream())
        .map(Statement::text)
        .toList();
  }

  /** All sections as one text, for search. */
  public String text() {
    return sections.stream().map(Section::text).collect(Collectors.joining("\n"));
  }

  /** This card as it would be with other wordings. */
  public Card asking(List<Wording> wordings) {
    return new Card(
        id,
        language,
        title,
        group,
        kind,
        topics,
        signal,
        state,
        certainty,
        domains,
        techniques,
        sources,
        status,
        review,
        pair,
        sections,
        wordings,
        file);
  }
}
