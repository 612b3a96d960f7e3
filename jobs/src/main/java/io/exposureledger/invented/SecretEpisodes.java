package io.exposureledger.invented;

import io.exposureledger.invented.SecretAlert.Closing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The episodes of a secret as known at a month-end.
 *
 * <ol>
 *   <li>A detection 30 days or more after a revocation that still stands starts a new episode;
 *       sooner it goes on with the old one.
 *   <li>The end is the last revocation that was not undone, or, where none was declared, the first
 *       check that found the secret inactive; a check after a declared revocation that finds it
 *       active refutes it.
 *   <li>False positives, used in tests and pattern removed end it otherwise; accepted risks do not.
 *       What a check finds active later was no false positive.
 * </ol>
 */
public final class SecretEpisodes {

  private final Organisation group;
  private final SecretCalendar calendar;
  private final SecretAlerts alerts;
  private final Repositories repositories;

  public SecretEpisodes(Organisation group) {
    this.group = group;
    this.calendar = new SecretCalendar(group);
    this.alerts = new SecretAlerts(group);
    this.repositories = new Repositories(group);
  }

  /** One for each leak that counts anew; none while nobody knows of the secret. */
  public List<SecretEpisode> known(LeakedSecret secret, int month) {
    List<List<SecretAlert>> parts = parts(alerts.known(secret, month));
    List<SecretEpisode> episodes = new ArrayList<>();
    for (List<SecretAlert> part : parts) {
      episodes.add(episode(secret, episodes.size() + 1, part, month));
    }
    return episodes;
  }

  private static List<List<SecretAlert>> parts(List<SecretAlert> known) {
    List<SecretAlert> first = known.stream().filter(alert -> alert.round() == 1).toList();
    List<SecretAlert> second = known.stream().filter(alert -> alert.round() == 2).toList();
    if (second.isEmpty()) {
      return known.isEmpty() ? List.of() : List.of(known);
    }
    Instant revoked = first.get(0).closing().orElseThrow().at();
    Instant durable = revoked.plus(SecretFates.DURABLE);
    return second.get(0).detectedAt().isBefore(durable) ? List.of(known) : List.of(first, second);
  }

  private SecretEpisode episode(
      LeakedSecret secret, int number, List<SecretAlert> part, int month) {
    SecretAlert first =
        part.stream().min(Comparator.comparing(SecretAlert::detectedAt)).orElseThrow();
    SecretValidity validity = validityAtDetection(secret, first.detectedAt(), part);
    Optional<String> excluded = excluded(part, validity);
    Optional<Ending> ending = excluded.isPresent() ? Optional.empty() : ending(secret, part, month);
    Optional<Instant> censored =
        excluded.isPresent() || ending.isPresent()
            ? Optional.empty()
            : Optional.of(censored(secret, month));
    return new SecretEpisode(
        secret,
        number,
        part,
        first.repository(),
        unit(secret, first, month),
        part.stream().flatMap(alert -> alert.leakedAt().stream()).min(Comparator.naturalOrder()),
        first.detectedAt(),
        ending.map(Ending::closing),
        censored,
        excluded,
        validity,
        ending.filter(Ending::isTicketBased).isPresent(),
        ending.filter(end -> hasHeld(end, month)).isPresent());
  }

  private boolean hasHeld(Ending ending, int month) {
    Instant durable = ending.closing().at().plus(SecretFates.DURABLE);
    return ending.closing().end() == SecretEnd.REVOKED && !durable.isAfter(calendar.until(month));
  }

  private String unit(LeakedSecret secret, SecretAlert first, int month) {
    if (first.unit().isPresent()) {
      return first.unit().get().id();
    }
    return first.repository().isEmpty()
        ? Repositories.UNASSIGNED
        : repositories.unitId(secret.repository(), month);
  }

  private Instant censored(LeakedSecret secret, int month) {
    Instant until = calendar.until(month);
    return secret.lastCheck().filter(last -> last.isBefore(until)).orElse(until);
  }

