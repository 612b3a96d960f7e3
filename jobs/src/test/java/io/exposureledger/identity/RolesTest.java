package io.exposureledger.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.policy.Vocabulary;
import io.exposureledger.testing.Rows;
import io.exposureledger.testing.SharedSpark;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class RolesTest {

  private static final String HELPDESK = "Helpdesk Administrator";
  private static final String READER = "Message Center Reader";
  private static final String CUSTOM = "Depot Operators";

  @Test
  void aRoleIsHeldDirectly() {
    assertThat(held(members(assigned("ada", HELPDESK, "active", 1))))
        .containsExactly("Helpdesk Administrator|ada|active|[]|true|true");
  }

  @Test
  void aRoleOfAGroupIsHeldByItsMembersThroughNestedGroupsToo() {
    Dataset<Row> members =
        Roles.members(
            assigned("admins", HELPDESK, "active", 1),
            groupMembers(
                Rows.row("d", "admins", "ada", new String[] {"admins"}),
                Rows.row("d", "admins", "bo", new String[] {"admins", "inner"})),
            groups("admins"),
            vocabulary());
    assertThat(Rows.texts(members, "account_id", "via"))
        .containsExactly("ada|[admins]", "bo|[admins, inner]");
  }

  @Test
  void anEligibleRoleIsHeldAndSaysSo() {
    assertThat(Rows.texts(members(assigned("ada", HELPDESK, "eligible", 1)), "assignment"))
        .containsExactly("eligible");
  }

  @Test
  void ofSeveralWaysToHoldARoleTheActiveAndNearestOneCounts() {
    Dataset<Row> assignments =
        assigned("ada", HELPDESK, "eligible", 1).union(assigned("admins", HELPDESK, "active", 2));
    Dataset<Row> members =
        Roles.members(
            assignments,
            groupMembers(Rows.row("d", "admins", "ada", new String[] {"admins"})),
            groups("admins"),
            vocabulary());
    assertThat(Rows.texts(members, "assignment", "via", "record_no"))
        .containsExactly("active|[admins]|2");
  }

  @Test
  void aRoleOfAGroupWithoutMembersIsHeldByNobody() {
    Dataset<Row> members =
        Roles.members(
            assigned("empty-group", HELPDESK, "active", 1),
            groupMembers(Rows.row("d", "other", "ada", new String[] {"other"})),
            groups("empty-group"),
            vocabulary());
    assertThat(Rows.texts(members, "account_id")).isEmpty();
  }

  @Test
  void aRoleIsPrivilegedOrNotByTheVocabularyWhateverItsCase() {
    assertThat(
            held(
                members(
                    assigned("ada", "helpdesk administrator", "active", 1)
                        .union(assigned("bo", READER, "active", 2)))))
        .containsExactly(
            "Message Center Reader|bo|active|[]|false|false",
            "helpdesk administrator|ada|active|[]|true|true");
  }

  @Test
  void aRoleThatTheVocabularyDoesNotKnowIsUnknown() {
    assertThat(held(members(assigned("ada", CUSTOM, "active", 1))))
        .containsExactly("Depot Operators|ada|active|[]|null|null");
  }

  @Test
  void anAccountIsPrivilegedByAnyRoleElseUnknownByAnyUnknownOne() {
    Dataset<Row> assignments =
        assigned("privileged", CUSTOM, "active", 1)
            .union(assigned("privileged", HELPDESK, "active", 2))
            .union(assigned("unknown", CUSTOM, "active", 3))
            .union(assigned("unknown", READER, "active", 4))
            .union(assigned("ordinary", READER, "active", 5));
    assertThat(
            Rows.texts(Roles.ofAccounts(members(assignments)), "account_id", "roles", "privileged"))
        .containsExactly(
            "ordinary|[Message Center Reader]|false",
            "privileged|[Depot Operators, Helpdesk Administrator]|true",
            "unknown|[Depot Operators, Message Center Reader]|null");
  }

  private static List<String> held(Dataset<Row> members) {
    return Rows.texts(
        members, "role", "account_id", "assignment", "via", "privileged", "reset_policy");
  }

  private static Dataset<Row> members(Dataset<Row> assignments) {
    return Roles.members(assignments, groupMembers(), groups(), vocabulary());
  }

  private static Dataset<Row> assigned(
      String principal, String role, String assignment, long recordNo) {
    return Rows.of(
        "directory string, principal_id string, role string, role_id string, assignment string, vocabulary string,"
            + " source_id string, file_sha256 string, record_no bigint",
        Rows.row(
            "d", principal, role, "id of " + role, assignment, "entra", "roles", "f", recordNo));
  }

  private static Dataset<Row> groups(String... ids) {
    return Rows.of(
        "directory string, group_id string",
        Arrays.stream(ids).map(id -> Rows.row("d", id)).toArray(Object[][]::new));
  }

  private static Dataset<Row> groupMembers(Object[]... rows) {
    return Rows.of("directory string, group_id string, account_id string, via array<string>", rows);
  }

  private static Dataset<Row> vocabulary() {
    return Vocabulary.read(SharedSpark.session()).roles();
  }
}
