package io.exposureledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The section on enforcement after mergers as the page shows it. */
class MergersSectionTest {

  private final String section = section(SampleReport.model());
  private final String tessel = panel("Tessel");
  private final String quillhaven = panel("Quillhaven");

  @Test
  void mergersStandInTheOrderOfTheirClosings() {
    assertThat(section).containsSubsequence("<h3>Quillhaven</h3>", "<h3>Tessel</h3>");
    assertThat(tessel)
        .contains(
            "Closed on 18 May 2026, 166 days before this date. Deadline of the integration: 31"
                + " March 2027. Sponsor: Leopold Strandling (p-0031).");
    assertThat(quillhaven).contains("Sponsor: nobody named.");
  }

  @Test
  void aMergerThatHasNotClosedIsNamed() {
    assertThat(section)
        .contains("Registered and not closed yet: Fennimore Lamps, on 4 January 2027.");
  }

  @Test
  void theSentenceToQuoteIsTheMedianWithItsLimits() {
    assertThat(tessel)
        .containsPattern(
            "half of the 81 people of Tessel had two factors required within [0-9.]+ days of the"
                + " closing, or of their first day \\(95 % limits [0-9.]+ to not reached\\)\\.");
  }

  @Test
  void tooFewPeopleHaveNoCurve() {
    assertThat(quillhaven)
        .contains(
            "Fewer than 10 people were at risk, so no estimate is given: of the 8 people of"
                + " Quillhaven, 0 were protected and 7 are still open, of 3 of whom it is not known what"
                + " holds now.")
        .contains("Fewer than 10 people have a clock, so there is no curve.");
  }

  @Test
  void halfNotReachedIsSaid() {
    MetricRow row = SampleMergerRows.time("M-TESSEL", 30, 51, 0, Optional.of("not reached"));

    assertThat(section(SampleReport.with(SampleMergers.mergers(), List.of(row))))
        .contains(
            "Fewer than half of the 81 people of Tessel had two factors required; 42 were"
                + " protected and 31 are still open, of 2 of whom it is not known what holds"
                + " now.");
  }

  @Test
  void whereTooMuchIsNotKnownNothingIsEstimated() {
    MetricRow row =
        SampleMergerRows.time(
            "M-TESSEL", 30, 51, 0, Optional.of("unknown share 0.4 is above 0.05"));

    assertThat(section(SampleReport.with(SampleMergers.mergers(), List.of(row))))
        .contains(
            "No estimate is given, since too much is not known: of the 81 people of Tessel, 42"
                + " were protected and 31 are still open, of 2 of whom");
  }

  @Test
  void theDeadlineSaysWhoMissedItAndWhoMay() {
    assertThat(tessel)
        .contains(
            "The deadline, 31 March 2027, is 151 days ahead: 31 are still open, or not known,")
        .contains("31 March 2027, day 317");
    assertThat(quillhaven)
        .contains(
            "The deadline, 15 October 2026, passed 16 days before this date: 4 of 8 people missed"
                + " it (50.0 % to 87.5 %); of 3 it is not decided or not known.");
  }

  @Test
  void theGapStandsBesideTheAcquirers() {
    assertThat(tessel)
        .contains("44 of 110 accounts in scope that came with Tessel (40.0 %) can be entered")
        .contains("for 20 (18.2 %) it is not known, so the true share lies between 40.0 %")
        .contains("61 of 254 accounts in scope of the acquirer (24.0 %)")
        .contains("differs by +24.2 percentage points (95 % limits +12.1 to +35.7)")
        .contains("within 4 strata of privilege and region by +18.7 (+6.2 to +31.2)")
        .contains("can be entered without two factors of any class; for 10 (9.1 %)");
    assertThat(rowOf(tessel, "tessel-field"))
        .contains(">26<", ">8<", "16 not known", "+18.7", "0 used, 2 not known");
    assertThat(rowOf(tessel, "The acquirer's")).contains(">254<", ">61<");
  }

  @Test
  void withoutADifferenceThereIsAReason() {
    assertThat(quillhaven)
        .contains(
            "For all 8 accounts in scope that came with Quillhaven it is not known whether",
            "No difference is given: nothing is known of it.")
        .doesNotContain("NaN");
  }

