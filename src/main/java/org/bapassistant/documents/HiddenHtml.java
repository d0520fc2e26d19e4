package org.bapassistant.documents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * Removes what a browser would not show a person: elements that a style hides, in the element or in
 * a style sheet of the file. White on white is not told from white on a dark ground.
 */
final class HiddenHtml {

  private static final Pattern HIDES =
      Pattern.compile(
          "display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|opacity\\s*:\\s*0*\\.?0*(?:[;}!]|\\s|$)"
              + "|font-size\\s*:\\s*0*\\.?0*(?:px|pt|em|rem|%)?\\s*(?:[;}!]|$)"
              + "|(?:left|top|right|text-indent|margin-left)\\s*:\\s*-\\d{3,}"
              + "|clip(?:-path)?\\s*:\\s*(?:rect\\(0|inset\\(50)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RULE = Pattern.compile("([^{}@;]{1,300})\\{([^{}]{0,2000})}");

  private HiddenHtml() {}

  static void remove(Document html) {
    html.select("style").forEach(style -> removeBySheet(html, style.data()));
    for (Element element : html.select("[style]")) {
      if (HIDES.matcher(element.attr("style")).find()) {
        element.remove();
      }
    }
  }

  private static void removeBySheet(Document html, String sheet) {
    Matcher rule = RULE.matcher(sheet.replaceAll("(?s)/\\*.*?\\*/", ""));
    while (rule.find()) {
      if (HIDES.matcher(rule.group(2)).find()) {
        removeSelected(html, rule.group(1).strip());
      }
    }
  }

  private static void removeSelected(Document html, String selector) {
    try {
      html.select(selector).stream()
          .filter(element -> element != html.body() && !element.normalName().equals("html"))
          .forEach(Element::remove);
    } catch (Selector.SelectorParseException e) {
      // States such as :hover hide nothing for good; what cannot be selected stays.
      return;
    }
  }
}
