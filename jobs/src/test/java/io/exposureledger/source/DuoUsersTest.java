package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuoUsersTest {

  /** The key of +447700900123. */
  private static final String KEY =
      "e4d1d298ba7941f052b2aae1996f5d2f216effd5a18f2d6e6bbf0fa67b8a97cc";

  @TempDir private static Path folder;
  private static Delivered users;

  @BeforeAll
  static void deliver() {
    users = new Delivered(folder, "duo.users", "duo-users.json");
  }

  @Test
  void usersBecomeAccounts() {
    assertThat(
            users.rows(
                "core.account",
                "account_id",
                "login",
                "display_name",
                "email",
                "account_type",
                "enabled",
                "created_at",
                "last_sign_in_at",
                "second_factor",
                "methods_exported"))
        .containsExactly(
            "DU1|maren|Maren Holloway|maren.holloway@tessel.example|human|true"
                + "|2019-09-01 08:30:00.0|2026-10-24 12:12:05.0|required|true",
            "DU2|backup|null|null|service|true|2019-09-01 08:30:00.0|null|bypassed|true",
            "DU3|idris|null|null|human|true|2019-09-01 08:30:00.0|null|closed|true",
            "DU4|new|null|null|human|true|2019-09-01 08:30:00.0|null|null|true");
  }

  @Test
  void devicesBecomeMethods() {
    assertThat(
            users.methods(
                "account_id",
                "binding_id",
                "method",
                "coalesce(number_key = '" + KEY + "', false)",
                "registered_at",
                "last_used_at"))
        .containsExactly(
            "DU1|DP1:mobile_otp|totp|true|null|2026-09-01 07:39:49.0",
            "DU1|DP1:push|push|true|null|2026-09-01 07:39:49.0",
            "DU1|DP1:sms|sms|true|null|null",
            "DU1|DP1:voice|voice|true|null|null",
            "DU1|DP2:voice|voice|false|null|null",
            "DU1|desktoptoken:DD1|platform_credential|false|null|null",
            "DU1|token:DT1|hardware_totp|false|null|null",
            "DU1|u2ftoken:D2|security_key|false|2018-10-20 05:07:16.0|null",
            "DU1|webauthncredential:WA1|passkey|false|2022-10-12 19:28:42.0|null");
  }
}
