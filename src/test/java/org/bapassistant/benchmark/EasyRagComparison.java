package org.bapassistant.benchmark;

import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentSplitter;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.KnowledgeBaseReader;
import org.bapassistant.knowledge.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a user would build in an afternoon, on the same cards, wordings and model: LangChain4j's
 * Easy RAG (recursive splitting into 300 tokens with 30 overlap, bge-small-en-v1.5 quantised,
 * in-memory store, nearest segments). Run its {@code main} with question files as arguments.
 */
final class EasyRagComparison {

  private EasyRagComparison() {}

  public static void main(String[] files) throws IOException {
    EmbeddingModel model = new BgeSmallEnV15QuantizedEmbeddingModel();
    InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
    List<Card> cards = KnowledgeBaseReader.read(Path.of("knowledge-base")).published(Language.EN);
    DocumentSplitter splitter = DocumentSplitters.recursive(300 * 4, 30 * 4);
    for (Card card : cards) {
      String wordings =
          card.wordings().stream().map(Wording::text).collect(Collectors.joining("\n"));
      Document document =
          Document.from(
              card.title() + "\n" + card.text() + "\n" + wordings,
              Metadata.from("card", card.id()));
      List<TextSegment> segments = splitter.split(document);
      List<Embedding> embeddings = model.embedAll(segments).content();
      store.addAll(embeddings, segments);
    }
    for (String file : files) {
      measure(Path.of(file), cards, model, store);
    }
  }

  private static void measure(
      Path file, List<Card> cards, EmbeddingModel model, InMemoryEmbeddingStore<TextSegment> store)
      throws IOException {
    int questions = 0;
    int first = 0;
    int third = 0;
    Set<String> ids = cards.stream().map(Card::id).collect(Collectors.toSet());
    for (String line : Files.readAllLines(file)) {
      JsonNode question = JsonMapper.builder().build().readTree(line);
      Set<String> right = new HashSet<>();
      right.add(question.path("topic").asString(""));
      question.path("also").forEach(topic -> right.add(topic.asString()));
      if (ids.contains(question.path("topic").asString(""))) {
        List<String> found = nearest(question.get("text").asString(), model, store);
        questions++;
        first += right.contains(found.getFirst()) ? 1 : 0;
        third += found.stream().limit(3).anyMatch(right::contains) ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "Easy RAG %s: %d questions, success@1 %.3f, success@3 %.3f%n",
        file.getFileName(),
        questions,
        first / (double) questions,
        third / (double) questions);
  }

  private static List<String> nearest(
      String question, EmbeddingModel model, InMemoryEmbeddingStore<TextSegment> store) {
    Set<String> cards = new LinkedHashSet<>();
    EmbeddingSearchRequest request =
        EmbeddingSearchRequest.builder()
            .queryEmbedding(model.embed(question).content())
            .maxResults(50)
            .build();
    for (EmbeddingMatch<TextSegment> match : store.search(request).matches()) {
      String card = match.embedded().metadata().getString("card");
      if (card != null) {
        cards.add(card);
      }
    }
    return new ArrayList<>(cards);
  }
}
