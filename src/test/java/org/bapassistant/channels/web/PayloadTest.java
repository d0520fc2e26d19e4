package org.bapassistant.channels.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bapassistant.documents.Documents;
import org.bapassistant.documents.ShelvedDocument;
import org.bapassistant.retrieval.CardRetriever;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A public list of hostile strings, through every input that is shown again, in a real Chromium:
 * nothing runs, nothing active is inserted, nothing is asked of another host.
 */
@WebTest
class PayloadTest {

  private static final String CONVERSATION = "payloads";

  /** What would run or load something, our own scripts and pictures left aside. */
  private static final String ACTIVE =
      """
      () => [...document.querySelectorAll('*')].filter(e =>
          [...e.attributes].some(a => a.name.startsWith('on')
            || /^(href|src|action|formaction|xlink:href|data|srcdoc|background|poster)$/.test(a.name)
              && /^\\s*(javascript|data|vbscript|blob|https?):/i.test(a.value) && !a.value.startsWith(location.origin))
          || /^(iframe|frame|object|embed|svg|math|base|applet|audio|video|marquee|template|portal)$/i.test(e.localName)
          || e.localName === 'script' && !['/chat.js', '/documents.js'].includes(e.getAttribute('src')) && e.id !== 'words'
          || e.localName === 'img' && e.getAttribute('src') !== '/icon.svg'
          || e.localName === 'link' && !['/icon.svg', '/app.css'].includes(e.getAttribute('href'))
          || e.localName === 'style' || e.localName === 'meta' && e.httpEquiv
        ).map(e => e.outerHTML.slice(0, 200))""";

  private static Playwright playwright;
  private static Browser browser;

  @LocalServerPort int port;
  @Autowired CardRetriever retriever;
  @Autowired Documents documents;
  @Autowired JsonMapper json;

  @Value("${assistant.data-dir}")
  Path dataDir;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> foreign = new ArrayList<>();
  private final List<String> dialogs = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void launch() {
    playwright = Chromium.playwright();
    browser = Chromium.launch(playwright);
  }

  @AfterAll
  static void close() {
    playwright.close();
  }

  @BeforeEach
  void open() {
    retriever.awaitComplete();
    context = browser.newContext(new Browser.NewContextOptions().setLocale("en-CA"));
    context.addInitScript(
        "window.ran = []; for (const f of ['alert', 'confirm', 'prompt', 'print', 'open'])"
            + " window[f] = () => { window.ran.push(f); };");
    context.route(
        address -> !address.startsWith(url("")),
        route -> {
          foreign.add(route.request().url());
          route.abort();
        });
    page = context.newPage();
    page.onDialog(
        dialog -> {
          dialogs.add(dialog.message());
          dialog.dismiss();
        });
  }

  @AfterEach
  void nothingRanAndNothingWasAskedOfAnotherHost() {
    context.close();
    assertThat(dialogs).isEmpty();
    assertThat(foreign).isEmpty();
  }

  @Test
  void theMarkersOfThisTestSeeWhatRuns() {
    page.navigate(url("/"));
    page.evaluate(
        "() => { alert(1); const i = document.createElement('iframe'); document.body.append(i); }");
    assertThat(page.evaluate("() => window.ran")).isEqualTo(List.of("alert"));
    assertThat((List<?>) page.evaluate(ACTIVE)).hasSize(1);
  }

  @Test
  void aHistoryOfPayloadsIsShownAsText() throws Exception {
    assertThat(Payloads.all()).hasSizeGreaterThan(450);
    // One by one what could be active, the rest together.
    List<String> payloads = new ArrayList<>(Payloads.active());
    payloads.addAll(Payloads.batches(Payloads.passive(), 3_900));
    try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
      List<Future<String>> asked =
          payloads.stream().map(p -> workers.submit(() -> askAndComment(p))).toList();
      for (Future<String> one : asked) {
        assertThat(one.get()).isEqualTo("ok");
      }
    }
    List<String> kept = new ArrayList<>();
    json.readTree(page.request().get(url("/api/v1/conversations/" + CONVERSATION)).text())
        .get("replies")
        .forEach(reply -> kept.add(reply.get("question").asString()));
    assertThat(kept).hasSizeGreaterThan(200);

