package org.bapassistant.channels.terminal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.BapState;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.Group;
import org.bapassistant.knowledge.KnowledgeBaseReader;
import org.bapassistant.knowledge.Wording;
import org.bapassistant.retrieval.Encoders;
import org.bapassistant.retrieval.Progress;
import org.bapassistant.safety.ReadingTraining;

/**
 * {@code train-safety}: teaches the screening's second reader, with labelled messages and with the
 * wordings of cards that have nothing to do with danger.
 */
final class TrainSafetyCommand {

  private static final Set<Group> TOUCHED_BY_DANGER = EnumSet.of(Group.SAFETY, Group.SCOPE);

  private TrainSafetyCommand() {}

  static int run(Arguments arguments, Path knowledgeBase, Progress progress, PrintStream out)
      throws IOException {
    List<Path> corpora =
        Arrays.stream(arguments.path("messages").toString().split(",")).map(Path::of).toList();
    List<String> harmless = harmless(knowledgeBase);
    try (Encoders encoders = new Encoders()) {
      return ReadingTraining.run(
          corpora,
          harmless,
          text -> Optional.of(encoders.meaning(text)),
          arguments.option("out").map(Path::of),
          read -> progress.step("messages", read, Math.max(read, harmless.size())),
          out);
    }
  }

  private static List<String> harmless(Path knowledgeBase) {
    return KnowledgeBaseReader.read(knowledgeBase).published(Language.EN).stream()
        .filter(TrainSafetyCommand::isHarmless)
        .flatMap(card -> card.wordings().stream())
        .map(Wording::text)
        .distinct()
        .toList();
  }

  private static boolean isHarmless(Card card) {
    return card.state() != BapState.STOP_SAFETY && !TOUCHED_BY_DANGER.contains(card.group());
  }
}
