package io.exposureledger.job;

import static io.exposureledger.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.exposureledger.lake.Tables;
import io.exposureledger.report.Counts;
import io.exposureledger.report.CurvePoint;
import io.exposureledger.report.DirectoryStandard;
import io.exposureledger.report.Merger;
import io.exposureledger.report.MergerAhead;
import io.exposureledger.report.MergerPeople;
import io.exposureledger.report.MergerProgress;
import io.exposureledger.report.Mergers;
import io.exposureledger.report.OpenPeople;
import io.exposureledger.report.PartialPerson;
import io.exposureledger.report.PeopleAtDay;
import io.exposureledger.report.PersonAccount;
import io.exposureledger.report.UnitMark;
import io.exposureledger.testing.Rows;
import io.exposureledger.testing.SharedSpark;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportMergersTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
  private static final Date TODAY = Date.valueOf(AS_OF);
  private static final Date CLOSED = Date.valueOf("2026-05-18");

  @BeforeEach
  void nothingDelivered() {
    List.of(
            "core.access_policy",
            "core.account",
            "core.merger",
            "core.person",
            "core.source_delivery",
            "core.unit",
            "mart.comparison",
            "mart.enforcement",
            "mart.merger_person",
            "mart.merger_progress",
            "mart.survival_curve")
        .forEach(
            table ->
                SharedSpark.session()
                    .createDataFrame(List.of(), Tables.named(table).structure())
                    .createOrReplaceTempView(
                        table.equals("mart.merger_progress")
                            ? ReportMergers.PROGRESS
                            : table.replace('.', '_')));
  }

  @Test
  void nothingDeliveredIsNone() {
    assertThat(read()).isEqualTo(Mergers.none());
  }

  @Test
  void aMergerThatHasNotClosedIsAhead() {
    register();

    Mergers mergers = read();

    assertThat(mergers.ahead())
        .containsExactly(new MergerAhead("Fennimore", LocalDate.of(2026, 11, 1)));
    assertThat(mergers.closed())
        .extracting(Merger::id, Merger::sponsor)
        .containsExactly(tuple("M-T", Optional.of("Ada Wren (p-1)")));
  }

  @Test
  void earlierDatesHaveAllDirectoriesTogetherOnly() {
    register();
    progress(
        progressed("M-T", "2026-09-30", "all", 135, 8L),
        progressed("M-T", "2026-09-30", "tessel", 135, 8L),
        progressed("M-T", "2026-10-31", "all", 166, 4L),
        progressed("M-T", "2026-10-31", "tessel", 166, 4L));

    Merger merger = read().closed().get(0);

    assertThat(merger.progress())
        .extracting(row -> row.asOf().toString(), MergerProgress::directory)
        .containsExactly(
            tuple("2026-09-30", "all"), tuple("2026-10-31", "all"), tuple("2026-10-31", "tessel"));
    assertThat(merger.progress().get(1).gap()).isEqualTo(new Counts(4, 14, 2));
    assertThat(merger.progress().get(1).acquirer()).isEqualTo(new Counts(10, 85, 5));
    assertThat(merger.people()).contains(new MergerPeople(18, 9, 2, 1, 6, 1, 2, 0, 6));
  }

  @Test
  void onEveryDayEachPersonStandsSomewhere() {
    register();
    people();

    assertThat(read().closed().get(0).days())
        .hasSize(10)
        .contains(new PeopleAtDay(0, 5, 0, 0, 0), new PeopleAtDay(30, 3, 1, 1, 0))
        .contains(new PeopleAtDay(60, 2, 1, 1, 1), new PeopleAtDay(180, 0, 1, 1, 3));
  }

  @Test
  void theOpenAreThoseOfAnOwnerInAUnit() {
    register();
    people();
    Rows.of("unit_id string, name string", row("u", "Unit")).createOrReplaceTempView("core_unit");

    Merger merger = read().closed().get(0);

    assertThat(merger.open())
        .containsExactly(
            new OpenPeople(Optional.empty(), false, "UNASSIGNED", 1, 0, 1, 1, 0),
            new OpenPeople(Optional.of("Ada Wren (p-1)"), true, "Unit", 1, 1, 0, 0, 0));
    assertThat(merger.openLines()).isEqualTo(2);
  }

  @Test
  void curvesAreThoseOfTheMerger() {
    register();
    Rows.of(
            "subject string, stratum_kind string, stratum string, estimator string, t double,"
                + " at_risk bigint, estimate double, ci_low double, ci_high double",
            row("merger", "merger", "M-T", "kaplan_meier", 2.0, 9L, 0.5, null, 0.9),
            row("merger", "merger", "M-T", "aalen_johansen:enforced", 1.0, 10L, 0.1, 0.05, 0.3),
            row("merger", "merger", "M-T", "aalen_johansen:disabled", 2.0, 9L, 0.4, 0.2, 0.6),
            row("merger", "merger", "M-Q", "kaplan_meier", 3.0, 9L, 0.5, 0.1, 0.9),
            row("secret", "enterprise", "M-T", "kaplan_meier", 4.0, 9L, 0.5, 0.1, 0.9))
        .createOrReplaceTempView("mart_survival_curve");

    Merger merger = read().closed().get(0);

    assertThat(merger.survival())
        .extracting(CurvePoint::t, CurvePoint::atRisk)
        .containsExactly(tuple(2.0, 9L));
    assertThat(merger.incidence()).extracting(CurvePoint::estimate).containsExactly(0.1);
  }

  @Test
  void aPersonInTwoDirectoriesIsShownByLogins() {
    Rows.of(
            "person_id string, company string, unit string, accounts array<string>, open_paths"
                + " array<string>, partial string, merger_id string, end_cause string, started_on"
                + " date, ended_on date, owner string, pending string, open_in array<string>,"
                + " unknown_in array<string>, misses_deadline string",
            held("p-1", "yes", texts("old:a:1", "new:b"), texts("old:a:1: no policy requires it")),
            held("p-2", "no", texts("old:c", "new:d"), texts()))
        .createOrReplaceTempView("mart_merger_person");
    enforcement(
        row("old", "a:1", "ada@old.example", "in_scope", "member", "no", "no", "yes", texts()),
        row("new", "b", null, "in_scope", "member", "yes", "yes", "no", texts()));

    assertThat(read().partial())
        .containsExactly(
            new PartialPerson(
                "p-1",
                Optional.of("Tessel"),
                "u",
                List.of(
                    new PersonAccount("new", "b", "yes"),
                    new PersonAccount("old", "ada@old.example", "no")),
                List.of("old: ada@old.example: no policy requires it")));
  }

  @Test
  void aStandardIsOfADirectoryAndAGroupOfAccounts() {
    enforcement(
        row("d", "1", null, "in_scope", "member", "yes", "partial", "no", texts("ca-1", "ca-2?")),
        row("d", "2", null, "in_scope", "dormant", "partial", "no", "yes", texts("ca-1")),
        row("d", "3", null, "in_scope", "member", "no", "no", "unknown", texts()),
        row("d", "4", null, "in_scope", "member", "unknown", "unknown", "no", null),
        row("d", "5", null, "in_scope", "member", "yes", "yes", "no", texts()),
        row("d", "6", null, "in_scope", "guest", "no", "no", "no", texts()),
        row("d", "7", null, "out_of_scope", "disabled", "no", "no", "no", texts()));
    Rows.of("directory string, account_id string, privileged boolean", row("d", "5", true))
        .createOrReplaceTempView("core_account");
    Rows.of(
            "directory string, policy_id string, rule_id string, name string",
            row("d", "ca-1", "", "Require two factors"),
            row("other", "ca-2", "", "Another"))
        .createOrReplaceTempView("core_access_policy");

    List<String> none = List.of();
    Counts closed = new Counts(1, 0, 0);
    assertThat(read().standards())
        .containsExactlyInAnyOrder(
            new DirectoryStandard(
                "d",
                "member",
                4,
                1,
                1,
                1,
                new Counts(0, 3, 1),
                new Counts(2, 1, 1),
                List.of("Require two factors", "ca-2"),
                0),
            new DirectoryStandard("d", "privileged", 1, 1, 0, 0, closed, closed, none, 0),
            new DirectoryStandard("d", "guest", 1, 0, 0, 1, new Counts(0, 1, 0), closed, none, 0));
  }

  @Test
  void unitsAreComparedByTheirGaps() {
    Rows.of(
            "metric string, unit_kind string, unit string, marked string",
            row("mfa.gap", "unit", "u", "inside"),
            row("secret.rmst_365", "unit", "u", "different"))
        .createOrReplaceTempView("mart_comparison");

    assertThat(read().comparison()).containsExactly(new UnitMark("unit", "u", "inside"));
  }

  private static Mergers read() {
    return new ReportMergers(SharedSpark.session(), AS_OF).read();
  }

  private static String[] texts(String... texts) {
    return texts;
  }

  private static void register() {
    Rows.of(
            "merger_id string, company string, closed_on date, integration_deadline date, sponsor"
                + " string",
            row("M-T", "Tessel", CLOSED, null, "ada@example"),
            row("M-F", "Fennimore", Date.valueOf("2026-11-01"), null, null))
        .createOrReplaceTempView("core_merger");
    Rows.of(
            "person_id string, name string, email string, status string",
            row("p-1", "Ada Wren", "ada@example", "left"))
        .createOrReplaceTempView("core_person");
  }

  private static void progress(Object[]... rows) {
    Rows.of(
            "merger_id string, as_of date, directory string, days_since_closing int, in_scope"
                + " bigint, gap bigint, partial bigint, unknown bigint, legacy_open bigint,"
                + " legacy_used bigint, legacy_unknown bigint, legacy_used_unknown bigint, acquirer_in_scope bigint, acquirer_gap bigint,"
                + " acquirer_unknown bigint, difference double, difference_low double,"
                + " difference_high double, adjusted_difference double, adjusted_low double,"
                + " adjusted_high double, adjusted_strata int, reason string, people bigint,"
                + " people_enforced bigint, people_left bigint, people_disabled bigint, people_open"
                + " bigint, people_pending bigint, people_unknown bigint, missed_deadline bigint, may_miss_deadline bigint",
            rows)
        .createOrReplaceTempView(ReportMergers.PROGRESS);
  }

  private static Object[] progressed(
      String merger, String asOf, String directory, int days, long gap) {
    boolean isOfAll = directory.equals("all");
    Object[] rates = {
      20L, gap, 1L, 2L, 3L, 1L, 6L, 1L, 100L, 10L, 5L, 0.1, 0.0, 0.2, 0.1, 0.0, 0.2, 3
    };
    Object[] people = {18L, 9L, 2L, 1L, 6L, 1L, 2L, 0L, 6L};
    Object[] row = new Object[32];
    row[0] = merger;
    row[1] = Date.valueOf(asOf);
    row[2] = directory;
    row[3] = days;
    System.arraycopy(rates, 0, row, 4, 18);
    if (isOfAll) {
      System.arraycopy(people, 0, row, 23, 9);
    }
    return row;
  }

  private static void people() {
    Rows.of(
            "person_id string, merger_id string, unit string, owner string, started_on date,"
                + " ended_on date, end_cause string, pending string, open_in array<string>,"
                + " unknown_in array<string>, misses_deadline string, partial string, company"
                + " string, accounts array<string>, open_paths array<string>",
            clocked("2026-06-07", "enforced", "no", texts()),
            clocked("2026-05-28", "disabled", "no", texts()),
            clocked("2026-07-07", "left", "no", texts()),
            clocked("2026-10-31", "open", "yes", texts("old")),
            new Object[] {
              "p-9",
              "M-T",
              "UNASSIGNED",
              null,
              CLOSED,
              TODAY,
              "open",
              "unknown",
              texts(),
              texts("old"),
              "yes",
              null,
              null,
              texts(),
              texts()
            })
        .createOrReplaceTempView("mart_merger_person");
  }

  private static Object[] clocked(String ended, String cause, String pending, String[] openIn) {
    return row(
        "p",
        "M-T",
        "u",
        "p-1",
        CLOSED,
        Date.valueOf(ended),
        cause,
        pending,
        openIn,
        texts(),
        "no",
        null,
        null,
        texts(),
        texts());
  }

  private static Object[] held(
      String person, String partial, String[] accounts, String[] openPaths) {
    return row(
        person, "Tessel", "u", accounts, openPaths, partial, null, null, null, null, null, null,
        texts(), texts(), null);
  }

  private static void enforcement(Object[]... rows) {
    Rows.of(
            "directory string, account_id string, login string, scope string, stratum string,"
                + " two_factors string, enforced string, legacy_open string, policies"
                + " array<string>",
            rows)
        .createOrReplaceTempView("mart_enforcement");
  }
}
