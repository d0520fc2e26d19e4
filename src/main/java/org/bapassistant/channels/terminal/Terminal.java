package org.bapassistant.channels.terminal;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bapassistant.core.UnusableUtterance;
import org.bapassistant.retrieval.BeirEvaluation;
import org.bapassistant.retrieval.BundledVectors;
import org.bapassistant.retrieval.RankingTraining;
import org.bapassistant.safety.IdentifierMeasure;
import org.bapassistant.talk.TalkTraining;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the commands of the jar. Exit codes: 0 done, 1 faults found, 2 the command line is off. */
public final class Terminal {

  /** The first words that are commands; anything else starts the server. */
  public static final Set<String> COMMANDS =
      Set.of(
          "ask",
          "eval",
          "lint",
          "pairs",
          "embed",
          "train",
          "train-talk",
          "train-safety",
          "measure",
          "readability",
          "help");

  private static final String USAGE =
      """
      bap-assistant                                   the server, http://127.0.0.1:8080
      bap-assistant ask "question" [--json]           one answer
      bap-assistant lint [--knowledge-base DIR]       check cards and sheets; exit 1 and a line per fault
      bap-assistant pairs [--confirm ID[,ID…]|all] [--knowledge-base DIR]
                                                      cards of which one language was changed; mark them as compared
      bap-assistant readability [--knowledge-base DIR]
                                                      how hard the words for patients are to read
      bap-assistant eval --corpus F --queries F --qrels F --mode hybrid|bm25|dense --run F [--cache DIR]
                                                      measure retrieval on BEIR files
      bap-assistant train [--out F] [--voices V,…] [--conversations F]
                                                      learn the ranking from the wordings of the cards
      bap-assistant train-talk --utterances F [--out F]
                                                      learn to read patients' utterances
      bap-assistant train-safety --messages F[,F…] [--out F] [--knowledge-base DIR]
                                                      quality of the screening's second reader on messages left
                                                      out; with --out, learn it from all of them
      bap-assistant measure --questions F[,F…]        quality of answers on question sets (JSON lines)
      bap-assistant measure --model --questions F[,F…]
                                                      what the configured chat model makes of the answers
      bap-assistant measure --safety F[,F…] [--details] what the screening finds in labelled messages
      bap-assistant measure --identifiers F[,F…] [--details]
                                                      what the masking of identifiers finds (JSON lines)
      bap-assistant measure --injection F[,F…] [--details]
                                                      whether attempts to steer the answers fail
      bap-assistant measure --grounding F[,F…] [--details]
                                                      which planted sentences of a chat model are caught
      bap-assistant embed --out DIR                   make the vectors of the cards (part of the build)
      """;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Supplier<ConfigurableApplicationContext> context;

  /**
   * @param context starts the application without a web server, for commands that answer
   */
  public Terminal(Supplier<ConfigurableApplicationContext> context) {
    this.context = context;
  }

  /** Runs one command and returns its exit code. */
  public int run(String... words) {
    try {
      List<String> rest = Arrays.asList(words).subList(1, words.length);
      Arguments arguments = new Arguments(rest, Set.of("json", "details"));
      return run(words[0], arguments);
    } catch (Arguments.UsageError | UnusableUtterance e) {
      out.println(e.getMessage());
      return 2;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "a file cannot be read or written; check its path: " + e.getMessage(), e);
    }
  }

  private int run(String command, Arguments arguments) throws IOException {
    Path knowledgeBase = Path.of(arguments.option("knowledge-base").orElse("./knowledge-base"));
    ProgressBar progress =
        new ProgressBar(System.err, System.console() != null && System.getenv("TERM") != null);
    return switch (command) {
      case "ask" -> ask(arguments);
      case "lint" -> LintCommand.run(knowledgeBase, out);
      case "pairs" -> PairsCommand.run(knowledgeBase, list(arguments, "confirm"), out);
      case "readability" -> ReadabilityCommand.run(knowledgeBase, out);
      case "eval" ->
          BeirEvaluation.of(
                  arguments.path("corpus"),
                  arguments.path("queries"),
                  arguments.path("qrels"),
                  arguments.option("cache").map(Path::of),
                  progress)
              .run(arguments.option("mode").orElse("hybrid"), arguments.path("run"), out);
      case "measure" -> measure(arguments);
      case "embed" -> BundledVectors.make(knowledgeBase, arguments.path("out"), progress);
      case "train" -> train(arguments, knowledgeBase, progress);
      case "train-talk" ->
          TalkTraining.run(
              arguments.path("utterances"), arguments.option("out").map(Path::of), progress, out);
      case "train-safety" -> TrainSafetyCommand.run(arguments, knowledgeBase, progress, out);
      default -> {
        out.print(USAGE);
        yield command.equals("help") ? 0 : 2;
      }
    };
  }

  private int train(Arguments arguments, Path knowledgeBase, ProgressBar progress)
      throws IOException {
    List<String> voices = list(arguments, "voices");
    Optional<Path> weights = arguments.option("out").map(Path::of);
    if (!voices.isEmpty() && weights.isPresent()) {
      throw new Arguments.UsageError(
          "--voices only reports; leave it out to learn weights from all voices for --out");
    }
    return RankingTraining.run(
        knowledgeBase,
        voices,
        arguments.option("conversations").map(Path::of),
        weights,
        progress,
        out);
  }

  private int measure(Arguments arguments) throws IOException {
    List<Path> labelled = list(arguments, "safety").stream().map(Path::of).toList();
    if (!labelled.isEmpty()) {
      return MeasureSafetyCommand.run(labelled, arguments.has("details"), out);
    }
    List<Path> identifiers = list(arguments, "identifiers").stream().map(Path::of).toList();
    if (!identifiers.isEmpty()) {
      return IdentifierMeasure.run(identifiers, arguments.has("details"), out);
    }
    List<Path> sentences = list(arguments, "grounding").stream().map(Path::of).toList();
    if (!sentences.isEmpty()) {
      return MeasureGroundingCommand.run(
          sentences,
          Path.of(arguments.option("knowledge-base").orElse("knowledge-base")),
          arguments.has("details"),
          out);
    }
    List<Path> attempts = list(arguments, "injection").stream().map(Path::of).toList();
    List<Path> files = list(arguments, "questions").stream().map(Path::of).toList();
    if (files.isEmpty() && attempts.isEmpty()) {
      throw new Arguments.UsageError(
          "--questions, --safety, --identifiers, --injection or --grounding names one or more files"
              + " of JSON lines");
    }
    try (ConfigurableApplicationContext started = context.get()) {
      if (arguments.has("model") && attempts.isEmpty()) {
        return MeasureModelCommand.run(started, files, out);
      }
      return attempts.isEmpty()
          ? MeasureCommand.run(started, files, arguments.has("details"), out)
          : MeasureInjectionCommand.run(started, attempts, arguments.has("details"), out);
    }
  }

  private static List<String> list(Arguments arguments, String name) {
    return Arrays.stream(arguments.option(name).orElse("").split(","))
        .filter(word -> !word.isBlank())
        .toList();
  }

  private int ask(Arguments arguments) {
    if (arguments.plain().size() != 1) {
      throw new Arguments.UsageError(
          "write the question in quotes: ask \"my patient only wants an MRI\"");
    }
    try (ConfigurableApplicationContext started = context.get()) {
      return AskCommand.run(started, arguments.plain().getFirst(), arguments.has("json"), out);
    }
  }
}
