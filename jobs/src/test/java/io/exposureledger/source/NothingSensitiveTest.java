package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.exposureledger.testing.Landing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that must not be kept stands in any byte of the lake or in a message. */
class NothingSensitiveTest {

  private static final String DAY = "2026-10-31";
  private static final String PIN = "pin-7351-never-stored";
  private static final List<String> NEVER =
      List.of("7700900123", "7700 900123", "900123", "900456", "900789", PIN);

  @TempDir private Path folder;
  private Ingesting it;
  private Landing landing;

  @BeforeEach
  void sources() {
    it = new Ingesting(folder);
    landing =
        it.landing
            .beside("kinds/badges.yaml", BadgeSystemTest.KIND)
            .setting("mappings: [kinds]")
            .source(
                "id: badges, kind: tessel.badge-system, directory: tessel, region: GB,"
                    + " max_quarantine: 0.5")
            .source("id: users, kind: entra.users, directory: tessel, max_quarantine: 0.5");
  }

  @Test
  void noNumberAndNoDroppedFieldIsInTheLake() throws IOException {
    landing
        .file(
            "badges",
            DAY,
            "badges.csv",
            "USER_NO;PHONE_2FA;UPD;PIN\n1;07700 900123;01.10.2026 08:00;%s\n2;+447700900456;;%s\n"
                .formatted(PIN, PIN))
        .file(
            "users",
            DAY,
            "users.json",
            """
            [{"id":"a","userPrincipalName":"a@tessel.example","mobilePhone":"+44 7700 900123",
              "businessPhones":["07700 900789"],"passwordProfile":{"password":"%s"}},
             {"id":"b","mobilePhone":"+447700900456","accountEnabled":"+44 7700 900123"}]
            """
                .formatted(PIN));
    assertThat(it.ingest().quarantined()).isOne();
    assertThat(filesOfTheLake()).isNotEmpty().allSatisfy(this::holdsNothingSensitive);
    assertThat(it.raw("tessel.badge-system").where("length(PHONE_2FA) = 64").count()).isEqualTo(2);
  }

  @Test
  void noNumberIsInARefusal() {
    landing.file(
        "users",
        DAY,
        "users.json",
        "[{\"mobilePhone\":\"+447700900123\",\"accountEnabled\":\"+447700900123\"}]");
    assertThatThrownBy(it::ingest)
        .hasMessageContaining("field `accountEnabled` is not true or false")
        .satisfies(e -> NEVER.forEach(secret -> assertThat(e).hasMessageNotContaining(secret)));
  }

  @Test
  void noSecretNoSnippetAndNoAuthorIsInTheLake() throws IOException {
    LeakedSecrets.deliver(landing);
    assertThat(it.ingest().quarantined()).isEqualTo(6);
    assertThat(filesOfTheLake())
        .isNotEmpty()
        .allSatisfy(file -> assertThat(text(file)).doesNotContain(LeakedSecrets.NEVER));
    assertThat(it.table("core.secret_alert").count()).isEqualTo(7);
  }

  @Test
  void noSecretIsInARefusal() {
    landing
        .source("id: leaks, kind: gitleaks")
        .file(
            "leaks", DAY, "a.json", "[{\"Secret\":{\"x\":\"EXAMPLE-SECRET-1\"},\"RuleID\":\"r\"}]")
        .file(
            "leaks",
            DAY,
            "b.json",
            "[{\"Secret\":\"EXAMPLE-SECRET-1\",\"Match\":\"EXAMPLE-SNIPPET-1");
    assertThatThrownBy(it::ingest)
        .hasMessageContaining("field `Secret` is not a single value")
        .hasMessageContaining("not valid JSON")
        .satisfies(
            e -> LeakedSecrets.NEVER.forEach(one -> assertThat(e).hasMessageNotContaining(one)));
  }

  private List<Path> filesOfTheLake() throws IOException {
    try (Stream<Path> files = Files.walk(landing.lake())) {
      return new ArrayList<>(files.filter(Files::isRegularFile).toList());
    }
  }

  private void holdsNothingSensitive(Path file) throws IOException {
    assertThat(text(file)).doesNotContain(NEVER);
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}
