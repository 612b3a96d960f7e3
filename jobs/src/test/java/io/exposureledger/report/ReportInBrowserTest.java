package io.exposureledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as a reader opens it: in a browser, from the disk. */
class ReportInBrowserTest {

  private static final int A4_WIDTH = 794;
  private static final int A4_PRINTED_WIDTH = 673;

  private static Playwright playwright;
  private static Browser browser;

  @TempDir Path folder;

  @BeforeAll
  static void openBrowser() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(Chromium.options());
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
    if (playwright != null) {
      playwright.close();
    }
  }

  @Test
  void readersOfEveryAbilityCanReadIt() throws IOException {
    for (ReportModel model :
        List.of(SampleReport.model(), SampleReport.firstDate(), SampleReport.empty())) {
      try (Page page = open(model, 1280)) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();

        assertThat(violations)
            .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
            .isEmpty();
      }
    }
  }

  @Test
  void itNeedsNothingBesideItself() throws IOException {
    List<String> requests = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    try (Page page = browser.newPage()) {
      page.onRequest(request -> requests.add(request.url()));
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      String address = HtmlReport.write(SampleReport.model(), folder).toUri().toString();
      page.navigate(address);

      assertThat(requests).containsExactly(address);
      assertThat(complaints).isEmpty();
      assertThat(page.locator("script").count()).isZero();
    }
  }

  @Test
  void itFitsScreenAndPaper() throws IOException {
    for (int width : List.of(1280, A4_WIDTH)) {
      try (Page page = open(SampleReport.model(), width)) {
        assertThat(overflow(page)).as("screen of " + width).isEmpty();
      }
    }
    try (Page page = open(SampleReport.model(), A4_PRINTED_WIDTH)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(overflow(page)).as("A4 within its margins").isEmpty();
      assertThat(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true))).isNotEmpty();
    }
  }

  @Test
  void aMissingBrowserSaysWhatToInstall() {
    assertThatThrownBy(() -> Chromium.executable(Map.of(), List.of()))
        .hasMessage(
            "no browser to open the report in: install Debian's chromium, or name one in"
                + " EXPOSURE_CHROMIUM");
  }

  private Page open(ReportModel model, int width) throws IOException {
    Path file = HtmlReport.write(model, folder);
    Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 1123));
    page.navigate(file.toUri().toString());
    return page;
  }

  /** The elements that reach beyond the right edge. */
  @SuppressWarnings("unchecked")
  private static List<String> overflow(Page page) {
    return (List<String>)
        page.evaluate(
            """
            () => document.documentElement.scrollWidth <= window.innerWidth ? []
              : [...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > window.innerWidth + 0.5)
                .map(e => e.tagName + ' ' + e.textContent.trim().slice(0, 40))""");
  }
}
