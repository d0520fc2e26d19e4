package org.bapassistant.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes running heads and feet off pages: a line at the edge of a page that stands, but for its
 * numbers, on more than half of all pages says nothing about any of them.
 */
final class PageFurniture {

  private static final int FEWEST_PAGES = 4;
  private static final int EDGE = 2;

  private PageFurniture() {}

  static void remove(List<List<PdfLine>> pages) {
    if (pages.size() < FEWEST_PAGES) {
      return;
    }
    Map<String, Integer> counts = new HashMap<>();
    for (List<PdfLine> page : pages) {
      Set<String> forms = new HashSet<>();
      edges(page).forEach(i -> forms.add(form(page.get(i))));
      forms.forEach(form -> counts.merge(form, 1, Integer::sum));
    }
    pages.replaceAll(page -> without(page, counts, pages.size() / 2));
  }

  private static List<PdfLine> without(
      List<PdfLine> page, Map<String, Integer> counts, int tooOften) {
    Set<Integer> edges = new HashSet<>(edges(page));
    List<PdfLine> kept = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      if (!edges.contains(i) || counts.getOrDefault(form(page.get(i)), 0) <= tooOften) {
        kept.add(page.get(i));
      }
    }
    return kept;
  }

  private static List<Integer> edges(List<PdfLine> page) {
    List<Integer> edges = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      if (i < EDGE || i >= page.size() - EDGE) {
        edges.add(i);
      }
    }
    return edges;
  }

  private static String form(PdfLine line) {
    return line.text().replaceAll("\\d+", "#");
  }
}
