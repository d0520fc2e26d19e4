package org.bapassistant.materials;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.CardStatus;
import org.bapassistant.knowledge.Fault;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.Library;
import org.bapassistant.knowledge.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The sheets as the cards stand now. Read anew when the knowledge base changes; a sheet with a
 * fault is left out and the log names the fault, because a wrong sheet on a wall is worse than
 * none.
 */
@Component
public class Materials {

  private static final Logger log = LoggerFactory.getLogger(Materials.class);

  private final Library library;
  private volatile Edition edition;

  Materials(Library library) {
    this.library = library;
    this.edition = Edition.of(library.current());
  }

  /** The published sheets in a language, else in English, in the order of {@link Audience}. */
  public List<Material> published(Language language) {
    List<Material> published =
        current().sheets.stream().filter(m -> m.status() == CardStatus.PUBLISHED).toList();
    return published.stream()
        .filter(
            m ->
                m.language() == language
                    || (m.language() == Language.EN && !has(published, m.id(), language)))
        .toList();
  }

  /** One published sheet in a language, else in English. */
  public Optional<Material> find(String id, Language language) {
    return published(language).stream().filter(m -> m.id().equals(id)).findFirst();
  }

  /** A sheet as PDF. */
  public byte[] pdf(Material material, Paper paper) {
    Edition now = current();
    return now.made(
        material.file() + paper, () -> PrintedSheet.pdf(material, paper, now.knowledgeBase));
  }

  /** A drawn sheet as SVG for a page, or running text as HTML. Both are safe to be shown as is. */
  public String html(Material material) {
    return material.layout().isDrawn()
        ? SvgWriter.write(
            PrintedSheet.drawing(
                material, Paper.LETTER, Colophon.of(material, current().knowledgeBase)),
            material)
        : WrittenHtml.of(material);
  }

  /** The sources of a sheet, in order of appearance. */
  public List<Source> sources(Material material) {
    return current().knowledgeBase.sourcesOf(material.sources(), material.language());
  }

  /** A small picture of a sheet's first page, as PNG. */
  public byte[] preview(Material material) {
    return current()
        .made(material.file() + "preview", () -> Preview.png(pdf(material, Paper.LETTER)));
  }

  private Edition current() {
    Edition known = edition;
    if (known.knowledgeBase != library.current()) {
      known = Edition.of(library.current());
      edition = known;
    }
    return known;
  }

  /**
   * Reads all sheets of a knowledge base, drafts included.
   *
   * @param faults where faults go
   */
  public static List<Material> read(KnowledgeBase knowledgeBase, List<Fault> faults) {
    List<Material> sheets = new ArrayList<>();
    knowledgeBase
        .sheets()
        .forEach(
            (file, content) ->
                MaterialParser.parse(file, content, knowledgeBase, faults).ifPresent(sheets::add));
    return sheets;
  }

  private static boolean has(List<Material> sheets, String id, Language language) {
    return sheets.stream().anyMatch(m -> m.id().equals(id) && m.language() == language);
  }

  /** The sheets of one state of the cards, and what was printed from them so far. */
  private record Edition(
      KnowledgeBase knowledgeBase, List<Material> sheets, Map<String, byte[]> printed) {

    static Edition of(KnowledgeBase knowledgeBase) {
      List<Fault> faults = new ArrayList<>();
      List<Material> sheets = new ArrayList<>(read(knowledgeBase, faults));
      sheets.sort(Comparator.comparing(Material::audience).thenComparing(Material::title));
      SortedSet<Fault> sorted = new TreeSet<>(faults);
      sorted.forEach(fault -> log.warn("Materials: {}", fault));
      return new Edition(knowledgeBase, List.copyOf(sheets), new ConcurrentHashMap<>());
    }

    byte[] made(String key, Supplier<byte[]> maker) {
      byte[] known = printed.get(key);
      if (known == null) {
        known = maker.get();
        printed.put(key, known);
      }
      return known;
    }
  }
}
