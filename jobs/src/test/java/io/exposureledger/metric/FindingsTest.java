package io.exposureledger.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.lake.Tables;
import io.exposureledger.testing.Rows;
import io.exposureledger.testing.SharedSpark;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
  private static final List<LocalDate> PUBLISHED =
      List.of(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 30), LocalDate.of(2026, 7, 31));

  private final Findings findings = new Findings(SharedSpark.session());
  private final List<Object[]> earlier = new ArrayList<>();

  @BeforeEach
  void nameTheTablesThatRulesAsk() {
    Rows.of("directory string, account_id string, status string, class string")
        .createOrReplaceTempView("core_method");
    Rows.of(
            "directory string, account_id string, privileged boolean",
            Rows.row("d", "administrator", true),
            Rows.row("d", "unseen", true),
            Rows.row("d", "clerk", false),
            Rows.row("d", "untold", null))
        .createOrReplaceTempView("core_account");
  }

  @Test
  void aNewFindingIsSeenFirstOnItsDate() {
    assertThat(firstSeen()).containsExactly("f|2026-10-31");
  }

  @Test
  void aFindingOfEveryDateWasSeenFirstOnTheEarliest() {
    earlier("2026-07-31");
    earlier("2026-08-31");
    earlier("2026-09-30");
    assertThat(firstSeen()).containsExactly("f|2026-07-31");
  }

  @Test
  void aFindingThatWasGoneInBetweenBeganAnew() {
    earlier("2026-07-31");
    earlier("2026-09-30");
    assertThat(firstSeen()).containsExactly("f|2026-09-30");
  }

  @Test
  void aFindingThatTheLastDateDidNotHaveBeginsAnew() {
    earlier("2026-07-31");
    earlier("2026-08-31");
    assertThat(firstSeen()).containsExactly("f|2026-10-31");
  }

  @Test
  void everyRuleIsOverTheColumnsOfItsTable() {
    Dataset<Row> none = findings.of(FindingsTest::empty);
    assertThat(none.columns())
        .containsExactlyInAnyOrder(
            "finding_id",
            "metric",
            "subject_kind",
            "subject",
            "directory",
            "unit",
            "verdict",
            "sentence",
            "control_ids",
            "owner");
    assertThat(none.count()).isZero();
  }

  @Test
  void aSharedNumberIsToldOnceAndNamesItsPersons() {
    Dataset<Row> told = findings.of(FindingsTest::withASharedNumber);
    assertThat(Rows.texts(told, "metric", "subject_kind", "subject", "sentence", "control_ids"))
        .containsExactly(
            "number.shared|number|n|The number n is bound by p-1, p-2 and not declared as"
                + " shared.|[PR.AA-01, AUPSTN-1]");
  }

  @Test
  void aGapIsToldOfSurelyPrivilegedAccountsOfWhichItIsKnown() {
    assertThat(Rows.texts(findings.of(FindingsTest::withGaps), "metric", "subject", "sentence"))
        .containsExactly(
            "mfa.gap|d:administrator|administrator@d.example is privileged, and two factors of the"
                + " required class are not asked for on every way in: no policy requires it.");
  }

  private static Dataset<Row> withGaps(String table) {
    if (!table.equals("mart.enforcement")) {
      return empty(table);
    }
    return Rows.of(
            "directory string, account_id string, login string, unit string, scope string, enforced"
                + " string, enforced_reason string, legacy_open string, legacy_open_reason string",
            enforcement("administrator", "no"),
            enforcement("unseen", "unknown"),
            enforcement("clerk", "no"),
            enforcement("untold", "no"))
        .alias("mart_enforcement");
  }

  private static Object[] enforcement(String account, String enforced) {
    return Rows.row(
        "d",
        account,
        account + "@d.example",
        "u",
        "in_scope",
        enforced,
        "no policy requires it",
        "no",
        null);
  }

  private static Dataset<Row> withASharedNumber(String table) {
    if (!table.equals("mart.number_binding")) {
      return empty(table);
    }
    String[] persons = {"p-1", "p-2"};
    return Rows.of(
        "directory string, account_id string, binding_id string, number_key string, unit string,"
            + " scope string, persons array<string>, shared string, declared_shared string, leaver"
            + " string, leavers array<string>",
        Rows.row("d", "a", "1", "n", "u", "in_scope", persons, "yes", null, "no", null),
        Rows.row("d", "b", "1", "n", "u", "in_scope", persons, "yes", null, "no", null));
  }

  private static Dataset<Row> empty(String table) {
    return SharedSpark.session()
        .createDataFrame(List.of(), Tables.named(table).structure())
        .alias(table.replace('.', '_'));
  }

  private void earlier(String day) {
    earlier.add(Rows.row(Date.valueOf(day), "f"));
  }

  private List<String> firstSeen() {
    return Rows.texts(
        findings.since(
            Rows.of("finding_id string", Rows.row("f")),
            DAY,
            Rows.of("as_of date, finding_id string", earlier.toArray(Object[][]::new)),
            PUBLISHED),
        "finding_id",
        "first_seen");
  }
}
