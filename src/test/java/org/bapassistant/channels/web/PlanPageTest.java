package org.bapassistant.channels.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bapassistant.retrieval.CardRetriever;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whole visits on the screen of a phone, in a real Chromium. */
@WebTest
class PlanPageTest {

  private static final int MOST_MOVES = 10;

  private static Playwright playwright;
  private static Browser browser;

  @LocalServerPort int port;
  @Autowired CardRetriever retriever;
  private BrowserContext context;
  private Page page;
  private int moves;
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
  void openThePlan() {
    retriever.awaitComplete();
    context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(390, 844).setLocale("en-CA"));
    page = context.newPage();
    page.onPageError(errors::add);
    page.onRequest(
        request -> {
          if (request.url().endsWith("/moves")) {
            moves++;
          }
        });
    page.navigate("http://127.0.0.1:" + port + "/plan");
  }

  @AfterEach
  void noScriptFailed() {
    context.close();
    assertThat(errors).isEmpty();
  }

  @Test
  void aReadyPatientLeavesWithAPlan() {
    press("First visit");
    picture("1-safety");
    press("Nothing of that kind");
    press("Feels heard");
    idea("walk round the block", "Has an idea");
    fill("slot-when", "after lunch");
    fill("slot-howOften", "3");
    fill("slot-startDate", "2026-11-30");
    picture("2-smart");
    press("Note it");
    idea("I will walk after lunch, three days", "Told back whole");
    picture("3-scale");
    press("8");
    fill("slot-withWhom", "me");
    fill("slot-how", "call");
    fill("slot-date", "2026-12-07");
    picture("4-check-in");
    press("Agreed");
    assertThat(page.locator(".summary"))
        .containsText("What: walk round the block\nWhen: after lunch\nHow often: 3");
    picture("5-summary");
    assertThat(moves).isLessThanOrEqualTo(MOST_MOVES);
  }

  @Test
  void whoHasThreeMinutesSeesWhatToLeaveOut() {
    page.getByLabel("3 min", new Page.GetByLabelOptions().setExact(true)).check();
    picture("0-minutes");
    press("First visit");
    press("Nothing of that kind");
    assertThat(page.locator(".hint")).containsText("3 minutes: one reflection, then Question 1.");
    assertThat(page.locator("#elapsed")).containsText("/ 3");
    picture("0-three-minutes");
  }

  @Test
  void anUnsurePatientTakesTheMenuAndFindsHowToBeSure() {
    press("First visit");
    press("Nothing of that kind");
    press("Feels heard");
    press("Unsure");
    press("Yes, ideas are welcome");
    picture("6-menu");
    idea("a fixed bedtime", "Picked one, or an own idea");
    fill("slot-when", "10 pm");
    fill("slot-howOften", "5");
    fill("slot-startDate", "2026-11-30");
    press("Note it");
    press("Told back whole");
    press("4");
    picture("7-problem");
    page.locator("#barrier").fill("late calls");
    page.locator("#solution").fill("phone off at nine");
    press("8");
    fill("slot-withWhom", "a friend");
    fill("slot-how", "call");
    fill("slot-date", "2026-12-07");
    press("Agreed");
    assertThat(page.locator(".summary")).containsText("Confidence (0 to 10): 4 → 8");
    assertThat(moves).isLessThanOrEqualTo(MOST_MOVES);
  }

  @Test
  void notNowEndsWithoutAPlanAndWithoutAPush() {
    press("First visit");
    press("Nothing of that kind");
    press("Feels heard");
    press("Not now");
    assertThat(page.locator(".say-now")).containsText("That's your call");
    idea("yes", "Noted");
    assertThat(page.locator(".summary")).containsText("No plan was made, by choice.");
    assertThat(moves).isLessThanOrEqualTo(MOST_MOVES);
  }

  @Test
  void aPlanUnderWayIsThereAfterAReload() {
    press("First visit");
    press("Nothing of that kind");
    assertThat(page.locator(".prompt")).containsText("Reflect");
    page.reload();
    assertThat(page.locator(".prompt")).containsText("Reflect");
  }

  @Test
  void tensionIsAnsweredWithWordsAndThePlanGoesOn() {
    press("First visit");
    press("Nothing of that kind");
    press("Feels heard");
    page.locator(".aside summary").click();
    press("Arguments for staying put");
    page.locator(".with-text input").fill("she says exercise always makes it worse");
    press("Ask");
    assertThat(page.locator("[aria-live=polite] .say-now li").last()).isVisible();
    picture("8-respond");
    press("Calmer, go on");
    assertThat(page.locator(".prompt")).containsText("Question 1");
  }

  @Test
  void whatThePatientSaidFillsTheFieldsToBeChecked() {
    press("First visit");
    press("Nothing of that kind");
    press("Feels heard");
    press("Has an idea");
    page.locator(".with-text input")
        .fill("walk round the block after lunch 3x a week starting monday");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read")).click();
    assertThat(page.locator("#status")).containsText("Check it");
    assertThat(page.locator("#slot-what")).hasValue("walk round the block");
    assertThat(page.locator("#slot-what")).hasClass("unsure");
    assertThat(page.locator("#slot-when")).hasValue("after lunch");
    assertThat(page.locator("#slot-howOften")).hasValue("3");
    assertThat(page.locator("#slot-startDate")).not().hasValue("");
    picture("9-reading");
  }

  @Test
  void theStepsAreAccessible() {
    check();
    press("First visit");
    check();
    press("Nothing of that kind");
    press("Feels heard");
    idea("walk", "Has an idea");
    check();
  }

  private void check() {
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= 390"))
        .as("nothing wider than the screen")
        .isTrue();
  }

  private void press(String label) {
    Locator button =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    String before = page.locator("#step").textContent();
    button.click();
    if (!label.equals("Ask")) {
      page.waitForFunction(
          "before => document.getElementById('step').textContent !== before", before);
    }
  }

  private void idea(String words, String label) {
    page.locator("form.with-text")
        .filter(new Locator.FilterOptions().setHas(page.getByText(label)))
        .locator("input")
        .fill(words);
    press(label);
  }

  private void fill(String id, String value) {
    page.locator("#" + id).fill(value);
  }

  private void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots/plan-" + name + ".png")));
  }
}
