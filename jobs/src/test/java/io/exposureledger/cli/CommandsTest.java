package io.exposureledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands in process: what they print and how they end. */
class CommandsTest {

  @TempDir Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private static final Map<String, String> KEY = Map.of("EXPOSURE_NUMBER_KEY", "demo");

  private int run(String... arguments) {
    return run(Map.of(), arguments);
  }

  private int run(Map<String, String> environment, String... arguments) {
    return Main.run(
        environment,
        Clock.systemUTC(),
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        arguments);
  }

  @Test
  @DisplayName("without a command it says so and ends with 2")
  void noCommand() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("Name a command.").contains("demo");
  }

  @Test
  @DisplayName("help shows the options, their defaults and an example")
  void help() {
    assertThat(run("run", "--help")).isZero();
    assertThat(out.toString())
        .contains("--as-of", "--config", "--lake", "--out", "(default: exposure.yaml)")
        .contains("Example: exposure run --as-of 2026-10-31");
  }

  @Test
  @DisplayName("a date that is none is named, exit 2")
  void badDate() {
    assertThat(run("run", "--as-of", "31/10/2026")).isEqualTo(2);
    assertThat(err.toString()).contains("--as-of").contains("31/10/2026");
  }

  @Test
  @DisplayName("a configuration that is not there is named, exit 2")
  void noConfiguration() {
    String file = temp.resolve("none.yaml").toString();
    assertThat(run("run", "--as-of", "2026-10-31", "--config", file)).isEqualTo(2);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "exposure: file "
                + file
                + ": cannot be read. Write it, or name another with --config.");
  }

  @Test
  @DisplayName("all mistakes of a configuration are told at once, with the nearest known name")
  void mistakes() throws IOException {
    Path file = temp.resolve("exposure.yaml");
    Files.writeString(
        file,
        "organisation: Test\nlanding: landing\nzonne: UTC\nsources:\n"
            + "  - {id: a, kind: entra.userz, directory: d}\n");
    assertThat(run("run", "--as-of", "2026-10-31", "--config", file.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("`zonne`: is not a known key. Did you mean `zone`?")
        .contains("`kind`: is `entra.userz`, which is not known");
  }

  @Test
  @DisplayName("an option may come from the environment")
  void environment() {
    Map<String, String> environment =
        Map.of(
            "EXPOSURE_AS_OF", "2026-10-31", "EXPOSURE_CONFIG", temp.resolve("x.yaml").toString());
    assertThat(run(environment, "run")).isEqualTo(2);
    assertThat(err.toString()).contains("x.yaml: cannot be read");
  }

  @Test
  @DisplayName("sources list names every kind with its files and tables")
  void sources() {
    assertThat(run("sources", "list")).isZero();
    assertThat(out.toString())
        .contains("entra.users", "hr.people", "csv,xlsx", "core.account,core.method");
  }

  @Test
  @DisplayName("one date, from the sample to the report and the query")
  void runReportAndQuery() throws IOException {
    String sample = Path.of("..", "data-samples", "exposure.yaml").toString();
    String lake = temp.resolve("lake").toString();
    String report = temp.resolve("report").toString();
    assertThat(
            run(
                KEY,
                "run",
                "--as-of",
                "2026-10-31",
                "--config",
                sample,
                "--lake",
                lake,
                "--out",
                report))
        .isZero();
    assertThat(out.toString())
        .contains("sms.exposed                       120      193       87       400")
        .contains("30.0 % to 51.8 %, by what is unknown");
    assertThat(temp.resolve("report/2026-10-31/report.html")).exists();
    assertThat(temp.resolve("report/2026-10-31/metrics.json")).exists();
    assertTellsTheRun();

    out.getBuffer().setLength(0);
    String query =
        "select metric, in_scope, yes, no, unknown, value, status from mart.metric"
            + " where unit_kind = 'enterprise' and stratum = 'all' and metric = 'sms.exposed'";
    assertThat(run("sql", "--lake", lake, query, "--format", "csv")).isZero();
    assertThat(out.toString())
        .isEqualTo(
            "metric,in_scope,yes,no,unknown,value,status\nsms.exposed,400,120,193,87,,range_only\n");

    assertSimulates(sample, lake);
    assertThat(run("sql", "--lake", lake, "drop table mart.metric")).isEqualTo(2);
    assertThat(err.toString()).contains("exposure: query: it does more than read. Write a select.");
    err.getBuffer().setLength(0);
    String current = "delta.`" + lake + "/ops/current_run`";
    assertThat(run("sql", "--lake", lake, "with x as (select 1) delete from " + current))
        .isEqualTo(2);
    assertThat(run("sql", "--lake", lake, "from (select 1) insert into " + current + " select *"))
        .isEqualTo(2);
    assertThat(err.toString().lines())
        .containsOnly("exposure: query: it does more than read. Write a select.");
    assertThat(run("sql", "--lake", lake, "select * from csv.`" + sample + "`")).isEqualTo(2);
    assertThat(err.toString())
        .contains("exposure: query: it reads a file. Name tables of the lake; see docs/tables.");
    assertThat(run("sql", "--lake", lake, "select * from mart.nothing")).isEqualTo(2);
    assertThat(err.toString()).contains("table mart.nothing: the lake does not have it");
    assertThat(run("sql", "--lake", lake, query, "--as-of", "2026-09-30")).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "exposure: query as of 2026-09-30: no run of this date is published. Published are"
                + " 2026-10-31.");
    assertThat(
            run(out(report), "report", "--as-of", "2026-09-30", "--config", sample, "--lake", lake))
        .isEqualTo(2);
    assertThat(err.toString()).contains("report of 2026-09-30: no run of this date is published");
    assertThat(
            run(
                out(report),
                "measure",
                "--as-of",
                "2026-10-31",
                "--config",
                sample,
                "--lake",
                lake))
        .isEqualTo(2);
    assertThat(err.toString()).contains("there is no open run of this date that has done conform");
  }

  private static Map<String, String> out(String folder) {
    return Map.of("EXPOSURE_OUT", folder);
  }

  private void assertTellsTheRun() throws IOException {
    assertThat(err.toString())
        .containsPattern(
            "\\n\\nrun 2026-10-31: done, exit code 0, \\d+\\.\\d s\n"
                + "  published  \\d{8}T\\d{6}Z-[0-9a-f]{6}\n"
                + "  checks     \\d+: 0 fail, \\d+ warn\n"
                + "  sources    \\d+ of \\d+ fresh\n"
                + "  report     .*2026-10-31\n"
                + "  metrics    .*metrics.prom\n$");
    assertThat(Files.readString(temp.resolve("report/2026-10-31/metrics.prom")))
        .contains("exposure_run_published{command=\"run\"} 1.0\n")
        .contains(
            "exposure_stage_duration_seconds{command=\"run\",result=\"ended\",stage=\"report\"}")
        .contains("exposure_checks{command=\"run\",level=\"fail\",result=\"broken\"} 0.0\n")
        .contains("exposure_table_rows{command=\"run\",table=\"core.source_delivery\"}")
        .contains("exposure_source_age_days{command=\"run\",kind=\"entra.users\",source=");
    assertThat(Files.readString(temp.resolve("report/2026-10-31/run.json")))
        .contains("\"published\" : true")
        .contains("\"duplicates\" : ");
  }

  /** The documented policy in force is one that changes nothing. */
  private void assertSimulates(String sample, String lake) {
    String policy = Path.of("..", "data-samples", "policy.yaml").toString();
    String[] command = {
      "simulate", "--policy", policy, "--as-of", "2026-10-31", "--config", sample, "--lake", lake
    };
    out.getBuffer().setLength(0);
    assertThat(run(command)).isZero();
    assertThat(out.toString())
        .contains("the file in place of 1 delivered file of source policy (policy.documented).")
        .containsPattern(
            "leave SMS +0 +0 +120  accounts in scope exposed today\n"
                + "come onto SMS +0 +0 +280  accounts in scope not, or not surely, exposed today");
    out.getBuffer().setLength(0);
    assertThat(run(Map.of("EXPOSURE_FORMAT", "csv"), command)).isZero();
    assertThat(out.toString())
        .startsWith(
            "unit_kind,unit,measure,accounts,unknown,among,denominator\n"
                + "enterprise,,leave_sms,0,0,120,accounts in scope exposed today\n");
    out.getBuffer().setLength(0);
    assertThat(run(Map.of("EXPOSURE_FORMAT", "json"), command)).isZero();
    assertThat(out.toString())
        .contains(
            "\"source\":\"policy\",\"unit_kind\":\"enterprise\",\"unit\":\"\","
                + "\"measure\":\"become_unknown\",\"accounts\":0,\"unknown\":0,\"among\":313,");
  }
}
