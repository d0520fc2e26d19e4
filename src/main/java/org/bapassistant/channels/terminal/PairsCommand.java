package org.bapassistant.channels.terminal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.KnowledgeBaseReader;
import org.bapassistant.knowledge.Pairing;

/** {@code pairs}: names cards of which one language was changed; confirms those that were read. */
final class PairsCommand {

  private static final String ALL = "all";

  private PairsCommand() {}

  /**
   * Lists stale pairs, or marks some as compared.
   *
   * @param confirmed ids of cards whose two forms somebody has read side by side; {@code all} for
   *     every card; empty only lists
   * @return 0 when no pair is stale afterwards, else 1
   */
  static int run(Path folder, List<String> confirmed, PrintStream out) throws IOException {
    KnowledgeBase knowledgeBase = KnowledgeBaseReader.read(folder);
    int stale = 0;
    for (Card french : knowledgeBase.published(Language.FR)) {
      if (!Pairing.isStale(knowledgeBase, french)) {
        continue;
      }
      if (confirmed.contains(french.id()) || confirmed.contains(ALL)) {
        confirm(folder, knowledgeBase, french);
      } else {
        out.println(french.id());
        stale++;
      }
    }
    out.printf("%d pairs to compare%n", stale);
    return stale == 0 ? 0 : 1;
  }

  private static void confirm(Path folder, KnowledgeBase knowledgeBase, Card french)
      throws IOException {
    Card english = knowledgeBase.form(french.id(), Language.EN).orElseThrow();
    Path file = folder.resolve(french.file());
    String line = "pair: \"" + Pairing.mark(english, french) + "\"\n";
    String text =
        Files.readString(file, StandardCharsets.UTF_8).replaceFirst("(?m)^pair:.*\\R", "");
    Files.writeString(file, text.replaceFirst("(?m)^status:", line + "status:"));
  }
}
