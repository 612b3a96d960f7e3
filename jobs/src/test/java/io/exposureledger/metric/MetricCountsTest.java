package io.exposureledger.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class MetricCountsTest {

  private static final String[] COLUMNS = {
    "metric", "unit_kind", "unit", "stratum", "yes", "no", "unknown", "out"
  };

  @Test
  void aNumberCountsOnceInTheEnterpriseAndOnceInEachPlace() {
    assertThat(
            counts(
                "number.shared",
                binding("cloud", "a", "n", "u-1", "in_scope", "yes"),
                binding("cloud", "b", "n", "u-2", "in_scope", "yes"),
                binding("depot", "c", "n", "u-2", "in_scope", "yes"),
                binding("depot", "d", "m", "u-2", "in_scope", "no")))
        .containsExactly(
            "number.shared|directory|cloud|all|1|0|0|0",
            "number.shared|directory|depot|all|1|1|0|0",
            "number.shared|enterprise|Group|all|1|1|0|0",
            "number.shared|unit|u-1|all|1|0|0|0",
            "number.shared|unit|u-2|all|1|1|0|0");
  }

  @Test
  void aNumberThatOnlyAccountsOutOfScopeHaveIsOutOfScope() {
    assertThat(
            counts(
                "number.shared",
                binding("cloud", "a", "n", "u-1", "out_of_scope", "yes"),
                binding("cloud", "b", "n", "u-2", "in_scope", "yes")))
        .contains(
            "number.shared|enterprise|Group|all|1|0|0|0", "number.shared|unit|u-1|all|0|0|0|1");
  }

  @Test
  void eachLimitOfStalenessIsAStratum() {
    assertThat(counts("number.stale", binding("cloud", "a", "n", "u-1", "in_scope", "no")))
        .contains(
            "number.stale|enterprise|Group|all|0|1|0|0",
            "number.stale|enterprise|Group|45_days|1|0|0|0",
            "number.stale|enterprise|Group|365_days|0|0|1|0");
  }

  @Test
  void entriesAndExclusionsAreCountedApart() {
    Dataset<Row> truth =
        Rows.of(
            "subject_kind string, directory string, expired_effective string, unregistered string,"
                + " covers_nobody string, orphaned string, self_approved string",
            Rows.row("entry", null, "no", null, "no", "yes", "no"),
            Rows.row("exclusion", "cloud", null, "yes", null, null, null));
    assertThat(
            Rows.texts(new MetricCounts(over("mart.exception_truth"), "Group").of(truth), COLUMNS))
        .contains(
            "exception.orphaned|enterprise|Group|all|1|0|0|0",
            "exception.unregistered|enterprise|Group|all|1|0|0|0",
            "exception.unregistered|directory|cloud|all|1|0|0|0")
        .noneMatch(line -> line.startsWith("exception.orphaned|directory"));
  }

  private static List<Metric> over(String mart) {
    return Metrics.all().stream().filter(metric -> metric.over().equals(mart)).toList();
  }

  private static List<String> counts(String metric, Object[]... bindings) {
    Dataset<Row> rows =
        Rows.of(
            "directory string, account_id string, number_key string, unit string, scope string,"
                + " shared string, stale_45 string, stale_90 string, stale_365 string, leaver string",
            bindings);
    return Rows.texts(new MetricCounts(over("mart.number_binding"), "Group").of(rows), COLUMNS)
        .stream()
        .filter(line -> line.startsWith(metric + "|"))
        .toList();
  }

  private static Object[] binding(
      String directory, String account, String number, String unit, String scope, String shared) {
    return Rows.row(
        directory, account, number, unit, scope, shared, "yes", "no", "unknown", "unknown");
  }
}
