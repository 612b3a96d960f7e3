package io.exposureledger.generate;

import io.exposureledger.generate.SecretFiles.Found;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.LeakedSecret;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.SecretAlert;
import io.exposureledger.invented.SecretDetector;
import io.exposureledger.invented.SecretEnd;
import io.exposureledger.invented.SecretPlaces;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The incidents of GitGuardian: a bare array, hashes and no secrets. */
final class GitguardianExports implements Exports {

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return SecretFiles.source(SecretDetector.GITGUARDIAN, "gitguardian.incidents");
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    return SecretFiles.of(
        group,
        SecretDetector.GITGUARDIAN,
        ".json",
        (found, out) -> Json.array(found.map(one -> incident(group, one)), out));
  }

  /** By what the register also knows it. */
  static String hash(LeakedSecret secret) {
    return SecretPlaces.hash(secret, "secret hash", 0, 64);
  }

  private static Map<String, Object> incident(Organisation group, Found found) {
    SecretAlert alert = found.alert();
    LeakedSecret secret = found.secret();
    Optional<String> assignee = assignee(group, secret);
    boolean isIgnored = alert.closing().filter(closed -> isIgnored(secret, closed)).isPresent();
    boolean isResolved = alert.closing().isPresent() && !isIgnored;
    Object closedAt = SecretFiles.orElse(alert.closing(), closed -> closed.at().toString(), null);
    return Json.object(
        "id", Long.parseLong(alert.id()),
        "detector", detector(secret),
        "date", SecretFiles.orElse(alert.leakedAt(), Instant::toString, null),
        "secret_hash", hash(secret),
        "hmsl_hash", SecretPlaces.hash(secret, "hmsl hash", 0, 64),
        "occurrences_count", secret.occurrences(),
        "status", status(isIgnored, isResolved, assignee.isPresent()),
        "triggered_at", alert.detectedAt().toString(),
        "ignored_at", isIgnored ? closedAt : null,
        "ignore_reason",
            isIgnored
                ? SecretFiles.orElse(alert.closing(), closed -> reason(closed.end()), null)
                : null,
        "resolved_at", isResolved ? closedAt : null,
        "secret_revoked",
            alert.closing().filter(closed -> closed.end() == SecretEnd.REVOKED).isPresent(),
        "validity", validity(secret, alert),
        "severity", secret.number() % 4 == 0 ? "high" : "unknown",
        "assignee_id", assignee.isPresent() ? (Object) (9_000 + secret.number() % 900) : null,
        "assignee_email", assignee.orElse(null),
        "tags", tags(alert),
        "occurrences", occurrences(secret, alert),
        "regression", alert.closing().isEmpty() && !alert.reopenedAt().isEmpty());
  }

  /** An accepted risk may also be resolved without a revocation. */
  private static boolean isIgnored(LeakedSecret secret, SecretAlert.Closing closed) {
    return closed.end().isCompeting()
        || closed.end() == SecretEnd.WONT_FIX && secret.number() % 2 == 0;
  }

  private static String reason(SecretEnd end) {
    return switch (end) {
      case USED_IN_TESTS -> "test_credential";
      case WONT_FIX -> "low_risk";
      case FALSE_POSITIVE, PATTERN_REMOVED, REVOKED -> "false_positive";
    };
  }

  private static String status(boolean isIgnored, boolean isResolved, boolean isAssigned) {
    if (isIgnored) {
      return "IGNORED";
    }
    if (isResolved) {
      return "RESOLVED";
    }
    return isAssigned ? "ASSIGNED" : "TRIGGERED";
  }

  private static String validity(LeakedSecret secret, SecretAlert alert) {
    return switch (alert.validity()) {
      case ACTIVE -> "valid";
      case INACTIVE -> "invalid";
      // The last is a value that no mapping knows.
      case UNKNOWN ->
          List.of("no_checker", "failed_to_check", "unknown", "awaiting_checker")
              .get(secret.number() % 4);
    };
  }

  private static List<String> tags(SecretAlert alert) {
    boolean isOld =
        alert
            .leakedAt()
            .filter(at -> at.isBefore(alert.detectedAt().minusSeconds(86_400)))
            .isPresent();
    return isOld ? List.of("FROM_HISTORICAL_SCAN") : List.of();
  }

  private static Map<String, Object> detector(LeakedSecret secret) {
    String name = secret.type().word(SecretDetector.GITGUARDIAN);
    return Json.object(
        "name",
        name,
        "display_name",
        name.replace('_', ' '),
        "nature",
        name.startsWith("generic") ? "generic" : "specific",
        "family",
        "credentials",
        "detector_group_name",
        name,
        "detector_group_display_name",
        name.replace('_', ' '));
  }

  private static Object occurrences(LeakedSecret secret, SecretAlert alert) {
    if (alert.repository().isEmpty()) {
      return null;
    }
    return List.of(
        Json.object(
            "id", 70_000_000L + secret.number(),
            "incident_id", Long.parseLong(alert.id()),
            "filepath", SecretPlaces.path(secret, 0),
            "sha", SecretPlaces.commit(secret, 0),
            "presence", "present",
            "source", Json.object("type", "github", "full_name", alert.repository())));
  }

  private static Optional<String> assignee(Organisation group, LeakedSecret secret) {
    if (secret.number() % 5 < 3) {
      return Optional.empty();
    }
    Accounts accounts = new Accounts(group);
    return accounts.at(secret.number()).owner().map(owner -> accounts.person(owner).email());
  }
}
