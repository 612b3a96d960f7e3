package io.exposureledger.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether a telephone was used, by the sign-ins of two accounts in a log of a whole year. */
class UseTest {

  private static final String TEN_DAYS_AGO = "2026-10-21T08:00:00Z";

  private static Query log() {
    return new Query("use")
        .table("core_account", "directory string, account_id string")
        .row("core_account", "tessel", "ada")
        .row("core_account", "tessel", "bo")
        .table(
            "sign_in_log",
            "directory string, is_fresh boolean, covered_from date, tells_clients boolean")
        .row("sign_in_log", "tessel", true, java.sql.Date.valueOf("2025-11-01"), false)
        .table(
            "core_identity_event",
            "directory string, account_id string, kind string, event_at timestamp, result string,"
                + " methods array<string>");
  }

  private static Query event(Query query, String kind, String result, String... methods) {
    return query.row(
        "core_identity_event",
        "tessel",
        "ada",
        kind,
        Query.at(TEN_DAYS_AGO),
        result,
        methods.length == 0 ? null : methods);
  }

  private static List<String> used(Query query) {
    return query.texts("account_id", "used", "used_reason");
  }

  @Test
  void aSignInWithATelephoneIsAUseAndWhoHasNoneIsNotInTheLog() {
    assertThat(used(event(log(), "sign_in", "success", "password", "sms")))
        .containsExactly("ada|true|on 2026-10-21", "bo|false|not in the log");
  }

  @Test
  void aLogThatNamesNoMethodSaysNothing() {
    assertThat(used(event(log(), "sign_in", "success")))
        .containsExactly("ada|null|no_sign_in_log", "bo|null|no_sign_in_log");
  }

  @Test
  void theFactorOfAnotherEventIsNoUse() {
    Query query = event(log(), "sign_in", "success", "password");
    assertThat(used(event(query, "factor_reset", "success", "sms")))
        .containsExactly("ada|false|not in the log", "bo|false|not in the log");
  }
}
