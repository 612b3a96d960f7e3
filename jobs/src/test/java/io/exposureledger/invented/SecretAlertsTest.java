package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecretAlertsTest {

  private static final int MONTHS = 6;
  private final Organisation group = new Organisation(7, 20_000, MONTHS, Proportions.standard());
  private final SecretAlerts alerts = new SecretAlerts(group);
  private final List<LeakedSecret> secrets = new Secrets(group).in(0, 20_000).toList();

  @Test
  @DisplayName("An alert's name is its own within its source")
  void idsAreUnique() {
    Set<String> ids = new HashSet<>();
    for (LeakedSecret secret : secrets) {
      for (SecretAlert alert : alerts.known(secret, MONTHS - 1)) {
        assertThat(ids.add(alert.detector() + " " + alert.id())).as(alert.id()).isTrue();
      }
    }
  }

  @Test
  @DisplayName("The latest delivery of an alert is what is known of it")
  void laterDeliveryWins() {
    for (LeakedSecret secret : secrets) {
      for (SecretAlert known : alerts.known(secret, MONTHS - 1)) {
        SecretAlert latest = null;
        for (int month = 0; month < MONTHS; month++) {
          for (SecretAlert one : alerts.delivered(secret, known.detector(), month)) {
            latest = one.id().equals(known.id()) ? one : latest;
          }
        }
        assertThat(latest).isEqualTo(known);
      }
    }
  }

  @Test
  @DisplayName("A correction comes with a later delivery and keeps the instant")
  void correctsLater() {
    assertThat(secrets)
        .anyMatch(
            secret ->
                alerts.known(secret, 0).stream().anyMatch(SecretAlert::isClosedAsRevoked)
                    && alerts.known(secret, 1).stream()
                        .anyMatch(
                            alert ->
                                alert
                                    .closing()
                                    .filter(end -> end.end() == SecretEnd.FALSE_POSITIVE)
                                    .isPresent()));
  }
}
