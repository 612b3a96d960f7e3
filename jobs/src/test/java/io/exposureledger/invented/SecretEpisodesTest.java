package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.invented.SecretRound.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecretEpisodesTest {

  private final Organisation group = new Organisation(7, 20_000, 3, Proportions.standard());
  private final SecretEpisodes episodes = new SecretEpisodes(group);

  /** Of the delivery dates 31 August, 30 September and 31 October 2026. */
  private static LeakedSecret secret(SecretRound... rounds) {
    return new LeakedSecret(
        300,
        SecretType.NPM_TOKEN,
        SecretDetector.GITHUB,
        Optional.empty(),
        new Repository(Repository.Kind.CODE, 250, new Company("Aldermoor", "GB", null, null), "IT"),
        Optional.empty(),
        at("2026-07-30"),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        1,
        List.of(rounds));
  }

  private static Instant at(String day) {
    return Instant.parse(day + "T00:00:00Z");
  }

  private static Change revoked(String day) {
    return Change.closed(at(day), SecretEnd.REVOKED);
  }

  private SecretEpisode only(LeakedSecret secret, int month) {
    List<SecretEpisode> known = episodes.known(secret, month);
    assertThat(known).hasSize(1);
    return known.get(0);
  }

  @Test
  @DisplayName("Closed and opened again within 30 days is one episode with the last end")
  void reopenedIsTheSame() {
    LeakedSecret secret =
        secret(
            new SecretRound(
                at("2026-08-01"),
                List.of(
                    revoked("2026-08-11"),
                    Change.reopened(at("2026-08-20")),
                    revoked("2026-09-10"))));

    assertThat(only(secret, 0).end()).isEmpty();
    assertThat(only(secret, 0).censoredAt()).contains(at("2026-09-01"));
    assertThat(only(secret, 1).exitAt()).contains(at("2026-09-10"));
    assertThat(only(secret, 1).hasHeld()).isFalse();
    assertThat(only(secret, 2).hasHeld()).isTrue();
    assertThat(only(secret, 2).isTicketBased()).isTrue();
  }

  @Test
  @DisplayName("A leak 30 days after a revocation is a new episode")
  void leakAfterDurableRevocation() {
    LeakedSecret secret =
        secret(
            new SecretRound(at("2026-08-01"), List.of(revoked("2026-08-11"))),
            new SecretRound(at("2026-09-10"), List.of()));

    assertThat(episodes.known(secret, 1))
        .extracting(SecretEpisode::exitAt)
        .containsExactly(Optional.of(at("2026-08-11")), Optional.of(at("2026-10-01")));
  }

  @Test
  @DisplayName("A leak sooner after a revocation goes on with the episode")
  void leakAfterShortRevocation() {
    LeakedSecret secret =
        secret(
            new SecretRound(at("2026-08-01"), List.of(revoked("2026-08-11"))),
            new SecretRound(at("2026-09-09"), List.of()));

    assertThat(only(secret, 0).exitAt()).contains(at("2026-08-11"));
    assertThat(only(secret, 1).end()).isEmpty();
    assertThat(only(secret, 1).detectedAt()).isEqualTo(at("2026-08-01"));
  }

  @Test
  @DisplayName("An accepted risk stays at risk, a false positive ends otherwise")
  void closedWithoutRevocation() {
    Change accepted = Change.closed(at("2026-08-05"), SecretEnd.WONT_FIX);
    Change mistaken = Change.closed(at("2026-08-05"), SecretEnd.FALSE_POSITIVE);

    assertThat(only(secret(new SecretRound(at("2026-08-01"), List.of(accepted))), 0).end())
        .isEmpty();
    assertThat(only(secret(new SecretRound(at("2026-08-01"), List.of(mistaken))), 0).end())
        .hasValueSatisfying(end -> assertThat(end.end().isCompeting()).isTrue());
  }

  @Test
  @DisplayName("Every case of the definitions occurs among 20 000 accounts")
  void hasEveryCase() {
    List<SecretEpisode> known =
        new Secrets(group)
            .in(0, 20_000)
            .flatMap(secret -> episodes.known(secret, 2).stream())
            .toList();

    for (SecretEnd cause : SecretEnd.values()) {
      boolean isEnd = cause != SecretEnd.WONT_FIX;
      assertThat(known)
          .as(cause.word())
          .matches(
              all ->
                  isEnd
                      == all.stream()
                          .anyMatch(one -> one.end().filter(e -> e.end() == cause).isPresent()));
    }
    assertThat(known)
        .extracting(SecretEpisode::validityAtDetection)
        .contains(SecretValidity.values());
    assertThat(known).extracting(SecretEpisode::episode).contains(2);
    assertThat(known).anyMatch(SecretEpisode::isTicketBased);
    assertThat(known).anyMatch(one -> one.end().isPresent() && !one.isTicketBased());
    assertThat(known).anyMatch(SecretEpisode::isLeakAfterDetection);
    assertThat(known).anyMatch(one -> one.unit().equals(Repositories.UNASSIGNED));
    assertThat(known)
        .flatExtracting(one -> one.excludedBecause().stream().toList())
        .contains("negative_duration", "inactive_at_detection");
    assertThat(known)
        .anyMatch(one -> one.censoredAt().filter(at -> at.isBefore(at("2026-11-01"))).isPresent());
  }

  @Test
  @DisplayName("No subject ends before it is detected, and about half or more are still open")
  void durationsArePositive() {
    List<SecretEpisode> subjects =
        IntStream.range(0, 3)
            .boxed()
            .flatMap(
                month ->
                    new Secrets(group)
                        .in(0, 20_000)
                        .flatMap(secret -> episodes.known(secret, month).stream()))
            .filter(one -> one.excludedBecause().isEmpty())
            .toList();

    assertThat(subjects)
        .allMatch(
            one -> !Duration.between(one.detectedAt(), one.exitAt().orElseThrow()).isNegative());
    assertThat(subjects.stream().filter(one -> one.end().isEmpty()).count() * 2)
        .isGreaterThan(subjects.size());
  }
}
