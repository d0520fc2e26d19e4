package org.bapassistant.materials;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.Source;

/**
 * The small print of a sheet: whose method it is, what it rests on, when it was read last.
 *
 * @param sources those cited, in order of appearance
 */
record Colophon(
    String credit, String practice, List<Source> sources, String reviewed, ResourceBundle words) {

  static Colophon of(Material material, KnowledgeBase knowledgeBase) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "materials/words",
            material.language().locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new Colophon(
        words.getString("credit"),
        words.getString("practice"),
        knowledgeBase.sourcesOf(material.sources(), material.language()),
        MessageFormat.format(
            words.getString("reviewed"), material.review().on(), material.review().due()),
        words);
  }

  String word(String key) {
    return words.getString(key);
  }

  /** All of it as running text. */
  String text() {
    String cited =
        sources.isEmpty()
            ? ""
            : word("sources")
                + " "
                + sources.stream()
                    .map(s -> s.key() + " " + s.label())
                    .collect(Collectors.joining("; "))
                + ". ";
    return credit + " " + cited + (sources.isEmpty() ? "" : practice + " ") + reviewed + ".";
  }
}
