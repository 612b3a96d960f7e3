package io.exposureledger.merger;

import io.exposureledger.testing.Rows;
import io.exposureledger.testing.SharedSpark;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A company bought on 2026-07-15 with its directory {@code bought}, to be integrated by 2026-09-15,
 * and another one with {@code second} by 2026-10-20; runs at the ends of July to October, and on
 * 2026-10-10, when nothing had changed since September. Each person shows one rule.
 */
final class BoughtCompany {

  static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
  private static final List<String> DATES =
      List.of("2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31");
  private static final String BETWEEN = "2026-10-10";

  private static final List<Object[]> PEOPLE = new ArrayList<>();
  private static final List<Object[]> HISTORY = new ArrayList<>();
  private static final List<Object[]> ACCOUNTS = new ArrayList<>();

  private BoughtCompany() {}

  /** What became of its people; the views of it are named, that of the mart too. */
  static synchronized Dataset<Row> people() {
    if (PEOPLE.isEmpty()) {
      tell();
    }
    views();
    Dataset<Row> people = new MergedPeople(SharedSpark.session(), AS_OF).rows().localCheckpoint();
    people.createOrReplaceTempView("mart_merger_person");
    return people;
  }

  private static void tell() {
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
}
