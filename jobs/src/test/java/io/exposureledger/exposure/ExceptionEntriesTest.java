package io.exposureledger.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExceptionEntriesTest {

  @Test
  void anEntryThatNamesWhatItMustFailsNothing() {
    assertThat(failed(null, null)).containsExactly("[]");
  }

  @Test
  void whoHadLeftBeforeTheDayOfTheApprovalHadNoAuthority() {
    assertThat(failed(null, "2026-04-12")).containsExactly("[approver_without_authority]");
  }

  @Test
  void whoLeftOnTheDayOfTheApprovalHadTheAuthority() {
    assertThat(failed(null, "2026-04-13")).containsExactly("[]");
  }

  @Test
  void whoStartedAfterTheDayOfTheApprovalHadNoAuthority() {
    assertThat(failed("2026-04-14", null)).containsExactly("[approver_without_authority]");
  }

  @Test
  void whoStartedOnTheDayOfTheApprovalHadTheAuthority() {
    assertThat(failed("2026-04-13", null)).containsExactly("[]");
  }

  /** What an entry fails that was approved at the start of 2026-04-13 in London. */
  private static List<String> failed(String startedOn, String leftOn) {
    return new Query("exception_entries")
        .table(
            "core_exception",
            "exception_id string, scope_kind string, scope_value string, path string, requester"
                + " string, owner string, approver string, approved_at timestamp, expires_at"
                + " timestamp, reviewed_at timestamp, compensating_control string, state string")
        .table("person_key", "key string, person_id string, status string")
        .table("core_person", "person_id string, started_on date, left_on date")
        .row(
            "core_exception",
            "EX-1",
            "account",
            "a",
            "any",
            "p-1",
            "p-2",
            "p-3",
            Query.at("2026-04-12T23:00:00Z"),
            Query.at("2027-02-01T00:00:00Z"),
            Query.at("2026-07-06T00:00:00Z"),
            "Depot network",
            "approved")
        .row("person_key", "p-3", "p-3", "active")
        .row("core_person", "p-3", date(startedOn), date(leftOn))
        .texts("failed");
  }

  private static Date date(String day) {
    return day == null ? null : Date.valueOf(day);
  }
}
