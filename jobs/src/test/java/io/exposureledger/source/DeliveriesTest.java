package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.testing.Rows;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveriesTest {

  private static final LocalDate THIRD = LocalDate.of(2026, 10, 3);

  @TempDir private Path folder;
  private Ingesting it;

  @BeforeEach
  void deliveredOnTheFirst() {
    it = new Ingesting(folder);
    it.landing.source("id: hr, kind: hr.people, max_age: 2d");
    it.landing.file("hr", "2026-10-01", "people.csv", Ingesting.people(3));
  }

  @Test
  void theNewestDeliveryOnOrBeforeTheDateCounts() {
    it.landing.file("hr", "2026-10-03", "people.csv", Ingesting.people(4));
    it.landing.file("hr", "2026-10-04", "people.csv", Ingesting.people(5));
    it.ingest();
    assertThat(status(THIRD)).isEqualTo("fresh|2026-10-03|1|4");
  }

  @Test
  void aDeliveryIsFreshUpToItsLargestAge() {
    it.ingest();
    assertThat(status(THIRD)).isEqualTo("fresh|2026-10-01|1|3");
    assertThat(status(THIRD.plusDays(1))).isEqualTo("stale|2026-10-01|0|0");
  }

  @Test
  void aSourceWithoutADeliveryIsMissing() {
    it.ingest();
    assertThat(status(LocalDate.of(2026, 9, 30))).isEqualTo("missing|null|0|0");
  }

  @Test
  void aDuplicateFileIsNotReadTwice() {
    it.landing.file("hr", "2026-10-01", "copy.csv", Ingesting.people(3));
    it.ingest();
    assertThat(status(THIRD)).isEqualTo("fresh|2026-10-01|1|3");
  }

  @Test
  void everyRequiredSourceThatIsNotFreshRefusesTheRun() {
    it.landing
        .source("id: hr-2, kind: hr.people, max_age: 2d, required: true")
        .source("id: hr-3, kind: hr.people, required: true");
    it.landing.file("hr-2", "2026-10-01", "people.csv", Ingesting.people(3));
    it.ingest();
    String remedy =
        " Deliver it, or raise `max_age` or set `required: false` and accept what is unknown"
            + " then.";
    assertThatThrownBy(() -> it.deliveries(LocalDate.of(2026, 10, 5)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.REFUSED))
        .hasMessage(
            "required source hr-2: its newest delivery is of 2026-10-01, more than 2 days before"
                + " 2026-10-05."
                + remedy
                + "\nrequired source hr-3: it has no delivery on or before 2026-10-05."
                + remedy);
  }

  private String status(LocalDate asOf) {
    return Rows.texts(it.deliveries(asOf).rows(), "status", "delivered_on", "files", "records")
        .get(0);
  }
}