    page.navigate(url("/"));
    page.evaluate("id => sessionStorage.setItem('bap-conversation', id)", CONVERSATION);
    page.reload();
    assertThat(page.locator(".after")).hasCount(kept.size());
    assertThat(
            page.evaluate(
                "() => [...document.querySelectorAll('.asked')].map(a => a.lastChild.textContent)"))
        .isEqualTo(kept);
    assertThat(kept).filteredOn(q -> q.contains("<script>alert(")).isNotEmpty();
    assertInert();
  }

  @Test
  void payloadsTypedIntoTheChatAreShownAsText() throws Exception {
    page.navigate(url("/"));
    int turns = 0;
    for (String batch : Payloads.batches(Payloads.all(), 3_900)) {
      page.locator("#question").fill(batch);
      page.locator("#send").click();
      assertThat(page.locator(".after")).hasCount(++turns);
    }
    assertThat(turns).isGreaterThan(3);
    assertInert();
  }

  @Test
  void payloadsInAddressesAreShownAsText() throws Exception {
    for (String batch : Payloads.batches(Payloads.active(), 2_000)) {
      visit("/cards?q=" + encoded(batch));
      assertThat(page.locator("#q").inputValue()).isNotBlank();
    }
    for (String batch : Payloads.batches(Payloads.active(), 900).subList(0, 1)) {
      for (String path :
          List.of(
              "/?lang=",
              "/documents?said=",
              "/cards/",
              "/documents/",
              "/materials/",
              "/#",
              "/cards?lang=")) {
        visit(path + encoded(batch.replaceAll("[/\\\\;%]", "")));
      }
    }
    page.navigate(url("/"));
    for (String payload : Payloads.active().subList(0, 2)) {
      page.evaluate("id => sessionStorage.setItem('bap-conversation', id)", payload);
      page.reload();
      assertThat(page.locator("#question")).isVisible();
      assertInert();
    }
  }

  @Test
  void payloadsInDocumentsAreShownAsText() throws Exception {
    String all = String.join("\n\n", Payloads.all());
    Path folder = Files.createDirectories(dataDir.resolve("documents"));
    Files.writeString(
        folder.resolve("<img src=x onerror=alert(1)>.md"), "# <script>alert(1)</script>\n\n" + all);
    page.navigate(url("/documents"));
    page.locator("#file")
        .setInputFiles(
            new FilePayload[] {
              file(
                  "<svg onload=alert(1)>.html",
                  "<title>\"><script>alert(1)</script></title><body>" + all),
              file("javascript:alert(1).txt", all.replace("<", "&lt;")),
              file(
                  "'\"><img src=x onerror=alert(1)>.md",
                  "# [x](javascript:alert(1)) ![y](http://foreign.example/y.png)\n\n" + all)
            });
    page.locator("form.upload button").click();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                documents.list().size() == 4
                    && documents.list().stream().noneMatch(d -> d.state().isUnderWay()));
    visit("/documents");
    assertThat(page.locator("#shelf li.ready")).hasCount(4);
    for (ShelvedDocument document : documents.list()) {
      visit("/documents/" + document.id() + "/pages/1?passage=0");
      assertThat(page.locator("article.sheet p").first()).isVisible();
    }
    visit("/");
    page.locator("#question")
        .fill("alert script onerror javascript naughty strings in the document?");
    page.locator("#send").click();
    assertThat(page.locator(".after")).hasCount(1);
    assertInert();
    for (ShelvedDocument document : documents.list()) {
      documents.remove(document.id());
    }
  }

  @Test
  void anUtteranceOfPayloadsIsReadAndNothingOfItIsGivenBack() throws Exception {
    for (String batch : Payloads.batches(Payloads.active(), 3_900)) {
      HttpResponse<String> response = post("/api/v1/utterances", Map.of("text", batch));
      assertThat(response.headers().firstValue("Content-Type"))
          .hasValueSatisfying(t -> assertThat(t).startsWith("application/json"));
      assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      JsonNode reading = json.readTree(response.body());
      assertThat(reading.get("talk").asString()).isIn("sustain", "change", "neutral", "discord");
      assertThat(reading.get("cards").toString()).doesNotContain("<");
    }
  }

  /** Asks, then leaves the payload as a comment and as a note. */
  private String askAndComment(String payload) throws Exception {
    HttpResponse<String> answer =
        post("/api/v1/answers", Map.of("question", payload, "conversationId", CONVERSATION));
    if (answer.statusCode() != 200) {
      return "answer " + answer.statusCode();
    }
    String path = "/api/v1/answers/" + json.readTree(answer.body()).get("id").asString();
    int feedback =
        post(path + "/feedback", Map.of("rating", "unhelpful", "comment", payload)).statusCode();
    int note = post(path + "/escalation", Map.of("note", payload)).statusCode();
    return feedback == 204 && note == 202 ? "ok" : "feedback " + feedback + ", note " + note;
  }

  private void visit(String path) {
    page.navigate(url(path));
    assertInert();
  }

  private void assertInert() {
    assertThat((List<?>) page.evaluate(ACTIVE)).isEmpty();
    assertThat((List<?>) page.evaluate("() => window.ran")).isEmpty();
  }

  private static FilePayload file(String name, String text) {
    return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private HttpResponse<String> post(String path, Map<String, String> body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(url(path)))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
