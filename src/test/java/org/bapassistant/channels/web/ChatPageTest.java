package org.bapassistant.channels.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.bapassistant.retrieval.CardRetriever;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages in a real Chromium. */
@WebTest
class ChatPageTest {

  private static Playwright playwright;
  private static Browser browser;

  @LocalServerPort int port;
  @Autowired CardRetriever retriever;
  private BrowserContext context;
  private Page page;
  private final List<String> foreign = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

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
  void openBrowser() {
    retriever.awaitComplete();
    open(390, 844, ColorScheme.LIGHT);
  }

  @AfterEach
  void nothingWasLoadedFromElsewhereAndNoScriptFailed() {
    context.close();
    assertThat(foreign).isEmpty();
    assertThat(errors).isEmpty();
  }

  @Test
  void aQuestionIsAnsweredByKeyboardAlone() {
    page.navigate(url("/"));
    page.locator("#question").focus();
    page.keyboard().type("every time she exercises the pain gets worse, she says");
    page.keyboard().press("Enter");
    assertThat(page.locator(".answer h3").first()).hasText("Say this");
    assertThat(page.locator(".answer .words").first()).isVisible();
    assertThat(page.locator("#announcer")).containsText("Answer.");
    assertThat(page.locator("#question")).isFocused();
  }

  @Test
  void aCitationOpensTheCardAtTheCitedPassage() {
    page.navigate(url("/"));
    ask("every time she exercises the pain gets worse, she says");
    Locator mark = page.locator(".answer .mark").first();
    mark.click();
    assertThat(page.locator("#panel mark")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#panel")).isHidden();
    assertThat(mark).isFocused();
  }

  @Test
  void anEmergencyIsShownAsAnAlertWithoutPhrases() {
    page.navigate(url("/"));
    ask("numb in the saddle area since last night with her back pain, next step?");
    assertThat(page.locator(".alert.leads")).containsText("emergency");
    assertThat(page.locator(".answer .words")).hasCount(0);
  }

  @Test
  void htmlInAQuestionIsShownAsText() {
    page.navigate(url("/"));
    ask("<img src=x onerror=alert(1)> pt says exercise hurts");
    assertThat(page.locator(".asked")).containsText("<img src=x onerror=alert(1)>");
    assertThat(page.locator(".asked img")).hasCount(0);
  }

  @Test
  void theConversationIsThereAfterAReload() {
    page.navigate(url("/"));
    ask("she says she has no time at all for exercises");
    String first = page.locator(".answer .words").first().innerText();
    page.reload();
    assertThat(page.locator(".answer .words").first()).hasText(first);
    page.locator("#renew").click();
    assertThat(page.locator("#turns li.none, #turns > li")).hasCount(0);
  }

  @Test
  void feedbackIsAcknowledged() {
    page.navigate(url("/"));
    ask("she says she has no time at all for exercises");
    page.locator(".after button").first().click();
    assertThat(page.locator(".said")).hasText("Thank you, noted");
  }

  @Test
  void theFrenchPagesSpeakFrench() {
    page.navigate(url("/?lang=fr"));
    assertThat(page.locator("html")).hasAttribute("lang", "fr");
    assertThat(page.locator("#send")).hasText("Demander");
    page.navigate(url("/cards"));
    assertThat(page.locator("h1")).hasText("Toutes les fiches");
  }

  @ParameterizedTest
  @CsvSource({"390, 844, LIGHT", "768, 1024, DARK", "1440, 900, LIGHT", "1440, 900, DARK"})
  void anAnswerHasNoAccessibilityFault(int width, int height, ColorScheme scheme) {
    context.close();
    open(width, height, scheme);
    page.navigate(url("/"));
    ask("every time she exercises the pain gets worse, she says");
    assertNoFaults();
    page.locator(".answer .mark").first().click();
    assertThat(page.locator("#panel mark")).isVisible();
    assertNoFaults();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/cards",
        "/cards/bap-q2",
        "/cards?q=scan",
        "/documents",
        "/about",
        "/materials",
        "/materials/bap-poster",
        "/materials/smart-plan",
        "/materials/webinar-outline",
        "/?lang=fr",
        "/nothing"
      })
  void aPageHasNoAccessibilityFault(String path) {
    page.navigate(url(path));
    assertNoFaults();
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) overflow).intValue()).as("sideways scrolling").isLessThanOrEqualTo(0);
  }

  private void ask(String question) {
    page.locator("#question").fill(question);
    page.locator("#send").click();
    assertThat(page.locator(".after").last()).isVisible();
  }

  private void assertNoFaults() {
    List<Rule> faults =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze()
            .getViolations();
    assertThat(faults)
        .extracting(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
        .isEmpty();
  }

  private void open(int width, int height, ColorScheme scheme) {
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("en-CA"));
    page = context.newPage();
    page.onRequest(
        request -> {
          if (!request.url().startsWith(url("")) && !request.url().startsWith("data:")) {
            foreign.add(request.url());
          }
        });
    page.onPageError(errors::add);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