  private static Optional<String> excluded(List<SecretAlert> part, SecretValidity validity) {
    boolean isNegative =
        part.stream()
            .anyMatch(
                alert ->
                    alert
                        .closing()
                        .filter(closed -> closed.at().isBefore(alert.detectedAt()))
                        .isPresent());
    if (isNegative) {
      return Optional.of("negative_duration");
    }
    return validity == SecretValidity.INACTIVE
        ? Optional.of("inactive_at_detection")
        : Optional.empty();
  }

  /**
   * As whoever detected it first says. Trackers do not keep it: there it is what their first
   * delivery of the alert says, but for an alert that was closed as revoked until then: whether it
   * worked before nobody saw.
   */
  private SecretValidity validityAtDetection(
      LeakedSecret secret, Instant detected, List<SecretAlert> part) {
    return part.stream()
        .filter(alert -> alert.detectedAt().equals(detected))
        .map(alert -> firstValidity(secret, alert))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private SecretValidity firstValidity(LeakedSecret secret, SecretAlert alert) {
    if (alert.detector() == SecretDetector.REGISTER) {
      return secret.validityAtDetection();
    }
    SecretAlert first =
        IntStream.range(0, group.dates().size())
            .boxed()
            .flatMap(month -> same(secret, alert, month))
            .findFirst()
            .orElseThrow();
    boolean wasRevoked = first.isClosedAsRevoked() && first.validity() == SecretValidity.INACTIVE;
    return wasRevoked ? SecretValidity.UNKNOWN : first.validity();
  }

  private Stream<SecretAlert> same(LeakedSecret secret, SecretAlert alert, int month) {
    return alerts.known(secret, month).stream()
        .filter(other -> other.detector() == alert.detector() && other.id().equals(alert.id()));
  }

  private record Ending(Closing closing, boolean isTicketBased) {}

  private Optional<Ending> ending(LeakedSecret secret, List<SecretAlert> part, int month) {
    Optional<Closing> closing = lastClosing(part);
    Optional<Instant> seen = inactiveSeen(secret, part, month);
    Optional<Closing> competing =
        closing.filter(
            closed ->
                closed.end().isCompeting()
                    && (closed.end() == SecretEnd.USED_IN_TESTS || !isRefuted(part, closed.at())));
    if (competing.isPresent()) {
      return competing.map(closed -> new Ending(closed, false));
    }
    Optional<Closing> declared =
        closing.filter(
            closed -> closed.end() == SecretEnd.REVOKED && !isRefuted(part, closed.at()));
    if (declared.isPresent()) {
      return declared.map(closed -> new Ending(closed, seen.isEmpty()));
    }
    return seen.map(at -> new Ending(new Closing(at, SecretEnd.REVOKED), false));
  }

  private static Optional<Closing> lastClosing(List<SecretAlert> part) {
    return part.stream()
        .filter(alert -> !alert.detector().isScan())
        .max(Comparator.comparingInt(SecretAlert::round))
        .flatMap(SecretAlert::closing);
  }

  private static boolean isRefuted(List<SecretAlert> part, Instant revoked) {
    return part.stream()
        .filter(alert -> alert.validity() == SecretValidity.ACTIVE)
        .flatMap(alert -> alert.checkedAt().stream())
        .anyMatch(revoked::isBefore);
  }

  /** The first check that found it inactive; a delivery without one counts from its date. */
  private Optional<Instant> inactiveSeen(LeakedSecret secret, List<SecretAlert> part, int month) {
    return part.stream()
        .filter(alert -> alert.validity() == SecretValidity.INACTIVE)
        .map(alert -> alert.checkedAt().orElseGet(() -> firstInactive(secret, alert, month)))
        .min(Comparator.naturalOrder());
  }

  private Instant firstInactive(LeakedSecret secret, SecretAlert alert, int month) {
    return IntStream.rangeClosed(0, month)
        .filter(past -> alert.detectedAt().isBefore(calendar.until(past)))
        .filter(past -> SecretAlerts.isInactive(secret, calendar.until(past)))
        .mapToObj(calendar::seen)
        .findFirst()
        .orElseThrow();
  }
}
