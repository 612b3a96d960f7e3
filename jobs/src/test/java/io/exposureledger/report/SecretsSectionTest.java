package io.exposureledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The section on leaked secrets as the page shows it. */
class SecretsSectionTest {

  private final String section = section(SampleReport.model());

  @Test
  void theSentenceToQuoteComesFirst() {
    assertThat(section)
        .containsPattern(
            "<p class=\"short\">By estimate, half of the 122 secrets detected since 12 May 2025 were revoked"
                + " within [0-9.]+ days \\(95 % limits [0-9.]+ to ([0-9.]+ days|not"
                + " reached)\\)\\. So far 74 were revoked and 30 are still open\\.</p>");
  }

  @Test
  void everySecretIsInOneLine() {
    assertThat(rowOf(section, "Revoked"))
        .contains(
            "45 by the tracker alone, 22 found inactive by a check, 7 contradicted",
            ">74<",
            "60.7 %");
    assertThat(rowOf(section, "Ended otherwise")).contains("8 as a false positive", ">14<");
    assertThat(rowOf(section, "Open")).contains("2 of them closed as an accepted risk", ">30<");
    assertThat(rowOf(section, "Not known")).contains("can no longer be checked", ">4<");
    assertThat(rowOf(section, "Counted"))
        .contains(
            ">122<",
            "7 more left out: 6 did not work any more when detected, or when they were first"
                + " delivered; 1 has a closing before its detection, which is an error of the data.");
  }

  @Test
  void thePublishedNumberIsMarkedForWhatItIs() {
    assertThat(section)
        .contains(">27 days: the mean of a survey of 1,000 decision makers,</text>")
        .contains(">without published start, end or unit</text>");
  }

  @Test
  void numbersAtRiskStandBelowTheCurve() {
    assertThat(rowOf(section, "At risk"))
        .containsSubsequence(">122<", ">83<", ">66<", ">65<", ">43<", ">23<", ">9<");
    assertThat(section.indexOf("Numbers at risk")).isGreaterThan(section.indexOf("</svg>"));
  }

  @Test
  void daysOnWhichNobodyIsAtRiskAreLeftOut() {
    Secrets sample = SampleSecrets.secrets();
    Secrets brief =
        new Secrets(
            sample.sources(),
            sample.counts(),
            List.of(
                new SecretsAtDay(0, 20, 0, 0, 0),
                new SecretsAtDay(7, 3, 17, 0, 0),
                new SecretsAtDay(27, 0, 17, 0, 3)),
            sample.survival(),
            sample.incidence(),
            List.of(),
            0,
            List.of());
    String page = section(SampleReport.with(brief, SampleSecrets.metrics()));

    assertThat(rowOf(page, "At risk")).contains(">20<", ">3<").doesNotContain(">0<");
    assertThat(page).contains("None is open.").doesNotContain("Units compared");
  }

  @Test
  void theBoxSetsFourNumbersSideBySide() {
    String box = section.substring(section.indexOf("reconciliation-title"));

    assertThat(box)
        .containsSubsequence(
            "27 days",
            "Published: the mean of a survey",
            "28.4 days",
            "Of 74 revoked secrets; it leaves out 30 open ones, 14 that ended otherwise and 4 that can no"
                + " longer be checked.",
            "119 days",
            "Ours: the mean of the first 365 days",
            "Estimated over all 122, an open one counting as far as it was observed.",
            "Ours: the day by which half were revoked",
            "Aalen–Johansen");
    assertThat(section).containsOnlyOnce("28.4 days");
  }

  @Test
  void aDayWithFewerThanTenAtRiskHasNeitherShareNorLimits() {
    int start = section.indexOf("Share revoked by a day");
    String shares = section.substring(start, section.indexOf("</table>", start));

    assertThat(shares).contains("Day 365", ">fewer than 10 at risk</td>");
    assertThat(section)
        .contains("fewer than 10 at risk: no estimate")
        .doesNotContain("without limits");
  }

