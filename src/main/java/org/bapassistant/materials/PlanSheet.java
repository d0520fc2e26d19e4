package org.bapassistant.materials;

import java.util.List;

/**
 * A patient's own plan on one page, in large plain words, with room to tick days off. Made for one
 * plan and kept nowhere.
 *
 * @param title such as "My plan"
 * @param lines what the plan is, in order
 * @param days heading of the boxes to tick; one word for each day
 * @param closing a sentence at the end
 */
public record PlanSheet(
    String language, String title, List<Entry> lines, List<String> days, String closing) {

  private static final int WEEKS = 2;

  public PlanSheet {
    lines = List.copyOf(lines);
    days = List.copyOf(days);
  }

  /** A line of the plan. */
  public record Entry(String label, String text) {}

  /** The sheet as PDF. */
  public byte[] pdf(Paper paper) {
    StringBuilder body = new StringBuilder();
    for (Entry line : lines) {
      body.append(
          "<tr><td><b>%s</b></td><td>%s</td></tr>"
              .formatted(
                  WrittenDocument.escaped(line.label()), WrittenDocument.escaped(line.text())));
    }
    return WrittenPdf.render(
        """
        <html lang="%1$s"><head><title>%2$s</title><meta name="description" content="%2$s"/>
        <style>
        @page { size: %3$spt %4$spt; margin: 48pt 54pt 48pt 54pt; }
        %5$s
        body { font-size: 15pt; }
        td { padding: .45em .65em; }
        .days td { border: 1pt solid #46544f; height: 2.4em; width: 14%%; text-align: center; white-space: normal; }
        </style></head><body><h1>%2$s</h1><table>%6$s</table>
        <table class="days">%7$s</table><p>%8$s</p></body></html>
        """
            .formatted(
                language,
                WrittenDocument.escaped(title),
                paper.width(),
                paper.height(),
                WrittenDocument.styles(),
                body,
                boxes(),
                WrittenDocument.escaped(closing)));
  }

  private String boxes() {
    StringBuilder rows = new StringBuilder("<tr>");
    days.forEach(day -> rows.append("<th>").append(WrittenDocument.escaped(day)).append("</th>"));
    rows.append("</tr>");
    for (int week = 0; week < WEEKS; week++) {
      rows.append("<tr>").append("<td>&#160;</td>".repeat(days.size())).append("</tr>");
    }
    return rows.toString();
  }
}
