package io.exposureledger.invented;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The secrets that leaked, at most one for an account. */
public final class Secrets {

  private final Organisation group;
  private final Repositories repositories;
  private final SecretTimes times;
  private final SecretFates fates;
  private final SecretCalendar calendar;

  public Secrets(Organisation group) {
    this.group = group;
    this.repositories = new Repositories(group);
    this.times = new SecretTimes(group);
    this.fates = new SecretFates(group);
    this.calendar = new SecretCalendar(group);
  }

  /** Those of the accounts from one number to below another. */
  public Stream<LeakedSecret> in(int from, int to) {
    return IntStream.range(from, to).mapToObj(this::at).flatMap(Optional::stream);
  }

  /** The secret of an account. */
  public Optional<LeakedSecret> at(int number) {
    if (!group.happens("leaked_secret", number)) {
      return Optional.empty();
    }
    SecretDetector detector = detector(number);
    return Optional.of(detector.isScan() ? scanned(detector, number) : tracked(detector, number));
  }

  private SecretDetector detector(int number) {
    double draw = group.chance().of("secret detector", number).share();
    double below = group.share("secret_by_gitguardian");
    if (draw < below) {
      return SecretDetector.GITGUARDIAN;
    }
    if (draw < (below += group.share("secret_by_trufflehog"))) {
      return SecretDetector.TRUFFLEHOG;
    }
    if (draw < (below += group.share("secret_by_gitleaks"))) {
      return SecretDetector.GITLEAKS;
    }
    if (draw < below + group.share("secret_by_register")) {
      return SecretDetector.REGISTER;
    }
    boolean isOnGitLab = group.directoryOf(number).company().name().equals("Tessel");
    return isOnGitLab ? SecretDetector.GITLAB : SecretDetector.GITHUB;
  }

  private LeakedSecret scanned(SecretDetector detector, int number) {
    Instant leaked = times.leaked(number);
    Instant seen = calendar.firstScan(detector, leaked).map(calendar::seen).orElse(calendar.end());
    SecretFates.Course course = fates.scanned(SecretFate.of(group, number), number, seen);
    return secret(number, detector, leaked, course, Optional.empty());
  }

  private LeakedSecret tracked(SecretDetector detector, int number) {
    Instant detected = times.detected(detector, number);
    SecretFate fate = SecretFate.of(group, number);
    boolean losesChecks =
        detector == SecretDetector.REGISTER
            && fate == SecretFate.STAYS
            && group.happens("secret_check_lost", number);
    Optional<Instant> lastCheck =
        losesChecks
            ? Optional.of(detected.plus(times.life("secret check", number)))
            : Optional.empty();
    return secret(
        number,
        detector,
        times.leaked(detected, number),
        fates.tracked(fate, detector, number, detected),
        lastCheck);
  }

  private LeakedSecret secret(
      int number,
      SecretDetector detector,
      Instant leaked,
      SecretFates.Course course,
      Optional<Instant> lastCheck) {
    boolean isAlone = course.rounds().size() > 1 || isRedacted(detector, number);
    boolean isSeenTwice = !isAlone && group.happens("secret_seen_by_two", number);
    boolean isCheckable =
        course.rounds().size() < 2
            && (lastCheck.isPresent()
                || isMeantToDie(number)
                || group.happens("secret_checkable", number));
    return new LeakedSecret(
        number,
        SecretType.drawn(group.chance().of("secret type", number)),
        detector,
        isSeenTwice ? second(detector) : Optional.empty(),
        repositories.of(kind(detector), number),
        unit(detector, number),
        leaked,
        leakOnFile(detector, number, course),
        course.diedAt(),
        isCheckable,
        lastCheck,
        isRedacted(detector, number) ? 1 : occurrences(number),
        course.rounds());
  }

  private boolean isMeantToDie(int number) {
    SecretFate fate = SecretFate.of(group, number);
    return fate == SecretFate.INACTIVE_AT_DETECTION || fate == SecretFate.DIES_UNNOTICED;
  }

  private int occurrences(int number) {
    return group.happens("secret_in_many_places", number)
        ? 2 + group.chance().of("secret places", number).below(2)
        : 1;
  }

  private boolean isRedacted(SecretDetector detector, int number) {
    return detector == SecretDetector.GITLEAKS
        && isRedacted(repositories.of(Repository.Kind.TOOLS, number));
  }

  /** Gitleaks may run so that it hides what it found, a repository at a time. */
  public boolean isRedacted(Repository repository) {
    return group.happens("gitleaks_redacted", repository.first());
  }

  private static Optional<SecretDetector> second(SecretDetector detector) {
    return switch (detector) {
      case GITHUB, GITLAB, GITLEAKS -> Optional.of(SecretDetector.TRUFFLEHOG);
      case GITGUARDIAN -> Optional.of(SecretDetector.REGISTER);
      case TRUFFLEHOG, REGISTER -> Optional.empty();
    };
  }

  private static Repository.Kind kind(SecretDetector detector) {
    return switch (detector) {
      case GITLAB -> Repository.Kind.PROJECT;
      case GITLEAKS -> Repository.Kind.TOOLS;
      case GITHUB, GITGUARDIAN, TRUFFLEHOG, REGISTER -> Repository.Kind.CODE;
    };
  }

  /** A register may know the unit and no repository. */
  private Optional<Unit> unit(SecretDetector detector, int number) {
    boolean hasNoRepository =
        detector == SecretDetector.REGISTER && group.happens("secret_of_unit", number);
    Company company = group.directoryOf(number).company();
    return hasNoRepository
        ? Optional.of(group.chance().of("secret unit", number).pick(group.unitsOf(company)))
        : Optional.empty();
  }

  private Optional<Instant> leakOnFile(
      SecretDetector detector, int number, SecretFates.Course course) {
    boolean isOutOfOrder =
        detector == SecretDetector.GITGUARDIAN && group.happens("secret_out_of_order", number);
    return isOutOfOrder
        ? Optional.of(course.rounds().get(0).detectedAt().plus(Duration.ofHours(3)))
        : Optional.empty();
  }
}