  @Test
  void whatCanNoLongerBeCheckedIsAmongTheUnknown() {
    String page = HtmlReport.render(SampleReport.model());
    int start = page.indexOf("<section id=\"unknown\"");

    assertThat(page.substring(start, page.indexOf("</section>", start)))
        .contains("Of 4 leaked secrets it is no longer known whether they still work");
    assertThat(page).contains("<dt>Secrets that can no longer be checked</dt>");
    assertThat(HtmlReport.render(SampleReport.empty())).doesNotContain("can no longer be checked");
  }

  @Test
  void whoIsLateIsNamed() {
    assertThat(rowOf(section, "Septimus Halloway (p-0101)"))
        .contains("has left", "Tessel Field Service &lt;West &amp; East&gt;", ">8<", ">7<", "459");
    assertThat(section).contains("Nobody named", "3 more lines in");
  }

  @Test
  void whatIsNotReachedOrTooFewIsSaid() {
    assertThat(rowOf(section, "September 2026")).contains("not reached");
    assertThat(rowOf(section, "October 2026")).contains("fewer than 10");
    assertThat(rowOf(section, "Others")).contains("2 units with fewer than 10 secrets each");
    assertThat(rowOf(section, "AWS access key")).contains("12.6 days", "7.6 to 25.2 days");
  }

  @Test
  void unitsAreComparedByMarksInTheOrderOfNames() {
    String table = section.substring(section.indexOf("Units compared"));

    assertThat(table)
        .contains("<caption>Mean days open of the first 90</caption>")
        .containsSubsequence("Information Technology", "Operations", "Tessel Field Service")
        .contains("1 unit with fewer than 10 secrets: not compared.");
    assertThat(rowOf(table, "Operations")).contains("−15.9", "−47.1 to +15.3", "no difference");
  }

  @Test
  void withoutASourceItIsNotKnown() {
    assertThat(section(SampleReport.empty()))
        .contains("Not known: no source was delivered that tells of leaked secrets.")
        .doesNotContain("<table", "<svg");
  }

  @Test
  void sourcesWithoutASecretSaySo() {
    Secrets nothing =
        new Secrets(
            List.of("aldermoor-github-secret-scanning"),
            SecretCounts.zero(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            0,
            List.of());

    assertThat(section(SampleReport.with(nothing, List.of())))
        .contains("No leaked secret is counted: aldermoor-github-secret-scanning told of none.");
  }

  @Test
  void belowTenSecretsThereIsNoCurve() {
    Secrets few =
        new Secrets(
            List.of("aldermoor-github-secret-scanning"),
            new SecretCounts(2, List.of(), 1, 0, List.of(), 0, 2, 0, 0, 0, 0, 0, Optional.empty()),
            List.of(new SecretsAtDay(0, 3, 0, 0, 0)),
            List.of(),
            List.of(),
            List.of(),
            0,
            List.of());
    MetricRow median =
        SecretRows.none(
            SecretMetrics.MEDIAN,
            SampleSecrets.WHOLE,
            new long[] {2, 1, 0},
            EstimateReasons.TOO_FEW_AT_RISK);

    assertThat(section(SampleReport.with(few, List.of(median))))
        .contains("Fewer than 10 secrets were detected, so there is no curve.")
        .contains("Fewer than 10 secrets were detected, so no estimate is given")
        .doesNotContain("NaN");
  }

  @Test
  void secretsHaveNoPlaceAmongTheFiguresOnAccounts() {
    String page = HtmlReport.render(SampleReport.model());
    int start = page.indexOf("<section id=\"headline\"");

    assertThat(page.substring(start, page.indexOf("</section>", start)))
        .doesNotContainIgnoringCase("secret");
    assertThat(page).doesNotContain("secret.");
  }

  private static String section(ReportModel model) {
    String page = HtmlReport.render(model).replace('\u00a0', ' ').replace("&nbsp;", " ");
    int start = page.indexOf("<section id=\"secrets\"");
    return page.substring(start, page.indexOf("</section>", start));
  }

  private static String rowOf(String page, String name) {
    int start = page.indexOf("<th scope=\"row\">" + name + "<");
    return page.substring(start, page.indexOf("</tr>", start));
  }
}
