package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecretsTest {

  private static final int ACCOUNTS = 20_000;
  private final Organisation group = new Organisation(7, ACCOUNTS, 6, Proportions.standard());
  private final List<LeakedSecret> secrets = new Secrets(group).in(0, ACCOUNTS).toList();

  @Test
  @DisplayName("The same seed leaks the same secrets")
  void isDeterministic() {
    Organisation same = new Organisation(7, ACCOUNTS, 6, Proportions.standard());

    assertThat(new Secrets(same).in(0, ACCOUNTS)).isEqualTo(secrets);
  }

  @Test
  @DisplayName("Secrets are as many as their share of the accounts")
  void isProportional() {
    assertThat(secrets).hasSizeBetween(340, 460);
  }

  @Test
  @DisplayName("Every tool finds some, and some are found by two")
  void hasEveryDetector() {
    assertThat(secrets).extracting(LeakedSecret::detector).contains(SecretDetector.values());
    assertThat(secrets).anyMatch(secret -> secret.second().isPresent());
    assertThat(secrets).anyMatch(secret -> secret.occurrences() > 1);
    assertThat(secrets).anyMatch(secret -> secret.leakOnFile().isPresent());
    assertThat(secrets).anyMatch(secret -> secret.lastCheck().isPresent());
  }

  @Test
  @DisplayName("No secret looks like one")
  void isPlainlyInvented() {
    assertThat(secrets).allMatch(secret -> secret.raw().startsWith("EXAMPLE-INVENTED-"));
  }

  @Test
  @DisplayName("Many alerts are closed at one instant")
  void isBulkClosed() {
    Instant bulk = new SecretCalendar(group).bulk();

    assertThat(secrets)
        .filteredOn(
            secret ->
                secret.rounds().stream()
                    .flatMap(round -> round.changes().stream())
                    .anyMatch(change -> change.at().equals(bulk)))
        .hasSizeGreaterThan(5);
  }
}
