package org.bapassistant.materials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.CardStatus;
import org.bapassistant.knowledge.Fault;
import org.bapassistant.knowledge.FrontMatter;
import org.bapassistant.knowledge.KnowledgeBase;

/** Reads a sheet's file as {@code docs/materials.md} describes it. */
final class MaterialParser {

  static final String GUIDE = "docs/materials.md";

  private static final Pattern HEADING = Pattern.compile("## (.*?)\\s*(?:\\{#([a-z0-9-]+)})?\\s*");
  private static final Pattern SOURCE_MARKS =
      Pattern.compile("\\s*\\[([A-Z][A-Za-z0-9-]+(?:,\\s*[A-Z][A-Za-z0-9-]+)*)]");

  private MaterialParser() {}

  /**
   * Reads one sheet and fills in the wording of its cards.
   *
   * @param faults where faults go; a file with a fault gives no sheet
   */
  static Optional<Material> parse(
      String file, String content, KnowledgeBase knowledgeBase, List<Fault> faults) {
    int before = faults.size();
    Optional<FrontMatter> read = FrontMatter.of(file, content, GUIDE, faults);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Language language = file.endsWith(".fr.md") ? Language.FR : Language.EN;
    Includes includes = new Includes(knowledgeBase, language, file, faults);
    Material material = material(file, language, read.get(), includes);
    for (String key : material.sources()) {
      if (!knowledgeBase.sources().containsKey(key)) {
        faults.add(new Fault(file, 1, "source " + key + " is not in sources.yaml"));
      }
    }
    return faults.size() == before ? Optional.of(material) : Optional.empty();
  }

  private static Material material(
      String file, Language language, FrontMatter matter, Includes includes) {
    List<String> lines = expanded(matter, includes);
    return new Material(
        matter.text("id"),
        language,
        Typography.bent(matter.text("title")),
        Typography.bent(matter.text("description")),
        matter.word("audience", Audience::of, Audience.CLINICIAN),
        matter.word("layout", Layout::of, Layout.TEXT),
        matter.word("pages", MaterialParser::count, 1),
        matter.word("status", CardStatus::of, CardStatus.DRAFT),
        matter.review(),
        parts(lines),
        markdown(lines),
        sources(lines),
        includes.cards(),
        file);
  }

  private static Optional<Integer> count(String written) {
    return written.matches("[1-9]\\d?") ? Optional.of(Integer.valueOf(written)) : Optional.empty();
  }

  private static List<String> expanded(FrontMatter matter, Includes includes) {
    List<String> lines = new ArrayList<>();
    for (int i = matter.bodyStart(); i < matter.lines().size(); i++) {
      includes.expand(matter.lines().get(i), i + 1).stream()
          .map(Typography::bent)
          .forEach(lines::add);
    }
    return lines;
  }

  private static List<Part> parts(List<String> lines) {
    List<Part> parts = new ArrayList<>();
    String role = "";
    String heading = "";
    List<Line> current = new ArrayList<>();
    for (String line : lines) {
      Matcher found = HEADING.matcher(line);
      if (found.matches()) {
        add(parts, role, heading, current);
        heading = found.group(1);
        role = found.group(2) == null ? "" : found.group(2);
        current = new ArrayList<>();
      } else if (!line.isBlank()) {
        current.add(Line.of(SOURCE_MARKS.matcher(line).replaceAll("")));
      }
    }
    add(parts, role, heading, current);
    return parts;
  }

  private static void add(List<Part> parts, String role, String heading, List<Line> lines) {
    if (!heading.isEmpty() || !lines.isEmpty()) {
      parts.add(new Part(role, heading, lines));
    }
  }

  private static String markdown(List<String> lines) {
    return String.join("\n", lines).replaceAll("(?m)^(#+ .*?)\\s*\\{#[a-z0-9-]+}\\s*$", "$1");
  }

  private static List<String> sources(List<String> lines) {
    Set<String> keys = new LinkedHashSet<>();
    Matcher marks = SOURCE_MARKS.matcher(String.join("\n", lines));
    while (marks.find()) {
      keys.addAll(Arrays.asList(marks.group(1).split(",\\s*")));
    }
    return List.copyOf(keys);
  }
}
