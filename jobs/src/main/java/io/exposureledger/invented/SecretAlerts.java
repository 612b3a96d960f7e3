package io.exposureledger.invented;

import io.exposureledger.invented.SecretAlert.Closing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the tools know of a secret at each month-end. */
public final class SecretAlerts {

  private final Organisation group;
  private final SecretCalendar calendar;

  public SecretAlerts(Organisation group) {
    this.group = group;
    this.calendar = new SecretCalendar(group);
  }

  /** All of a secret. */
  public List<SecretAlert> known(LeakedSecret secret, int month) {
    List<SecretAlert> alerts = new ArrayList<>(of(secret, secret.detector(), month));
    secret.second().ifPresent(second -> alerts.addAll(of(secret, second, month)));
    return alerts;
  }

  /** What a delivery says: of a tracker what is new or changed, of a scan all that it sees. */
  public List<SecretAlert> delivered(LeakedSecret secret, SecretDetector detector, int month) {
    List<SecretAlert> now = seenBy(secret, detector, month);
    if (detector.isScan() || month == 0) {
      return now;
    }
    List<SecretAlert> before = seenBy(secret, detector, month - 1);
    return now.stream().filter(alert -> !before.contains(alert)).toList();
  }

  private List<SecretAlert> seenBy(LeakedSecret secret, SecretDetector detector, int month) {
    boolean sees =
        secret.detector() == detector || secret.second().filter(detector::equals).isPresent();
    return sees ? of(secret, detector, month) : List.of();
  }

  private List<SecretAlert> of(LeakedSecret secret, SecretDetector detector, int month) {
    return detector.isScan() ? scanned(secret, detector, month) : tracked(secret, detector, month);
  }

  private List<SecretAlert> scanned(LeakedSecret secret, SecretDetector detector, int month) {
    Optional<Integer> first =
        calendar.firstScan(detector, secret.leakedAt()).filter(seen -> seen <= month);
    List<SecretAlert> alerts = new ArrayList<>();
    for (int place = 0; first.isPresent() && place < secret.occurrences(); place++) {
      alerts.add(scanned(secret, detector, first.get(), month, place));
    }
    return alerts;
  }

  private SecretAlert scanned(
      LeakedSecret secret, SecretDetector detector, int first, int month, int place) {
    boolean checks = detector == SecretDetector.TRUFFLEHOG && secret.isCheckable();
    boolean saysWhen = detector == SecretDetector.TRUFFLEHOG || !secret.isInWorkingTree(group);
    SecretValidity validity = checks ? verified(secret, first, month) : SecretValidity.UNKNOWN;
    return new SecretAlert(
        detector,
        1,
        place,
        SecretPlaces.id(secret, detector, 1, place, saysWhen),
        secret.repository().name(),
        Optional.empty(),
        saysWhen ? Optional.of(secret.leakedAt()) : Optional.empty(),
        calendar.scan(detector, first),
        Optional.empty(),
        List.of(),
        validity,
        checks ? Optional.of(checkedByScan(secret, first, month)) : Optional.empty());
  }

  /** What was never verified may be what no detector verifies: that it is dead nobody can tell. */
  private SecretValidity verified(LeakedSecret secret, int first, int month) {
    SecretValidity validity = secret.validity(calendar.seen(month));
    boolean wasActive = secret.validity(calendar.seen(first)) == SecretValidity.ACTIVE;
    return validity == SecretValidity.INACTIVE && !wasActive ? SecretValidity.UNKNOWN : validity;
  }

  /** The first scan that found it inactive, else the newest one. */
  private Instant checkedByScan(LeakedSecret secret, int first, int month) {
    for (int scan = first; scan < month; scan++) {
      if (secret.validity(calendar.seen(scan)) == SecretValidity.INACTIVE) {
        return calendar.seen(scan);
      }
    }
    return calendar.seen(month);
  }

  private List<SecretAlert> tracked(LeakedSecret secret, SecretDetector detector, int month) {
    List<SecretAlert> alerts = new ArrayList<>();
    for (int round = 1; round <= secret.rounds().size(); round++) {
      int places = detector == SecretDetector.GITHUB ? secret.occurrences() : 1;
      for (int place = 0; place < places; place++) {
        Instant detected = detectedAt(secret, detector, round, place);
        if (detected.isBefore(calendar.until(month))) {
          alerts.add(tracked(secret, detector, month, round, place, detected));
        }
      }
    }
    return alerts;
  }

