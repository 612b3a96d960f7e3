package io.exposureledger.merger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.exposureledger.metric.Estimated;
import io.exposureledger.metric.MetricValue;
import io.exposureledger.stats.BinomialCount;
import io.exposureledger.stats.MantelHaenszel;
import io.exposureledger.stats.Newcombe;
import io.exposureledger.stats.TwoProportions;
import io.exposureledger.testing.Rows;
import io.exposureledger.testing.SharedSpark;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A company bought on 2026-07-15 with its directory {@code bought}, to be integrated by 2026-09-15,
 * and another one with {@code second} by 2026-10-20; runs at the ends of July to October, and on
 * 2026-10-10, when nothing had changed since September.
 */
class MergedPeopleTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
  private static final List<String> DATES =
      List.of("2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31");
  private static final String BETWEEN = "2026-10-10";

  private static final List<Object[]> PEOPLE = new ArrayList<>();
  private static final List<Object[]> HISTORY = new ArrayList<>();
  private static final List<Object[]> ACCOUNTS = new ArrayList<>();
  private static Dataset<Row> people;
  private static List<Row> progress;
  private static List<Estimated> estimates;

  @BeforeAll
  static void follow() {
    person("quick", "Bought", "2020-01-01", null, "yes", "yes", "yes", "yes");
    person("late", "Bought", "2020-01-01", null, "no", "no", "yes", "yes");
    person("briefly", "Bought", "2020-01-01", null, "yes", "no", "no", "no");
    person("pending", "Bought", "2020-01-01", null, "no", "no", "no", "yes");
    person("in part", "Bought", "2020-01-01", null, "partial", "partial", "unknown", "partial");
    person("left", "Bought", "2020-01-01", "2026-09-10", "no", "no", "no", null);
    person("left soon", "Bought", "2020-01-01", "2026-09-10", "no", "yes", "no", null);
    person("gone", "Bought", "2020-01-01", "2026-07-01");
    person("new", "Bought", "2026-09-01", null, null, null, "yes", "yes");
    person("nowhere", "Bought", "2020-01-01", null);
    person("disabled", "Bought", "2020-01-01", null, "no", "disabled", "disabled", "disabled");
    person("deleted", "Bought", "2020-01-01", null, "no", null, null, null);
    person("moved", "Bought", "2020-01-01", null, "no", "no", "disabled", "disabled");
    now("own", "moved", "yes", "in_scope", "member");
    person("both", "Bought", "2020-01-01", null, "no", "no", "no", "no");
    now("own", "both", "yes", "in_scope", "member");
    person("unclear", "Bought", "2020-01-01", null, "no", "no", "no", "no");
    now("own", "unclear", "unknown", "in_scope", "member");
    employee("parent", "Parent", "2020-01-01", null);
    now("own", "parent", "yes", "in_scope", "member");
    employee("ahead", "Next", "2020-01-01", null);
    now("next", "ahead", "no", "in_scope", "member");
    employee("in time", "Second", "2020-01-01", null);
    history("2026-09-30", "second", "in time", "member", "no");
    history(BETWEEN, "second", "in time", "member", "yes");
    history("2026-10-31", "second", "in time", "member", "yes");
    person("unknown", "Bought", "2020-01-01", null, "no", "unknown", "unknown", "unknown");
    person("unknown between", "Bought", "2020-01-01", null, "yes", "unknown", "yes", "yes");
    person("unknown at last", "Bought", "2020-01-01", null, "no", "no", "no", "unknown");
    person("on leave", "Bought", "2020-01-01", null, "no", "disabled", "no", "no");
    employee("unlinked", "Bought", "2020-01-01", null);
    history("2026-09-30", "bought", "unlinked", "member", "no");
    HISTORY.add(Rows.row(Date.valueOf(AS_OF), "bought", "unlinked", null, "member", "no", "no"));
    employee("emptied", "Emptied", "2020-01-01", null);
    history("2026-07-31", "emptied", "emptied", "member", "no");
    employee("half seen", "Half", "2020-01-01", null);
    DATES.forEach(date -> history(date, "half", "half seen", "member", "yes"));
    history(BETWEEN, "half", "half seen", "member", "yes");
    employee("removed unseen", "Unseen", "2020-01-01", null);
    history("2026-08-31", "unseen", "removed unseen", "member", "no");
    views();
    people = new MergedPeople(SharedSpark.session(), AS_OF).rows().localCheckpoint();
    people.createOrReplaceTempView("mart_merger_person");
    progress = new MergerProgress(SharedSpark.session(), AS_OF).rows().collectAsList();
    estimates = MergerSurvival.of(SharedSpark.session(), AS_OF, 0.2).estimates();
  }

  /** A person with one account in the directory that was bought, on each date so protected. */
  private static void person(
      String id, String employer, String startedOn, String leftOn, String... states) {
    employee(id, employer, startedOn, leftOn);
    for (int i = 0; i < states.length; i++) {
      if (states[i] != null) {
        boolean isDisabled = states[i].equals("disabled");
        String word = isDisabled ? "no" : states[i];
        String stratum = isDisabled ? "disabled" : "member";
        history(DATES.get(i), "bought", id, stratum, word);
        if (DATES.get(i).equals("2026-09-30")) {
          history(BETWEEN, "bought", id, stratum, word);
        }
        if (i == DATES.size() - 1) {
          now("bought", id, word, isDisabled ? "out_of_scope" : "in_scope", stratum);
        }
      }
    }
  }

  private static void history(
      String date, String directory, String id, String stratum, String word) {
    HISTORY.add(Rows.row(Date.valueOf(date), directory, id, id, stratum, word, word));
  }

  private static void employee(String id, String employer, String startedOn, String leftOn) {
    PEOPLE.add(
        Rows.row(
            id,
            employer,
            "u-1",
            "north",
            Date.valueOf(startedOn),
            leftOn == null ? null : Date.valueOf(leftOn)));
  }

  private static void now(String directory, String id, String word, String scope, String stratum) {
    String merger = directory.equals("bought") ? "M-1" : null;
    ACCOUNTS.add(
        Rows.row(
            directory,
            id,
            id,
            merger,
            scope,
            stratum,
            word,
            word,
            "no policy requires it",
            "yes",
            "unknown"));
  }

  private static void views() {
    view(
        "core_person",
        "person_id string, employer string, unit_id string, region string, started_on date, left_on"
            + " date",
        PEOPLE);
    view(
        "enforcement_history",
        "as_of date, directory string, account_id string, person_id string, stratum string,"
            + " enforced string, two_factors string",
        HISTORY);
    view(
        "mart_enforcement",
        "directory string, account_id string, person_id string, merger_id string, scope string,"
            + " stratum string, enforced string, two_factors string, enforced_reason string,"
            + " legacy_open string, legacy_used string",
        ACCOUNTS);
    view(
        "run_date",
        "as_of date",
        Stream.concat(DATES.stream(), Stream.of(BETWEEN))
            .map(date -> Rows.row(Date.valueOf(date)))
            .toList());
    view(
        "directory_seen",
        "as_of date, directory string",
        Stream.concat(DATES.stream(), Stream.of(BETWEEN))
            .flatMap(
                date ->
                    Stream.of("bought", "second", "half", "emptied")
                        .map(directory -> Rows.row(Date.valueOf(date), directory)))
            .toList());
    view("core_account", "directory string, account_id string, privileged boolean", List.of());
    view("unit_owner", "unit_id string, owner string", List.<Object[]>of(Rows.row("u-1", "p-9")));
    view(
        "core_merger",
        "merger_id string, company string, directories array<string>, closed_on date,"
            + " integration_deadline date, sponsor string",
        List.of(
            Rows.row(
                "M-1",
                "Bought",
                new String[] {"bought"},
                Date.valueOf("2026-07-15"),
                Date.valueOf("2026-09-15"),
                "p-1"),
            Rows.row(
                "M-3",
                "Second",
                new String[] {"second"},
                Date.valueOf("2026-07-15"),
                Date.valueOf("2026-10-20"),
                null),
            Rows.row(
                "M-4", "Unseen", new String[] {"unseen"}, Date.valueOf("2026-07-15"), null, null),
            Rows.row(
                "M-6",
                "Half",
                new String[] {"half", "other half"},
                Date.valueOf("2026-07-15"),
                null,
                null),
            Rows.row(
                "M-7", "Emptied", new String[] {"emptied"}, Date.valueOf("2026-07-15"), null, null),
            Rows.row(
                "M-5", "Nobody", new String[] {"nobody"}, Date.valueOf("2026-07-15"), null, null),
            Rows.row(
                "M-2", "Next", new String[] {"next"}, Date.valueOf("2026-12-01"), null, null)));
  }

  private static void view(String name, String ddl, List<Object[]> rows) {
    Rows.of(ddl, rows.toArray(Object[][]::new)).createOrReplaceTempView(name);
  }

  private static List<String> of(String person, String... columns) {
    return Rows.texts(people.where("person_id = '" + person + "'"), columns);
  }

  @Test
  void theClockRunsFromTheClosingToTheFirstDateThatLasts30Days() {
    assertThat(of("quick", "started_on", "ended_on", "end_cause", "misses_deadline"))
        .containsExactly("2026-07-15|2026-07-31|enforced|no");
    assertThat(of("late", "ended_on", "end_cause", "misses_deadline"))
        .containsExactly("2026-09-30|enforced|unknown");
  }

  @Test
  void itRunsFromTheFirstDayOfWorkWhereThatIsLater() {
    assertThat(of("new", "started_on", "ended_on", "end_cause"))
        .containsExactly("2026-09-01|2026-09-30|enforced");
  }

  @Test
  void whatHoldsForAMomentOrInPartIsNotEnforced() {
    assertThat(of("briefly", "ended_on", "end_cause", "pending", "misses_deadline"))
        .containsExactly("2026-10-31|open|no|yes");
    assertThat(of("in part", "end_cause", "pending")).containsExactly("open|no");
    assertThat(of("pending", "ended_on", "end_cause", "pending"))
        .containsExactly("2026-10-31|open|yes");
  }

  @Test
  void whatHoldsSinceBeforeTheDeadlineMayProveToBeInTime() {
    assertThat(of("in time", "end_cause", "pending", "misses_deadline"))
        .containsExactly("open|yes|unknown");
    assertThat(of("pending", "misses_deadline")).containsExactly("yes");
  }

  @Test
  void whoLeavesIsSeenNoLongerAndWhoIsDisabledEndsOtherwise() {
    assertThat(of("left", "ended_on", "end_cause", "misses_deadline"))
        .containsExactly("2026-09-10|left|no");
    assertThat(of("left soon", "end_cause")).containsExactly("left");
    assertThat(of("disabled", "ended_on", "end_cause", "misses_deadline"))
        .containsExactly("2026-08-31|disabled|no");
    assertThat(of("moved", "end_cause", "misses_deadline")).containsExactly("disabled|unknown");
    assertThat(of("gone", "end_cause")).isEmpty();
  }

  @Test
  void aPersonWithoutAnAccountIsOpen() {
    assertThat(of("nowhere", "end_cause", "accounts")).containsExactly("open|[]");
  }

  @Test
  void anAccountThatIsGoneIsDisabledWhereItsDirectoryIsSeen() {
    assertThat(of("deleted", "ended_on", "end_cause")).containsExactly("2026-08-31|disabled");
    assertThat(of("emptied", "ended_on", "end_cause")).containsExactly("2026-08-31|disabled");
    assertThat(of("removed unseen", "end_cause", "pending")).containsExactly("open|unknown");
  }

  @Test
  void whatIsNotKnownIsNotEnforced() {
    assertThat(of("unknown", "end_cause", "pending", "misses_deadline"))
        .containsExactly("open|unknown|unknown");
    assertThat(of("half seen", "end_cause", "pending", "accounts"))
        .containsExactly("open|unknown|[]");
    assertThat(of("unknown between", "ended_on", "end_cause", "misses_deadline"))
        .containsExactly("2026-09-30|enforced|unknown");
    assertThat(of("unknown at last", "end_cause", "pending", "misses_deadline"))
        .containsExactly("open|unknown|yes");
  }

  @Test
  void anAccountThatIsStillThereKeepsThePersonWhoWasLastKnownToHaveIt() {
    assertThat(of("unlinked", "end_cause", "pending")).containsExactly("open|no");
  }

  @Test
  void whoIsEnabledAgainIsOpen() {
    assertThat(of("on leave", "ended_on", "end_cause")).containsExactly("2026-10-31|open");
  }

  @Test
  void whoMovedToTheParentIsOnePersonWithOneClock() {
    assertThat(of("moved", "end_cause", "ended_on", "accounts", "partial"))
        .containsExactly("disabled|2026-09-30|[own:moved]|null");
  }

  @Test
  void aPersonIsPartialWhereOneDirectoryProtectsAndAnotherDoesNot() {
    assertThat(of("both", "partial", "protected_in", "open_in", "accounts", "open_paths"))
        .containsExactly(
            "yes|[own]|[bought]|[bought:both, own:both]|[bought:both: no policy requires it]");
    assertThat(of("unclear", "partial")).containsExactly("unknown");
    assertThat(of("quick", "partial", "unit", "owner")).containsExactly("null|u-1|p-9");
  }

  @Test
  void aMergerThatHasNotClosedHasNoClock() {
    assertThat(of("ahead", "end_cause")).isEmpty();
    assertThat(people.where("person_id = 'parent'").count()).isZero();
  }

  @Test
  void theGapStandsBesideTheAcquirers() {
    assertThat(progress)
        .extracting(row -> row.getString(0) + " " + row.getString(1))
        .containsExactly(
            "M-1 all",
            "M-1 bought",
            "M-3 all",
            "M-3 second",
            "M-4 all",
            "M-4 unseen",
            "M-5 all",
            "M-5 nobody",
            "M-6 all",
            "M-6 half",
            "M-6 other half",
            "M-7 all",
            "M-7 emptied");
    Row whole = progress.get(0);
    assertThat(whole.<String>getAs("directory")).isEqualTo("all");
    assertThat(whole.<Integer>getAs("days_since_closing")).isEqualTo(108);
    assertThat(whole.<Long>getAs("in_scope")).isEqualTo(12);
    assertThat(whole.<Long>getAs("gap")).isEqualTo(5);
    assertThat(whole.<Long>getAs("partial")).isEqualTo(1);
    assertThat(whole.<Long>getAs("legacy_unknown")).isZero();
    assertThat(whole.<Long>getAs("acquirer_in_scope")).isEqualTo(4);
    assertThat(whole.<Long>getAs("acquirer_unknown")).isEqualTo(1);
    BinomialCount here = new BinomialCount(5, 10);
    BinomialCount there = new BinomialCount(0, 3);
    assertThat(whole.<Double>getAs("difference_high"))
        .isEqualTo(Newcombe.of(here, there, 0.95).interval().high(), within(1e-12));
    assertThat(whole.<Double>getAs("adjusted_difference"))
        .isEqualTo(
            MantelHaenszel.of(List.of(new TwoProportions(here, there)), 0.95)
                .riskDifference()
                .value(),
            within(1e-12));
    assertThat(whole.<Integer>getAs("adjusted_strata")).isEqualTo(1);
    assertThat(progress.get(1).isNullAt(progress.get(1).fieldIndex("people"))).isTrue();
  }

  @Test
  void thePeopleOfAMergerAddUp() {
    Row whole = progress.get(0);
    assertThat(whole.<Long>getAs("people")).isEqualTo(19);
    assertThat(whole.<Long>getAs("people_enforced")).isEqualTo(4);
    assertThat(whole.<Long>getAs("people_left")).isEqualTo(2);
    assertThat(whole.<Long>getAs("people_disabled")).isEqualTo(3);
    assertThat(whole.<Long>getAs("people_open")).isEqualTo(10);
    assertThat(whole.<Long>getAs("people_pending")).isEqualTo(1);
    assertThat(whole.<Long>getAs("people_unknown")).isEqualTo(2);
  }

  @Test
  void theTimeToEnforcementIsEstimatedWithItsCompetingEnds() {
    assertThat(estimates)
        .extracting(Estimated::unit)
        .containsExactlyInAnyOrder("M-1", "M-3", "M-4", "M-5", "M-6", "M-7");
    MetricValue median = ofMerger("M-1");
    assertThat(median.counts().inScope()).isEqualTo(19);
    assertThat(median.counts().unknown()).isEqualTo(2);
    assertThat(median.reason()).contains("not reached");
  }

  @Test
  void aMergerOfFewOrOfNobodyHasNoEstimate() {
    assertThat(ofMerger("M-3").reason()).contains("too few at risk");
    assertThat(ofMerger("M-5").reason()).contains("nothing in scope");
  }

  @Test
  void aMergerOfWhoseTooManyPeopleNothingIsKnownHasNoEstimate() {
    assertThat(ofMerger("M-6").reason()).contains("nothing is known");
    MergerSurvival strict = MergerSurvival.of(SharedSpark.session(), AS_OF, 0.05);
    assertThat(strict.estimates().get(0).value().reason())
        .contains("unknown share 0.1053 is above 0.0500");
    assertThat(strict.curves(SharedSpark.session()).count()).isZero();
  }

  private static MetricValue ofMerger(String id) {
    return estimates.stream()
        .filter(estimate -> estimate.unit().equals(id))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
