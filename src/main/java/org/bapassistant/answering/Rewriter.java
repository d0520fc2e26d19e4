package org.bapassistant.answering;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.models.Ending;
import org.bapassistant.models.ModelRequest;
import org.bapassistant.models.Stop;
import org.bapassistant.models.TextModel;
import org.bapassistant.prompts.Prompt;
import org.bapassistant.prompts.Prompts;

/**
 * Has a chat model turn a follow-up into a question that can be understood alone. What comes back
 * is used for search only, and only when it brings in no word that the conversation does not have.
 */
final class Rewriter {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int TOKENS = 80;
  private static final int WORDS = 60;

  /** Words as long as this carry meaning; shorter ones hold sentences together. */
  private static final int MEANINGFUL = 5;

  private static final Pattern WORD_GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final TextModel model;
  private final Prompt prompt;
  private final Duration patience;

  Rewriter(TextModel model, Prompts prompts) {
    this(model, prompts, PATIENCE);
  }

  Rewriter(TextModel model, Prompts prompts, Duration patience) {
    this.model = model;
    this.prompt = prompts.named("answering/follow-up");
    this.patience = patience;
  }

  /** The question on its own; empty when the model is late, fails, or adds something. */
  Optional<String> standalone(Question question, KnowledgeBase knowledgeBase) {
    StringBuilder written = new StringBuilder();
    Stop late = new Stop();
    CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
        .execute(late::now);
    String conversation = ConversationNotes.of(question, knowledgeBase);
    Ending ending = model.write(request(question, conversation), written::append, late);
    String line = written.toString().strip();
    boolean usable =
        ending instanceof Ending.Completed
            && !line.isEmpty()
            && !line.contains("\n")
            && words(line).size() <= WORDS
            && addsNothing(line, conversation + " " + question.text());
    return usable ? Optional.of(line) : Optional.empty();
  }

  private ModelRequest request(Question question, String conversation) {
    String text =
        prompt.filledWith(
            Map.of(
                "language",
                question.language() == Language.FR ? "French" : "English",
                "conversation",
                conversation,
                "question",
                question.text()));
    return new ModelRequest("", text, TOKENS);
  }

  private static boolean addsNothing(String line, String known) {
    Set<String> stems = new HashSet<>();
    words(known).forEach(word -> stems.add(stem(word)));
    return words(line).stream()
        .filter(word -> word.length() >= MEANINGFUL)
        .allMatch(word -> stems.contains(stem(word)));
  }

  private static String stem(String word) {
    return word.length() <= MEANINGFUL ? word : word.substring(0, MEANINGFUL);
  }

  private static List<String> words(String text) {
    return WORD_GAP
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