  /** Copies are found some hours later, and the register is written a while after that. */
  private static Instant detectedAt(
      LeakedSecret secret, SecretDetector detector, int round, int place) {
    Instant first = secret.rounds().get(round - 1).detectedAt();
    Instant here = first.plus(Duration.ofHours(2L * place));
    return detector == secret.detector()
        ? here
        : here.truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(5));
  }

  private SecretAlert tracked(
      LeakedSecret secret,
      SecretDetector detector,
      int month,
      int round,
      int place,
      Instant detected) {
    SecretStates states = new SecretStates(secret.rounds().get(round - 1), calendar, month);
    boolean isRegister = detector == SecretDetector.REGISTER;
    boolean isCopied = isRegister && secret.detector() != detector;
    Optional<Instant> check =
        isRegister && !isCopied ? checkedAt(secret, detected, month) : Optional.empty();
    return new SecretAlert(
        detector,
        round,
        place,
        SecretPlaces.id(secret, detector, round, place, true),
        repository(secret, detector, place),
        secret.unit(),
        leakedAt(secret, detector, round, isCopied),
        detected,
        states.closing(),
        states.reopenings(),
        isRegister ? registered(secret, check, month) : deliveredValidity(secret, month),
        check);
  }

  private SecretValidity deliveredValidity(LeakedSecret secret, int month) {
    return validityBefore(secret, calendar.until(month));
  }

  private static SecretValidity validityBefore(LeakedSecret secret, Instant until) {
    return secret.validity(until.minusMillis(1));
  }

  static boolean isInactive(LeakedSecret secret, Instant until) {
    return validityBefore(secret, until) == SecretValidity.INACTIVE;
  }

  private SecretValidity registered(LeakedSecret secret, Optional<Instant> check, int month) {
    boolean isLost =
        secret.lastCheck().filter(last -> last.isBefore(calendar.until(month))).isPresent();
    return isLost
        ? SecretValidity.UNKNOWN
        : check.map(secret::validity).orElse(SecretValidity.UNKNOWN);
  }

  private Optional<Instant> checkedAt(LeakedSecret secret, Instant detected, int month) {
    if (!secret.isCheckable()) {
      return Optional.empty();
    }
    Optional<Instant> last =
        secret.lastCheck().filter(check -> check.isBefore(calendar.until(month)));
    if (last.isPresent()) {
      return last;
    }
    Instant newest = calendar.check(month);
    Optional<Instant> firstInactive =
        secret
            .diedAt()
            .map(died -> SecretCalendar.checkAfter(died.isAfter(detected) ? died : detected))
            .filter(check -> check.isBefore(newest));
    return firstInactive.or(() -> Optional.of(newest)).filter(check -> check.isAfter(detected));
  }

  private String repository(LeakedSecret secret, SecretDetector detector, int place) {
    boolean isHidden =
        secret.unit().isPresent()
            || detector == SecretDetector.GITGUARDIAN
                && secret.second().isEmpty()
                && group.happens("incident_without_occurrences", secret.number());
    return isHidden ? "" : secret.repository().name() + (place == 0 ? "" : "-mirror-" + place);
  }

  /** GitHub does not say; the register knows the day. */
  private static Optional<Instant> leakedAt(
      LeakedSecret secret, SecretDetector detector, int round, boolean isCopied) {
    if (detector == SecretDetector.GITHUB || isCopied || round > 1) {
      return Optional.empty();
    }
    return detector == SecretDetector.REGISTER
        ? Optional.of(startOfDay(secret.leakedAt()))
        : secret.leakOnFile().or(() -> Optional.of(secret.leakedAt()));
  }

  private static Instant startOfDay(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).with(LocalTime.MIN).toInstant();
  }

  /** The states of an alert as a delivery knows them. */
  private record SecretStates(SecretRound round, SecretCalendar calendar, int month) {

    private List<SecretRound.Change> past() {
      Instant until = calendar.until(month);
      return round.changes().stream().filter(change -> change.at().isBefore(until)).toList();
    }

    Optional<Closing> closing() {
      List<SecretRound.Change> past = past();
      return past.isEmpty() ? Optional.empty() : closing(past.get(past.size() - 1));
    }

    private Optional<Closing> closing(SecretRound.Change last) {
      boolean isCorrected =
          last.corrected().isPresent()
              && calendar.firstDelivery(last.at()).filter(first -> first < month).isPresent();
      return (isCorrected ? last.corrected() : last.end()).map(end -> new Closing(last.at(), end));
    }

    List<Instant> reopenings() {
      return past().stream()
          .filter(change -> change.end().isEmpty())
          .map(SecretRound.Change::at)
          .toList();
    }
  }
}
