package io.exposureledger.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class PeopleTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

  @Test
  void theAssignmentThatHoldsOnTheDateCounts() {
    assertThat(
            people(
                assigned("p-1", "u-old", null, "2026-10-30"),
                assigned("p-1", "u-now", "2026-10-31", null),
                assigned("p-2", "u-last-day", "2026-01-01", "2026-10-31"),
                assigned("p-2", "u-next", "2026-11-01", null)))
        .containsExactly("p-1|u-now", "p-2|u-last-day");
  }

  @Test
  void twoAssignmentsThatHoldAtOnceAreTwoRowsAndSoBreakTheGrain() {
    assertThat(people(assigned("p-1", "u-1", null, null), assigned("p-1", "u-2", null, null)))
        .containsExactly("p-1|u-1", "p-1|u-2");
  }

  @Test
  void aPersonWithoutAnAssignmentOnTheDateIsKeptOnceWithoutAUnit() {
    assertThat(
            people(
                assigned("p-1", "u-1", null, "2026-01-31"),
                assigned("p-1", "u-2", "2026-12-01", null)))
        .containsExactly("p-1|null");
  }

  @Test
  void aPersonIsActiveUpToAndOnTheLastDay() {
    assertThat(status("active", null, "2026-10-31")).isEqualTo("active");
    assertThat(status("active", null, "2026-10-30")).isEqualTo("left");
    assertThat(status("left", null, "2026-11-15")).isEqualTo("active");
  }

  @Test
  void whoHasLeftWithoutADateHasLeft() {
    assertThat(status("left", null, null)).isEqualTo("left");
  }

  @Test
  void aPersonStartsOnTheFirstDay() {
    assertThat(status("active", "2026-10-31", null)).isEqualTo("active");
    assertThat(status("active", "2026-11-01", null)).isEqualTo("not_started");
  }

  @Test
  void leaveIsToldAndNothingMeansActive() {
    assertThat(status("leave", null, null)).isEqualTo("leave");
    assertThat(status(null, null, null)).isEqualTo("active");
  }

  @Test
  void aWordOfHrThatIsNoneOfOursIsUnknown() {
    assertThat(status("terminated", null, null)).isEqualTo("unknown");
    assertThat(status("terminated", null, "2026-10-30")).isEqualTo("left");
  }

  private static List<String> people(Object[]... rows) {
    return Rows.texts(People.people(told(rows), DAY), "person_id", "unit_id");
  }

  private static String status(String status, String startedOn, String leftOn) {
    Object[] row = assigned("p-1", "u-1", null, null);
    row[6] = status;
    row[7] = date(startedOn);
    row[8] = date(leftOn);
    return Rows.texts(People.people(told(row), DAY), "status").get(0);
  }

  private static Dataset<Row> told(Object[]... rows) {
    return Rows.of(
        "directory string, vocabulary string, precedence int, person_id string, unit_id string,"
            + " name string, status string, started_on date, left_on date, unit_from date,"
            + " unit_to date, source_id string, record_no bigint",
        rows);
  }

  private static Object[] assigned(String person, String unit, String from, String to) {
    return Rows.row(
        null, "", 100, person, unit, "Name", "active", null, null, date(from), date(to), "hr", 1L);
  }

  private static Date date(String text) {
    return text == null ? null : Date.valueOf(text);
  }
}
