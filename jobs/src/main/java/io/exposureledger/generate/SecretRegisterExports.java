package io.exposureledger.generate;

import io.exposureledger.generate.SecretFiles.Found;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.LeakedSecret;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.SecretAlert;
import io.exposureledger.invented.SecretDetector;
import io.exposureledger.invented.SecretEnd;
import io.exposureledger.invented.Unit;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The register of secrets that people keep by hand. */
final class SecretRegisterExports implements Exports {

  private static final List<String> HEADER =
      List.of(
          "alert_id",
          "secret_id",
          "secret_type",
          "detector",
          "repository",
          "unit_id",
          "leaked_at",
          "detected_at",
          "closed_at",
          "revoked_at",
          "state",
          "resolution",
          "validity_at_detection",
          "validity",
          "validity_checked_at",
          "reopened_at",
          "assignee");

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return SecretFiles.source(SecretDetector.REGISTER, "register.secrets");
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    return SecretFiles.of(
        group,
        SecretDetector.REGISTER,
        ".csv",
        (found, out) -> Csv.plain(HEADER, found.map(one -> row(group, one)), out));
  }

  private static List<Object> row(Organisation group, Found found) {
    SecretAlert alert = found.alert();
    LeakedSecret secret = found.secret();
    boolean isCopied = secret.detector() != SecretDetector.REGISTER;
    Object closedAt = SecretFiles.orElse(alert.closing(), closed -> closed.at().toString(), "");
    boolean isRevoked =
        alert.closing().filter(closed -> closed.end() == SecretEnd.REVOKED).isPresent();
    return List.of(
        alert.id(),
        isCopied ? GitguardianExports.hash(secret) : secret.raw(),
        secret.type().word(secret.detector()),
        isCopied ? "GitGuardian" : "pentest",
        alert.repository(),
        SecretFiles.orElse(alert.unit(), Unit::id, ""),
        // The day is all that is known.
        SecretFiles.orElse(alert.leakedAt(), leaked -> leaked.toString().substring(0, 10), ""),
        alert.detectedAt().toString(),
        closedAt,
        isRevoked ? closedAt : "",
        alert.closing().isPresent() ? "closed" : "open",
        SecretFiles.orElse(alert.closing(), closed -> closed.end().word(), ""),
        isCopied ? "" : secret.validityAtDetection().word(),
        alert.validity().word(),
        SecretFiles.orElse(alert.checkedAt(), Instant::toString, ""),
        alert.reopenedAt().stream().map(Instant::toString).collect(Collectors.joining("|")),
        assignee(group, secret.number()));
  }

  private static Object assignee(Organisation group, int number) {
    Accounts accounts = new Accounts(group);
    return SecretFiles.orElse(
        accounts.at(number).owner(), owner -> accounts.person(owner).id(), "");
  }
}
