package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.identity.GroupClosure;
import io.exposureledger.identity.Groups;
import io.exposureledger.testing.Rows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OktaKindsTest {

  /** The key of +447700900123. */
  private static final String KEY =
      "e4d1d298ba7941f052b2aae1996f5d2f216effd5a18f2d6e6bbf0fa67b8a97cc";

  @TempDir private Path folder;

  @Test
  void usersBecomeAccounts() {
    Delivered users = new Delivered(folder, "okta.users", "okta-users.json");
    assertThat(
            users.rows(
                "core.account",
                "account_id",
                "login",
                "display_name",
                "employee_id",
                "account_type",
                "vendor_type",
                "enabled",
                "department",
                "company",
                "last_sign_in_at",
                "immutable_id",
                "methods_exported"))
        .containsExactly(
            "00u1maren|maren.holloway@tessel.example|Maren Holloway|p-1|human|Employee|true|Research"
                + "|Tessel|2026-10-29 15:35:02.0|9f2c0b1e-0000-4000-8000-0000000000ab|null",
            "00u2idris|idris.penhale@tessel.example|Idris Penhale|p-2|human|null|false|null|null|null"
                + "|null|null",
            "00u3room|room-oak@tessel.example|Room Oak|null|mailbox|Room|true|null|null|null|null|null",
            "00u4robot|robot@tessel.example|null|null|unknown|Android|true|null|null|null|null|null");
  }

  @Test
  void factorsBecomeMethodsOfTheUserOfTheirLinks() {
    Delivered factors = new Delivered(folder, "okta.factors", "okta-factors.json");
    assertThat(
            factors.methods(
                "account_id",
                "binding_id",
                "method",
                "ruled_by",
                "status",
                "number_key",
                "last_used_at"))
        .containsExactly(
            "00u1maren|clf1|voice|voice|pending|" + KEY + "|null",
            "00u1maren|fph1|platform_credential|push|disabled|null|null",
            "00u1maren|ost1|totp|push|active|null|null",
            "00u1maren|ost2|totp|totp|active|null|null",
            "00u1maren|sms1|sms|sms|active|" + KEY + "|2026-10-02 09:00:00.0");
  }

  @Test
  void aFreshExportOfFactorsTellsAllMethodsOfItsDirectory() {
    Delivered factors = new Delivered(folder, "okta.factors", "okta-factors.json");
    assertThat(
            Rows.texts(
                factors.it.deliveries(Ingesting.THROUGH).rows(factors.it.lake().spark()),
                "directory",
                "status",
                "tells_all"))
        .containsExactly("test|fresh|[core.method]");
  }

  @Test
  void nothingSensitiveOfAFactorOrUserIsInTheLake() throws IOException {
    new Delivered(folder.resolve("factors"), "okta.factors", "okta-factors.json");
    new Delivered(folder.resolve("users"), "okta.users", "okta-users.json");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(Files::isRegularFile)
              .filter(file -> !file.toString().contains("/landing/"))
              .toList();
    }
    assertThat(files)
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain(
                        "NEVERSTOREDSEED77",
                        "900123",
                        "7946 0456",
                        "maren@home.example",
                        "first pet"));
  }

  @Test
  void theMembersOfAGroupAreThoseOfAllItsParts() {
    Delivered groups =
        new Delivered(folder, "okta.groups", "okta-groups.json", "okta-groups-2.json");
    assertThat(groups.rows("core.group_member", "group_id", "member_id", "member_kind"))
        .containsExactly(
            "00g1all|00u1maren|account", "00g1all|00u2idris|account", "00g1all|00u3room|account");
    var told = groups.it.canonical(Ingesting.THROUGH, "core.group");
    var members = groups.it.canonical(Ingesting.THROUGH, "core.group_member");
    var closure = GroupClosure.of(told, Groups.nesting(members));
    assertThat(Rows.texts(Groups.groups(told, closure), "group_id", "name", "complete"))
        .containsExactly(
            "00g1all|Everyone|true", "00g2lab|Laboratory|true", "00g3app|From a domain|false");
  }
}
