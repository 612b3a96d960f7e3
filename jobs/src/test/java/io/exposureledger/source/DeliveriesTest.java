package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.testing.Landing;
import io.exposureledger.testing.Rows;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveriesTest {

  private static final LocalDate THIRD = LocalDate.of(2026, 10, 3);

  private static Ingesting it;

  @BeforeAll
  static void deliveries(@TempDir Path folder) {
    it = new Ingesting(folder);
    it.landing
        .source("id: hr, kind: hr.people, max_age: 2d")
        .source("id: monthly, kind: hr.people, max_age: 2d")
        .source("id: log, kind: entra.sign-ins, directory: tessel, max_age: 2d, covers: 31d")
        .source("id: twice, kind: hr.people, max_age: 2d")
        .file("hr", "2026-10-01", "people.csv", Ingesting.people(3))
        .file("hr", "2026-10-03", "people.csv", Ingesting.people(4))
        .file("hr", "2026-10-04", "people.csv", Ingesting.people(5))
        .file("monthly", "2026-10-01", "people.csv", Ingesting.people(3))
        .file("twice", "2026-10-01", "people.csv", Ingesting.people(3))
        .file("twice", "2026-10-01", "people (1).csv", Ingesting.people(3));
    for (String day : List.of("2026-05-31", "2026-07-31", "2026-08-31", "2026-09-30")) {
      it.landing.file("log", day, "signIns.json", SignInsTest.line(day, day + "T12:00:00Z"));
    }
    it.ingest();
  }

  @Test
  void theNewestDeliveryOnOrBeforeTheDateCounts() {
    assertThat(status("hr", THIRD)).isEqualTo("fresh|2026-10-03|1|4");
  }

  @Test
  void aDeliveryIsFreshUpToItsLargestAge() {
    assertThat(status("monthly", THIRD)).isEqualTo("fresh|2026-10-01|1|3");
    assertThat(status("monthly", THIRD.plusDays(1))).isEqualTo("stale|2026-10-01|0|0");
  }

  @Test
  void eventsOfEveryDeliveryCountAlsoWhereTheNewestIsStale() {
    assertThat(status("log", LocalDate.of(2026, 10, 2))).isEqualTo("fresh|2026-09-30|4|4");
    assertThat(status("log", THIRD)).isEqualTo("stale|2026-09-30|4|4");
    assertThat(status("log", LocalDate.of(2026, 8, 31))).isEqualTo("fresh|2026-08-31|3|3");
  }

  @Test
  void eventsAreCoveredFromTheDayAfterWhichNoDeliveryIsMissing() {
    assertThat(coveredFrom("log", THIRD)).isEqualTo("2026-07-01");
    assertThat(coveredFrom("log", LocalDate.of(2026, 7, 1))).isEqualTo("2026-05-01");
    assertThat(coveredFrom("log", LocalDate.of(2026, 5, 1))).isEqualTo("null");
    assertThat(coveredFrom("hr", THIRD)).isEqualTo("null");
  }

  @Test
  void aSourceWithoutADeliveryIsMissing() {
    assertThat(status("hr", LocalDate.of(2026, 9, 30))).isEqualTo("missing|null|0|0");
  }

  @Test
  void aDuplicateFileIsNotReadTwice() {
    assertThat(status("twice", THIRD)).isEqualTo("fresh|2026-10-01|1|3");
  }

  @Test
  void everyRequiredSourceThatIsNotFreshRefusesTheRun(@TempDir Path other) {
    Landing landing =
        new Landing(other)
            .source("id: hr, kind: hr.people, max_age: 2d, required: true")
            .source("id: monthly, kind: hr.people, max_age: 2d, required: true")
            .source("id: absent, kind: hr.people, required: true");
    String remedy =
        " Deliver it, or raise `max_age` or set `required: false` and accept what is unknown"
            + " then.";
    assertThatThrownBy(
            () -> Deliveries.choose(it.lake(), landing.sources(), LocalDate.of(2026, 10, 5)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.REFUSED))
        .hasMessage(
            "required source monthly: its newest delivery is of 2026-10-01, more than 2 days"
                + " before 2026-10-05."
                + remedy
                + "\nrequired source absent: it has no delivery on or before 2026-10-05."
                + remedy);
  }

  private static String coveredFrom(String source, LocalDate asOf) {
    return Rows.texts(
            it.deliveries(asOf).rows(it.lake().spark()).where("source_id = '" + source + "'"),
            "covered_from")
        .get(0);
  }

  private static String status(String source, LocalDate asOf) {
    return Rows.texts(
            it.deliveries(asOf).rows(it.lake().spark()).where("source_id = '" + source + "'"),
            "status",
            "delivered_on",
            "files",
            "records")
        .get(0);
  }
}
