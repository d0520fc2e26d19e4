package org.bapassistant.channels.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.bapassistant.accounts.Accounts;
import org.bapassistant.accounts.Role;
import org.bapassistant.retrieval.CardRetriever;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The desk in a real Chromium, on a tablet. */
@WebTest
class CurationPageTest {

  private static final String ASKED = "Which shelf are the blue resistance bands on?";
  private static final String SECOND = "second-leader";
  private static final String PASSWORD = "the second password";

  private static Playwright playwright;
  private static Browser browser;

  @LocalServerPort int port;
  @Autowired CardRetriever retriever;
  @Autowired Accounts accounts;

  @BeforeAll
  static void launch() {
    playwright = Chromium.playwright();
    browser = Chromium.launch(playwright);
  }

  @AfterAll
  static void close() {
    playwright.close();
  }

  @Test
  void oneWritesAnotherPublishesACardAnswers() {
    retriever.awaitComplete();
    accounts.open("test", SECOND, PASSWORD, Role.OPINION_LEADER);
    Page clinician = browser.newPage();
    clinician.navigate(at("/"));
    clinician.locator("#question").fill(ASKED);
    clinician.locator("#send").click();
    clinician.locator(".after button").last().click();
    assertThat(clinician.locator(".said")).not().isEmpty();

    Page first = signedIn("curator", WebTest.PASSWORD);
    assertThat(first.locator(".gaps")).containsText(ASKED);
    picture(first, "desk");
    gap(first).getByText("Write a card for it").click();
    assertThat(first.getByLabel("How colleagues ask")).hasValue(ASKED);
    first.getByText("Save as draft").click();
    assertThat(first.locator("h1")).hasText("our-own-card");
    first.getByText("Publish", exact()).click();
    assertThat(first.locator("[role=alert]")).containsText("a second person publishes");
    picture(first, "card");
    Assertions.assertThat(new AxeBuilder(first).analyze().getViolations()).isEmpty();

    Page second = signedIn(SECOND, PASSWORD);
    second.getByText("our-own-card").click();
    second.getByText("Publish", exact()).click();
    assertThat(second.locator(".tags")).containsText("Published");
    second.getByText("See it as a card").click();
    assertThat(second.locator("h1")).hasText("What the clinician recognises at a glance");

    retriever.awaitComplete();
    clinician.locator("#question").fill(ASKED);
    clinician.locator("#send").click();
    assertThat(clinician.locator(".answer").last()).containsText("Words that can be said");
    second.navigate(at("/curation"));
    assertThat(gap(second)).hasCount(0);
  }

  private static Locator gap(Page desk) {
    return desk.locator(".gaps > li").filter(new Locator.FilterOptions().setHasText(ASKED));
  }

  private String at(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private Page signedIn(String name, String password) {
    Page page =
        browser
            .newContext(
                new Browser.NewContextOptions().setViewportSize(820, 1180).setLocale("en-CA"))
            .newPage();
    page.navigate(at("/curation"));
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill(password);
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("h1")).hasText("Curation");
    return page;
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots/curation-" + name + ".png"))
            .setFullPage(true));
  }
}
