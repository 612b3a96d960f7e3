package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoogleUsersTest {

  private static final String[] COLUMNS = {
    "account_id",
    "login",
    "display_name",
    "employee_id",
    "account_type",
    "enabled",
    "is_administrator",
    "department",
    "last_sign_in_at",
    "second_factor",
    "methods_exported"
  };

  @TempDir private Path folder;

  @Test
  void usersOfTheDirectoryBecomeAccounts() {
    assertThat(
            new Delivered(folder, "google.users", "google-users.json")
                .rows("core.account", COLUMNS))
        .containsExactly(
            "g-1|maren.holloway@tessel.example|Maren Holloway|p-1|human|true|true|Assays"
                + "|2026-10-27 14:12:05.0|required|null",
            "g-2|sync@tessel.example|Sync|null|service|false|false|Service accounts|null"
                + "|not_required|null");
  }

  @Test
  void whatGamPrintsBecomesTheSame() {
    assertThat(
            new Delivered(folder, "google.users", "google-gam.csv", "google-gam-short.csv")
                .rows("core.account", COLUMNS))
        .containsExactly(
            "g-3|idris.penhale@tessel.example|Idris Penhale|p-2|human|false|null|Head Office/Post"
                + "|null|not_required|null",
            "null|ines.marl@tessel.example|null|null|human|null|null|null|null|required|null");
  }
}
