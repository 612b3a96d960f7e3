package io.exposureledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

  private static final String MARKUP = "<script>alert(\"x\")</script>";

  private final String page = plain(HtmlReport.render(SampleReport.model()));

  @Test
  void theHeadlineIsTwoNumbersWithTheirDenominators() {
    assertThat(page)
        .contains(
            "120 of 400 accounts in scope (30.0 %) can still be entered with a text message or a"
                + " call; for 87 (21.8 %) it is not known")
        .contains("96 of 400 accounts in scope (24.0 %) would open to a text message or a call");
  }

  @Test
  void theChangeNamesTheDate() {
    assertThat(page)
        .contains("Change since 30 September 2026")
        .contains("those not known went from 60 to 87")
        .contains("Not measured on the earlier date");
  }

  @Test
  void theFirstDateIsSaidToBeTheFirst() {
    assertThat(HtmlReport.render(SampleReport.firstDate()))
        .contains("This is the first date measured, so there is nothing to compare it with.");
  }

  @Test
  void sourcesThatAreNotFreshSaySinceWhen() {
    assertThat(page)
        .contains("Stale since 8 Oct 2026")
        .contains("Missing, never delivered")
        .contains("3 of 5 sources were fresh on the day.");
  }

  @Test
  void nothingMeasuredIsSaidInWords() {
    String empty = plain(HtmlReport.render(SampleReport.empty()));

    assertThat(empty)
        .contains("Exposed: not computable: there are no accounts in scope.")
        .contains("Latent: not measured on this date.")
        .contains("No unit was measured on this date.");
    assertThat(List.of(page, empty))
        .allSatisfy(text -> assertThat(text).doesNotContain("NaN").doesNotContainPattern(">null<"));
  }

  @Test
  void theOrderOfTheRowsDoesNotMatter() {
    assertThat(plain(HtmlReport.render(SampleReport.reversed()))).isEqualTo(page);
  }

  @Test
  void aPolicyObjectHasOneLineWithWhatTheDocumentSaysOfItsAccounts() {
    assertThat(plain(page))
        .contains("Authentication methods policy, Sms, all users")
        .containsOnlyOnce("AUTH-3.4 permits it too")
        .contains("AUTH-3.5 forbids it");
  }

  @Test
  void anUnknownAccountWithoutAReasonHasALineOfItsOwn() {
    assertThat(page).contains("Reason not recorded.").contains("No alternative offered <b>2</b>");
  }

  @Test
  void textIsNeverMarkup() {
    String hostile = HtmlReport.render(hostile());

    assertThat(hostile).doesNotContainIgnoringCase("<script").contains("&lt;script&gt;");
    assertThat(hostile.split("&lt;script&gt;alert", -1)).hasSizeGreaterThan(20);
  }

  @Test
  void desksStandSideBySideWithRateAndDenominator() {
    assertThat(rowOf(page, "Aldermoor service desk"))
        .contains("In house", "227", "28.58", "25.72 to 31.43", "7,874", "22 of 227");
    assertThat(page.indexOf(">Night desk<")).isLessThan(page.indexOf(">Quillhaven help line<"));
    assertThat(rowOf(page, "All in house")).contains("2 desks", "243", "26 of 243");
  }

  @Test
  void aDeskWithoutTicketsIsNotKnownAndNeverZero() {
    assertThat(rowOf(page, "Quillhaven help line"))
        .contains("not known: no ticket source", "of 28")
        .doesNotContain("0 of");
  }

  @Test
  void actsOfNoDeskAreWhatIsLeft() {
    assertThat(rowOf(page, "Others")).contains("12", "3 of 12", "2 not known: no ticket source");
  }

  @Test
  void anIndicatorSaysWhyItIsNotKnownAndWhatACampaignExplains() {
    assertThat(rowOf(page, "Unverified"))
        .contains("29", "of 253 known", ">3<", "91", "the desk records no verification <b>61</b>")
        .contains("no ticket source <b>30</b>");
    assertThat(rowOf(page, "Then a new factor"))
        .contains("Within one hour 3, within four hours 5.", "17 of 277 known");
  }

  @Test
  void daysAboveTheLimitAreMarkedAndNamed() {
    assertThat(page)
        .contains("15 Oct 2026: 26, above the limit; 16 Oct 2026: 8;")
        .contains("31 Oct 2026: not known.")
        .contains("Agent edmund.larkrise@aldermoor.example")
        .contains("from aldermoor-directory-audits, tessel-system-log.");
  }

  @Test
  void theExampleIsAChainInTheZoneOfTheReport() {
    assertThat(page)
        .contains("unverified; then a new factor; number and password; then privilege")
        .contains("Times in Europe/London");
    assertThat(page.substring(page.indexOf("<ol class=\"chain\">")))
        .containsSubsequence(
            "15 Oct 2026, 21:41:07",
            "Telephone number changed",
            "15 Oct 2026, 22:02:33",
            "Password reset",
            "Aldermoor service desk, ticket INC0012044",
            "New factor registered</b> by <code>the person</code>",
            "Role granted");
  }

  @Test
  void countsOfEvidenceAreNoDetections() {
    assertThat(page).contains("These are counts of evidence for review, not detections.");
  }

  @Test
  void withoutAnAuditLogTheSectionSaysSo() {
    assertThat(HtmlReport.render(SampleReport.empty()))
        .contains("Not known: no audit log was delivered that tells of resets.")
        .doesNotContain("Desks side by side");
  }

  @Test
  void ratesHaveNoPlaceAmongTheFiguresOnAccounts() {
    assertThat(page).doesNotContain("account_day").doesNotContain("recovery.resets");
  }

  private static String rowOf(String page, String name) {
    int start = page.indexOf("<th scope=\"row\">" + name + "<");
    return page.substring(start, page.indexOf("</tr>", start));
  }

  /** Markup in every text that comes from outside. */
  private static ReportModel hostile() {
    MetricRows rows = MetricRows.october();
    List<MetricRow> metrics =
        List.of(
            rows.whole("sms.exposed", 1, 1, 1),
            rows.whole(MARKUP, 1, 1, 1),
            rows.unit("sms.exposed", MARKUP, 9, 9, 9),
            rows.unit("sms.exposed", "u-1", 9, 9, 9),
            rows.directory("sms.exposed", MARKUP, 1, 1, 1),
            rows.stratum("sms.exposed", MARKUP, 1, 1, 1),
            rows.unit("mfa.gap", MARKUP, 9, 9, 9),
            rows.of("merger.partial_person", "person", "enterprise", "a", 1, 1, 1),
            rows.of("merger.partial_person", "person", "company", MARKUP, 1, 1, 1),
            SecretRows.none("secret.median_days", "enterprise/a", new long[] {1, 1, 1}, MARKUP),
            SecretRows.none("secret.median_days", "unit/" + MARKUP, new long[] {9, 9, 9}, MARKUP),
            SecretRows.none(
                "secret.median_days", "detector/" + MARKUP, new long[] {9, 9, 9}, MARKUP));
    List<Tally> tallies = List.of(new Tally(MARKUP, 1));
    return new ReportModel(
        new Measurement(
            MARKUP,
            rows.asOf(),
            ZoneId.of("UTC"),
            MARKUP,
            MARKUP,
            MARKUP,
            Instant.EPOCH,
            Optional.empty()),
        metrics,
        metrics.subList(0, 2),
        List.of(new UnitLabel("u-1", MARKUP, Optional.of(MARKUP))),
        tallies,
        List.of(
            new PermittedBy(
                MARKUP,
                MARKUP,
                List.of(new DocumentedAnswer(Optional.of(MARKUP), Optional.of("yes"), 1)))),
        List.of(new PathTally(MARKUP, 1, 1, 1, 1, 1)),
        new WaysIn(List.of(new WeakestWay(MARKUP, 1, 1)), tallies, tallies),
        new Accountability(
            List.of(new OwnerRow(Optional.of(MARKUP), MARKUP, 1, List.of(MARKUP))),
            tallies,
            tallies,
            tallies),
        SampleRecovery.every(MARKUP),
        SampleSecrets.every(MARKUP),
        SampleMergers.every(MARKUP),
        List.of(new UnknownCount(MARKUP, MARKUP, 1)),
        List.of(new SourceRow(MARKUP, MARKUP, Optional.of(MARKUP), Optional.empty(), MARKUP, 1)),
        List.of(new CheckWarning(MARKUP, MARKUP, 1, 0, MARKUP)),
        List.of(new Cutoff(MARKUP, LocalDate.of(2027, 2, 1), 1, 1, 1, Optional.of(MARKUP))),
        10);
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }
}
