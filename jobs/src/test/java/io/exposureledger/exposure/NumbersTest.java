package io.exposureledger.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NumbersTest {

  private Query numbers;

  @BeforeEach
  void tables() {
    numbers =
        new Query("numbers")
            .table(
                "core_method",
                "directory string, account_id string, binding_id string, number_key string, class"
                    + " string, status string, registered_at timestamp, last_used_at timestamp")
            .table(
                "subject",
                "directory string, account_id string, unit string, stratum string, person_id string")
            .table("core_person", "person_id string, status string")
            .table(
                "core_declared_number", "number_key string, declared_shared boolean, owner string")
            .table("person_key", "key string, person_id string, status string");
    person("p-1", "active");
    person("p-2", "active");
    person("p-left", "left");
  }

  @Test
  void aNumberOfTwoPersonsIsSharedWhateverTheirDirectories() {
    account("cloud", "a", "member", "p-1");
    account("depot", "b", "member", "p-2");
    bound("cloud", "a", "n");
    bound("depot", "b", "n");
    assertThat(numbers.texts("account_id", "shared", "persons", "accounts"))
        .containsExactly("a|yes|[p-1, p-2]|2", "b|yes|[p-1, p-2]|2");
  }

  @Test
  void twoAccountsOfOnePersonShareNothing() {
    account("cloud", "a", "member", "p-1");
    account("depot", "b", "member", "p-1");
    bound("cloud", "a", "n");
    bound("depot", "b", "n");
    assertThat(numbers.texts("shared", "accounts")).containsExactly("no|2", "no|2");
  }

  @Test
  void withAnAccountOfNobodySharingIsNotKnown() {
    account("cloud", "a", "member", "p-1");
    account("cloud", "b", "member", null);
    bound("cloud", "a", "n");
    bound("cloud", "b", "n");
    assertThat(numbers.texts("shared")).containsExactly("unknown", "unknown");
  }

  @Test
  void aBindingThatIsNotActiveIsNotThere() {
    account("cloud", "a", "member", "p-1");
    numbers.row("core_method", "cloud", "a", "1", "n", "telephone", "pending", null, null);
    assertThat(numbers.texts("shared")).isEmpty();
  }

  @Test
  void aNumberOfAnApplicationIsNotATelephone() {
    account("cloud", "a", "member", "p-1");
    numbers.row("core_method", "cloud", "a", "1", "n", "strong_out_of_band", "active", null, null);
    assertThat(numbers.texts("shared")).isEmpty();
  }

  @Test
  void aDisabledAccountIsOutOfScopeAndItsPersonCounts() {
    account("cloud", "a", "member", "p-1");
    account("cloud", "b", "disabled", "p-2");
    bound("cloud", "a", "n");
    bound("cloud", "b", "n");
    assertThat(numbers.texts("account_id", "scope", "shared"))
        .containsExactly("a|in_scope|yes", "b|out_of_scope|yes");
  }

  @Test
  void theLaterOfRegistrationAndUseProvesANumber() {
    account("cloud", "a", "member", "p-1");
    proven("2025-01-01T00:00:00Z", "2026-09-01T00:00:00Z");
    assertThat(numbers.texts("stale_45", "stale_90", "stale_365")).containsExactly("yes|no|no");
  }

  @Test
  void aNumberIsStaleOnceTheDaysAreOver() {
    account("cloud", "a", "member", "p-1");
    proven("2026-08-03T00:00:00Z", null);
    assertThat(numbers.texts("stale_90")).containsExactly("no");
    proven("2026-08-02T23:59:59Z", null);
    assertThat(numbers.texts("stale_90")).containsExactly("no", "yes");
  }

  @Test
  void withoutAnyDateItIsNotKnownWhetherANumberIsStale() {
    account("cloud", "a", "member", "p-1");
    bound("cloud", "a", "n");
    assertThat(numbers.texts("stale_45", "stale_90", "stale_365"))
        .containsExactly("unknown|unknown|unknown");
  }

  @Test
  void aNumberThatALeaverHasBoundTooIsThatOfALeaver() {
    account("cloud", "a", "member", "p-1");
    account("cloud", "b", "disabled", "p-left");
    bound("cloud", "a", "n");
    bound("cloud", "b", "n");
    assertThat(numbers.texts("account_id", "leaver", "leavers"))
        .containsExactly("a|yes|[p-left]", "b|no|[]");
  }

  @Test
  void theRegisterNamesAnOwnerWhoHasLeft() {
    account("cloud", "a", "member", "p-1");
    bound("cloud", "a", "n");
    numbers.row("core_declared_number", "n", false, "P-LEFT");
    assertThat(numbers.texts("leaver", "leavers", "declared_shared"))
        .containsExactly("yes|[p-left]|no");
  }

  @Test
  void whoseTheAccountIsMustBeKnownWhereALeaverHasTheNumber() {
    account("cloud", "a", "member", null);
    account("cloud", "b", "disabled", "p-left");
    bound("cloud", "a", "n");
    bound("cloud", "b", "n");
    assertThat(numbers.texts("account_id", "leaver")).containsExactly("a|unknown", "b|no");
  }

  @Test
  void anAccountOfNobodyWithANumberOfNoLeaverIsNone() {
    account("cloud", "a", "member", null);
    bound("cloud", "a", "n");
    assertThat(numbers.texts("leaver", "declared_shared")).containsExactly("no|null");
  }

  private void account(String directory, String id, String stratum, String person) {
    numbers.row("subject", directory, id, "u-1", stratum, person);
  }

  private void person(String id, String status) {
    numbers.row("core_person", id, status);
    numbers.row("person_key", id, id, status);
  }

  private void bound(String directory, String account, String number) {
    numbers.row("core_method", directory, account, "1", number, "telephone", "active", null, null);
  }

  private void proven(String registered, String used) {
    numbers.row(
        "core_method",
        "cloud",
        "a",
        "1",
        "n",
        "telephone",
        "active",
        Query.at(registered),
        Query.at(used));
  }
}
