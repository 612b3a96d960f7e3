package io.exposureledger.merger;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The clocks of the people of {@link BoughtCompany}, and who is protected in part. */
class MergedPeopleTest {

  private static Dataset<Row> people;

  @BeforeAll
  static void follow() {
    people = BoughtCompany.people();
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
}
