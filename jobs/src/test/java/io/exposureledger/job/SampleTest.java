package io.exposureledger.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.exposureledger.lake.Lake;
import io.exposureledger.lake.LakeViews;
import io.exposureledger.lake.Tables;
import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.testing.SharedSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main job on the sample, against the sample's own model of what must come of it. */
class SampleTest {

  @TempDir static Path temp;

  private static JobContext context;

  @BeforeAll
  static void runThreeDates() {
    context = Sample.context(Sample.FOLDER, temp.resolve("lake"));
    new Pipeline(context).series(Sample.DATES);
  }

  @Test
  @DisplayName("every headline number is that of the model")
  void headline() {
    List<String> measured =
        query(
            "select concat_ws(',', as_of, metric, in_scope, yes, no, unknown, out_of_scope)"
                + " from mart.metric where unit_kind = 'enterprise' and stratum = 'all'"
                + " and split(metric, '[.]')[0] in ('sms', 'mfa', 'merger')"
                + " and metric <> 'sms.single_channel'");
    List<String> expected =
        Sample.expected("headline.csv").stream()
            .map(row -> String.join(",", row.values()))
            .toList();
    assertThat(measured).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  @DisplayName("every verdict of every account on every date is that of the model")
  void verdicts() {
    List<String> measured =
        query(
            "select concat_ws(',', as_of, directory, account_id, scope, stratum, exposed, latent,"
                + " residual, recovery_only, dependent) from mart.account_exposure");
    List<String> expected =
        Sample.expected("verdicts.csv").stream()
            .map(
                row ->
                    Stream.of(
                            "as_of",
                            "directory",
                            "account_id",
                            "scope",
                            "stratum",
                            "exposed",
                            "latent",
                            "residual",
                            "recovery_only",
                            "dependent")
                        .map(row::get)
                        .collect(Collectors.joining(",")))
            .toList();
    assertThat(measured).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  @DisplayName("every episode of a leaked secret on every date is that of the model")
  void secrets() {
    List<String> expected = ExpectedSecrets.lines();
    assertThat(query(ExpectedSecrets.measured())).containsAll(expected);
    assertThat(query("select secret_key from mart.secret_episode")).hasSameSizeAs(expected);
    assertThat(query(ExpectedSecrets.totals()))
        .containsExactlyInAnyOrderElementsOf(ExpectedSecrets.totalLines());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("enforcement, people of mergers and their counts on every date are the model's")
  void mergers(ExpectedMergers expected) {
    assertThat(query(expected.measured())).containsExactlyInAnyOrderElementsOf(expected.lines());
  }

  @Test
  @DisplayName("yes, no and unknown add up to what is in scope, on every line")
  void partition() {
    assertThat(query("select metric from mart.metric where yes + no + unknown <> in_scope"))
        .isEmpty();
  }

  @Test
  @DisplayName("units and directories are compared by what is known of each")
  void comparison() {
    String compared =
        " where as_of = date'2026-10-31' and metric in ('sms.exposed', 'sms.dependent')";
    List<String> units =
        query(
            "select concat_ws('|', metric, unit, yes, yes + no, if(yes + no < 10, 'few', 'known'))"
                + " from mart.metric"
                + compared
                + " and unit_kind = 'unit' and stratum = 'all'");
    assertThat(units).hasSizeGreaterThan(5);
    assertThat(
            query(
                "select concat_ws('|', metric, unit, numerator, denominator,"
                    + " if(marked = 'too_few' and low_95 is null, 'few', 'known'))"
                    + " from mart.comparison"
                    + compared
                    + " and unit_kind = 'unit'"))
        .containsExactlyInAnyOrderElementsOf(units);
    assertThat(query("select unit from mart.comparison where low_998 > low_95 or low_95 > target"))
        .isEmpty();
  }

  @Test
  @DisplayName("every exposed account names who permits it, its owner's state and its exception")
  void accountability() {
    assertThat(
            query(
                "select login from mart.account_exposure where exposed = 'yes' and"
                    + " (permitted_by is null or accountability is null)"))
        .isEmpty();
    assertThat(
            query(
                "select distinct exception_status from mart.account_exposure where exposed = 'yes'"))
        .containsExactlyInAnyOrder("none", "valid", "invalid");
    assertThat(
            query(
                "select distinct explode(exception_reasons) from mart.account_exposure"
                    + " where as_of = date'2026-10-31'"))
        .contains("expired", "self_approved", "no_end_date");
  }

  @Test
  @DisplayName("every unknown carries a reason code")
  void reasons() {
    assertThat(
            query(
                "select distinct exposed_reason from mart.account_exposure where exposed ="
                    + " 'unknown'"))
        .containsExactlyInAnyOrder(
            "federated_elsewhere",
            "migration_incomplete",
            "no_registration_row",
            "policy_not_exported",
            "stale_source",
            "unmapped_method");
  }

  @Test
  @DisplayName("a vendor value without a mapping is counted, and never a no")
  void unmapped() {
    assertThat(query("select distinct concat(field, ' ', value) from ops.unmapped_value"))
        .contains("method palmVeinScanner");
  }

  @Test
  @DisplayName("a date that is run again has the same rows, once")
  void rerun() {
    Map<String, String> before = contents(context.lake(), Sample.LAST);
    String first = published();
    String second = new Pipeline(context).run(Sample.LAST);
    assertThat(second).isNotEqualTo(first).isEqualTo(published());
    assertThat(contents(context.lake(), Sample.LAST)).isEqualTo(before);
    assertThat(
            context
                .lake()
                .stored(Tables.named("mart.account_exposure"))
                .where("as_of = date'2026-10-31'")
                .select("run_id")
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> row.getString(0)))
        .containsExactly(second);
  }

  @Test
  @DisplayName("the stages one by one give what they give together")
  void stages() {
    Map<String, String> before = contents(context.lake(), Sample.LAST);
    Pipeline pipeline = new Pipeline(context);
    String run = pipeline.conform(Sample.LAST);
    assertThat(published()).isNotEqualTo(run);
    pipeline.measure(Sample.LAST, Optional.empty());
    assertThat(pipeline.check(Sample.LAST, Optional.of(run))).isEqualTo(run);
    assertThat(published()).isEqualTo(run);
    assertThat(contents(context.lake(), Sample.LAST)).isEqualTo(before);
  }

  @Test
  @DisplayName("a check that fails publishes nothing and leaves no row behind")
  void failedCheck() throws IOException {
    JobContext broken = withOnePersonTwice(Sample.LAST);
    assertThatThrownBy(() -> new Pipeline(broken).run(Sample.LAST))
        .isInstanceOfSatisfying(
            ProblemException.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.REFUSED))
        .hasMessageContaining("check `grain` of core.person on 2026-10-31: 1 rows break it")
        .hasMessageContaining("Nothing was published");
    Lake lake = broken.lake();
    assertThat(lake.stored(Tables.named("ops.current_run")).count()).isZero();
    assertThat(lake.stored(Tables.named("core.person")).count()).isZero();
    assertThat(lake.stored(Tables.named("ops.run")).select("result").first().getString(0))
        .isEqualTo("refused");
  }

  @Test
  @DisplayName("of a series the dates before one that fails are published, and no later one")
  void failedSeries() throws IOException {
    JobContext broken = withOnePersonTwice(Sample.DATES.get(1));
    assertThatThrownBy(() -> new Pipeline(broken).series(Sample.DATES))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("check `grain` of core.person on 2026-09-30");
    assertThat(dates(broken.lake(), "ops.current_run")).containsExactly("2026-08-31");
    assertThat(dates(broken.lake(), "core.account")).containsExactly("2026-08-31");
  }

  private static List<String> dates(Lake lake, String table) {
    return lake
        .stored(Tables.named(table))
        .selectExpr("cast(as_of as string)")
        .distinct()
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  /** The sample with a second row of a person, in another unit, in one delivery. */
  private static JobContext withOnePersonTwice(LocalDate day) throws IOException {
    Path changed = copy(Sample.FOLDER, temp.resolve("changed-" + day));
    Path people = changed.resolve("landing/group-hr-people/" + day + "/people.csv");
    String twice = Files.readAllLines(people).get(1);
    Files.write(
        people, List.of(twice.replaceAll("(?<=,)u-[a-z-]+", "u-depot")), StandardOpenOption.APPEND);
    return Sample.context(changed, temp.resolve("broken-lake-" + day));
  }

  @Test
  @DisplayName("a run that is killed and repeated gives the same rows")
  void killed() throws Exception {
    // Findings and clocks of mergers look back: only the first date stands alone.
    LocalDate first = Sample.DATES.get(0);
    Path lake = temp.resolve("killed-lake");
    Process process = ForkedRun.start(Sample.FOLDER, lake, first);
    try {
      ForkedRun.awaitFile(process, lake, lake.resolve("mart/path_exposure/as_of=" + first));
    } finally {
      process.destroyForcibly().waitFor();
    }
    JobContext again = Sample.context(Sample.FOLDER, lake);
    assertThat(again.lake().stored(Tables.named("ops.current_run")).count()).isZero();
    new Pipeline(again).run(first);
    assertThat(contents(again.lake(), first)).isEqualTo(contents(context.lake(), first));
    assertThat(
            again.lake().stored(Tables.named("core.account")).select("run_id").distinct().count())
        .isEqualTo(1);
  }

  /** The content's hash of every table that the newest published run of a date wrote. */
  private static Map<String, String> contents(Lake lake, LocalDate date) {
    Map<String, String> contents = new TreeMap<>();
    lake.stored(Tables.named("ops.run"))
        .where("as_of = date'" + date + "' and result = 'published'")
        .orderBy(org.apache.spark.sql.functions.col("ended_at").desc())
        .limit(1)
        .selectExpr("inline(outputs)")
        .collectAsList()
        .forEach(row -> contents.put(row.getString(0), row.getLong(1) + " " + row.getString(2)));
    assertThat(contents).hasSize(Tables.ofRuns().size());
    return contents;
  }

  private static String published() {
    return query("select run_id from ops.current_run where as_of = date'2026-10-31'").get(0);
  }

  private static List<String> query(String sql) {
    for (String table :
        List.of(
            "mart.metric",
            "mart.account_exposure",
            "mart.comparison",
            "mart.enforcement",
            "mart.merger_person",
            "mart.merger_progress",
            "mart.secret_episode",
            "ops.current_run",
            "ops.unmapped_value")) {
      LakeViews.published(context.lake(), table, Optional.empty());
    }
    Dataset<Row> rows = SharedSpark.session().sql(sql);
    return rows.collectAsList().stream().map(row -> row.getString(0)).toList();
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return to;
  }
}
