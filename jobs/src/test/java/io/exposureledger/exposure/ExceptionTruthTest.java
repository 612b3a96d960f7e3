package io.exposureledger.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExceptionTruthTest {

  private static final String PAST = "2026-09-15T23:00:00Z";
  private static final String FUTURE = "2027-02-01T00:00:00Z";

  private Query truth;

  @BeforeEach
  void tables() {
    truth =
        new Query("exception_truth")
            .table("core_source_delivery", "status string, tells array<string>")
            .table(
                "exception_entry",
                "exception_id string, scope_kind string, scope_value string, path string, requester"
                    + " string, owner string, approver string, expires_at timestamp, state string,"
                    + " failed array<string>, requester_key string, owner_key string, approver_key"
                    + " string, requester_id string, owner_id string, approver_id string,"
                    + " owner_status string, approver_status string")
            .table(
                "exception_cover",
                "exception_id string, directory string, account_id string, is_in_scope boolean,"
                    + " exposed boolean, is_path_left_open boolean")
            .table(
                "core_access_policy",
                "directory string, policy_id string, state string, exclude_users array<string>,"
                    + " exclude_groups array<string>, exclude_roles array<string>, exclude_guests"
                    + " boolean")
            .table("core_group", "directory string, group_id string, name string, complete boolean")
            .table("enforcement", "directory string, account_id string, left_out_of array<string>")
            .table("core_role_member", "directory string, role string, role_id string")
            .table(
                "evaluated",
                "directory string, account_id string, account_type string, stratum string, paths"
                    + " array<struct<exposed:boolean>>");
    delivered("core.exception", "fresh");
    account("a", "member");
    account("b", "member");
    account("off", "disabled");
  }

  @Test
  void anExpiredEntryWithAnExposedAccountIsStillInEffect() {
    entry("EX-1", PAST, "active", "active");
    covers("EX-1", "a", true);
    assertThat(entries("effective", "expired_effective", "accounts_covered", "covers_nobody"))
        .containsExactly("yes|yes|1|no");
  }

  @Test
  void anExpiredEntryWithoutAnExposedAccountIsOver() {
    entry("EX-1", PAST, "active", "active");
    covers("EX-1", "a", false);
    assertThat(entries("effective", "expired_effective")).containsExactly("no|no");
  }

  @Test
  void anEntryThatHasNotExpiredIsNotExpiredInEffect() {
    entry("EX-1", FUTURE, "active", "active");
    covers("EX-1", "a", true);
    assertThat(entries("effective", "expired_effective")).containsExactly("yes|no");
  }

  @Test
  void ofAnExpiredEntryWhoseAccountIsNotKnownTheEffectIsNotKnown() {
    entry("EX-1", PAST, "active", "active");
    covers("EX-1", "a", null);
    assertThat(entries("effective", "expired_effective")).containsExactly("unknown|unknown");
  }

  @Test
  void anEntryForNoAccountCoversNobody() {
    entry("EX-1", FUTURE, "active", "active");
    assertThat(entries("accounts_covered", "covers_nobody", "effective"))
        .containsExactly("0|yes|no");
  }

  @Test
  void anEntryForAGroupExportedInPartMayCoverSomebody() {
    truth.row("core_group", "cloud", "g", "Group", false);
    entry("EX-1", "group", "Group", FUTURE, "active", "active");
    assertThat(entries("covers_nobody", "effective")).containsExactly("unknown|unknown");
  }

  @Test
  void anEntryWhoseOwnerHasLeftIsOrphaned() {
    entry("EX-1", FUTURE, "left", null);
    assertThat(entries("orphaned")).containsExactly("yes");
  }

  @Test
  void whereNobodyIsFoundItIsNotKnownWhetherAnEntryIsOrphaned() {
    entry("EX-1", FUTURE, "active", null);
    assertThat(entries("orphaned")).containsExactly("unknown");
  }

  @Test
  void anEntryWhosePeopleAreThereIsNotOrphaned() {
    entry("EX-1", FUTURE, "active", "leave");
    assertThat(entries("orphaned", "self_approved", "valid")).containsExactly("no|no|yes");
  }

  @Test
  void anEntryThatFailsATestOrLeavesAPathOpenIsNotValid() {
    entry("EX-1", FUTURE, "active", "active");
    truth.row("exception_cover", "EX-1", "cloud", "a", true, true, true);
    assertThat(entries("valid", "failed")).containsExactly("no|[path_not_covered]");
  }

  @Test
  void anExclusionThatNoEntryCoversIsUnregistered() {
    excludesGroup("g", true, "a", "off");
    assertThat(exclusions("subject", "accounts_covered", "effective", "unregistered"))
        .containsExactly("cloud:policy:group:g|1|yes|yes");
  }

  @Test
  void anExclusionWhoseAccountsAreAllCoveredIsRegistered() {
    excludesGroup("g", true, "a");
    entry("EX-1", FUTURE, "active", "active");
    covers("EX-1", "a", true);
    assertThat(exclusions("unregistered")).containsExactly("no");
  }

  @Test
  void anExclusionOfAGroupExportedInPartMayLeaveOutMore() {
    excludesGroup("g", false);
    assertThat(exclusions("effective", "unregistered")).containsExactly("unknown|unknown");
  }

  @Test
  void anExclusionOfAnEmptyGroupLeavesOutNobody() {
    excludesGroup("g", true);
    assertThat(exclusions("effective", "unregistered")).containsExactly("no|no");
  }

  @Test
  void usersGuestsAndRolesAreExclusionsToo() {
    truth.row("evaluated", "cloud", "guest", "guest", "guest", List.of());
    truth.row("core_role_member", "cloud", "Global Administrator", "62e90394");
    truth.row("enforcement", "cloud", "a", List.of("policy:user"));
    truth.row("enforcement", "cloud", "b", List.of("policy:role:62e90394"));
    truth.row("enforcement", "cloud", "guest", List.of("policy/rule:guests"));
    truth.row(
        "core_access_policy",
        "cloud",
        "policy",
        "enabled",
        List.of("a"),
        List.of(),
        List.of("62e90394", "other"),
        true);
    assertThat(exclusions("subject", "effective"))
        .containsExactly(
            "cloud:policy:guests|yes",
            "cloud:policy:role:62e90394|yes",
            "cloud:policy:role:other|unknown",
            "cloud:policy:user:a|yes");
  }

  @Test
  void whomThePolicyWouldNotHoldItDoesNotLeaveOut() {
    truth.row(
        "core_access_policy",
        "cloud",
        "policy",
        "enabled",
        List.of("a"),
        List.of(),
        List.of(),
        false);
    assertThat(exclusions("subject", "accounts_covered", "effective"))
        .containsExactly("cloud:policy:user:a|0|no");
  }

  @Test
  void aPolicyThatOnlyReportsExcludesNobody() {
    truth.row(
        "core_access_policy",
        "cloud",
        "policy",
        "report_only",
        List.of("a"),
        List.of(),
        List.of(),
        false);
    assertThat(exclusions("subject")).isEmpty();
  }

  private void delivered(String table, String status) {
    truth.row("core_source_delivery", status, List.of(table));
  }

  private void account(String id, String stratum) {
    truth.row("evaluated", "cloud", id, "human", stratum, List.of());
  }

  private void entry(String id, String expiresAt, String ownerStatus, String approverStatus) {
    entry(id, "account", "a", expiresAt, ownerStatus, approverStatus);
  }

  private void entry(
      String id,
      String scopeKind,
      String scopeValue,
      String expiresAt,
      String ownerStatus,
      String approverStatus) {
    truth.row(
        "exception_entry",
        id,
        scopeKind,
        scopeValue,
        "any",
        "p-1",
        "p-2",
        "p-3",
        Query.at(expiresAt),
        "approved",
        List.of(),
        "p-1",
        "p-2",
        "p-3",
        "p-1",
        ownerStatus == null ? null : "p-2",
        approverStatus == null ? null : "p-3",
        ownerStatus,
        approverStatus);
  }

  private void covers(String id, String account, Boolean exposed) {
    truth.row("exception_cover", id, "cloud", account, true, exposed, false);
  }

  private void excludesGroup(String group, boolean complete, String... members) {
    truth.row("core_group", "cloud", group, group, complete);
    for (String member : members) {
      truth.row("enforcement", "cloud", member, List.of("policy:group:" + group));
    }
    truth.row(
        "core_access_policy",
        "cloud",
        "policy",
        "enabled",
        List.of(),
        List.of(group),
        List.of(),
        false);
  }

  private List<String> entries(String... columns) {
    return ofKind("entry", columns);
  }

  private List<String> exclusions(String... columns) {
    return ofKind("exclusion", columns);
  }

  /** The rows of one kind, with the kind in front taken away. */
  private List<String> ofKind(String kind, String... columns) {
    String[] withKind = new String[columns.length + 1];
    withKind[0] = "subject_kind";
    System.arraycopy(columns, 0, withKind, 1, columns.length);
    return truth.texts(withKind).stream()
        .filter(line -> line.startsWith(kind + "|"))
        .map(line -> line.substring(kind.length() + 1))
        .toList();
  }
}