  @Test
  void everyDateKeptIsInTheTable() {
    assertThat(rowOf(tessel, "31 August 2026")).contains(">105<", "71 of 112", "31 not known");
    assertThat(rowOf(tessel, "31 October 2026")).contains(">166<", "44 of 110");
    assertThat(rowOf(quillhaven, "31 October 2026")).contains(">425<", "0 of 8");
  }

  @Test
  void everyPersonIsInOneLine() {
    assertThat(rowOf(tessel, "Protected for 30 days")).contains(">42<", "51.9 % to 54.3 %");
    assertThat(rowOf(tessel, "Open"))
        .contains(">31<", "6 of them protected now", "of 2 of them it is not known");
    assertThat(rowOf(tessel, "At risk")).containsSubsequence(">81<", ">75<", ">54<");
  }

  @Test
  void whoIsLeftIsCountedByOwner() {
    assertThat(rowOf(tessel, "Septimus Halloway (p-0101)"))
        .contains("has left", "Tessel Field Service &lt;West &amp; East&gt;", ">11<");
    assertThat(tessel).contains("21 more lines");
    assertThat(quillhaven).contains("Nobody named");
  }

  @Test
  void peopleInTwoDirectoriesAreCountedOnce() {
    assertThat(section)
        .contains(
            "12 of 36 people in scope (33.3 %) are asked for two factors in one directory and not"
                + " in another; for 4 (11.1 %) it is not known")
        .contains("10 more in");
    assertThat(rowOf(section, "Wilhelmina Tessel-Brandt (p-0233)"))
        .contains("aldermoor: wilhelmina.tessel@aldermoor.example", "excluded from Require MFA");
  }

  @Test
  void directoriesThatDifferAreMarked() {
    String table = section.substring(section.indexOf("Directories side by side"));

    assertThat(rowOf(table, "Privileged"))
        .contains("in aldermoor", "differs", ">all<", "Administrators, strong factor; and 2 more");
    assertThat(rowOf(table, "Guests")).doesNotContain("differs");
    assertThat(table.indexOf("in tessel")).isGreaterThan(table.indexOf("in aldermoor"));
  }

  @Test
  void unitsStandInTheOrderOfNamesTheSmallTogether() {
    String table = section.substring(section.indexOf("By business unit"));

    assertThat(table)
        .containsSubsequence("Finance", "Quillhaven", "Tessel", "Small units", "UNASSIGNED");
    assertThat(rowOf(table, "Tessel")).contains("different", "36", "14 not known");
    assertThat(rowOf(table, "Small units"))
        .contains("2 units with fewer than 10 accounts each", ">11<", "not compared");
  }

  @Test
  void companiesStandBesideUnitsAndDirectories() {
    String table = section.substring(section.lastIndexOf("<caption>By company"));

    assertThat(rowOf(table, "Aldermoor")).contains(">290<", ">61<", "43 not known");
    assertThat(table).contains("110 accounts of no known company in none of these lines.");
  }

  @Test
  void withoutAMergerThereIsOneSentence() {
    assertThat(section(SampleReport.empty()))
        .contains("No merger is registered: no source was delivered that tells of mergers.")
        .doesNotContain("<table", "<svg", "Protected:");
  }

  @Test
  void mergersHaveNoPlaceAmongTheFiguresOnAccounts() {
    String page = HtmlReport.render(SampleReport.model());
    int start = page.indexOf("<section id=\"headline\"");

    assertThat(page.substring(start, page.indexOf("</section>", start)))
        .doesNotContain("after a merger")
        .contains("Two factors not required");
    assertThat(page).contains("Two factors not required after a merger").doesNotContain("mfa.");
  }

  private String panel(String company) {
    int start = section.indexOf("<h3>" + company + "</h3>");
    int end = section.indexOf("<h3>", start + 4);
    return section.substring(start, end);
  }

  private static String section(ReportModel model) {
    String page = HtmlReport.render(model).replace('\u00a0', ' ').replace("&nbsp;", " ");
    int start = page.indexOf("<section id=\"mergers\"");
    return page.substring(start, page.indexOf("</section>", start));
  }

  private static String rowOf(String page, String name) {
    int start = page.indexOf("<th scope=\"row\">" + name + "<");
    return page.substring(start, page.indexOf("</tr>", start));
  }
}
