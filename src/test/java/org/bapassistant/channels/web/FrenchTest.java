package org.bapassistant.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bapassistant.core.Language;
import org.bapassistant.retrieval.CardRetriever;
import org.bapassistant.retrieval.Query;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The assistant in French, on a par with English. */
@WebTest
class FrenchTest {

  /** Words of English that no French sentence has. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(?:the|and|of|with|this|that|your|you|are|what|when|which|from|not)\\b");

  private static final String PROPER_NAME = "Collaboration, Motivation and Innovation";

  @LocalServerPort int port;
  @Autowired CardRetriever retriever;
  @Autowired JsonMapper json;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void complete() {
    retriever.awaitComplete();
  }

  @Test
  void theSameQuestionInBothLanguagesReachesTheSameCard() throws IOException {
    List<String> apart = new ArrayList<>();
    List<String> lines = Files.readAllLines(Path.of("evaluation/parity.jsonl"));
    for (String line : lines) {
      JsonNode pair = json.readTree(line);
      if (!first(pair.get("en").asString()).equals(first(pair.get("fr").asString()))) {
        apart.add(pair.get("fr").asString());
      }
    }
    assertThat(apart).hasSizeLessThanOrEqualTo(lines.size() * 15 / 100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/plan",
        "/cards",
        "/cards/bap-q1",
        "/cards/just-fix-me",
        "/materials",
        "/materials/smart-plan",
        "/documents",
        "/about"
      })
  void noEnglishIsLeftOverOnAPage(String path) throws Exception {
    Document page = Jsoup.parse(get(path + "?lang=fr"));
    page.select("[lang=en], .sources, script, #words").remove();
    assertThat(page.select("html").attr("lang")).isEqualTo("fr");
    String text = page.text().replace(PROPER_NAME, "");
    assertThat(ENGLISH.matcher(text).results().map(m -> around(text, m.start()))).isEmpty();
  }

  @Test
  void everyMessageIsTranslated() {
    Set<String> missing = new TreeSet<>();
    for (String bundle :
        List.of("web/messages", "channels/chat", "answering/words", "materials/words")) {
      ResourceBundle english = bundle(bundle, Language.EN);
      ResourceBundle french = bundle(bundle, Language.FR);
      for (String key : english.keySet()) {
        boolean same = english.getString(key).equals(french.getString(key));
        if (same && ENGLISH.matcher(english.getString(key)).find()) {
          missing.add(bundle + " " + key);
        }
      }
      assertThat(french.keySet()).containsAll(english.keySet());
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void anAnswerSpeaksTheLanguageOfTheQuestion() throws Exception {
    String body =
        client
            .send(
                HttpRequest.newBuilder(URI.create(at("/api/v1/answers")))
                    .header("Content-Type", "application/json")
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            json.writeValueAsString(
                                Map.of(
                                    "question", "Ma patiente veut juste une IRM, je dis quoi?"))))
                    .build(),
                BodyHandlers.ofString())
            .body();
    JsonNode answer = json.readTree(body);
    assertThat(answer.get("language").asString()).isEqualTo("fr");
    assertThat(answer.get("citations").get(0).get("cardId").asString()).isEqualTo("wants-scan-mri");
    assertThat(answer.get("text").asString()).contains("«").doesNotContainPattern(ENGLISH);
  }

  private String first(String question) {
    return retriever.rank(Query.of(question)).cards().getFirst().card().id();
  }

  private String get(String path) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(URI.create(at(path))).build(), BodyHandlers.ofString())
        .body();
  }

  private String at(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 30));
  }

  private static ResourceBundle bundle(String name, Language language) {
    return ResourceBundle.getBundle(
        name,
        language.locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
