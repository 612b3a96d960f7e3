package io.exposureledger.generate;

import io.exposureledger.generate.SecretFiles.Found;
import io.exposureledger.invented.LeakedSecret;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.SecretAlert;
import io.exposureledger.invented.SecretDetector;
import io.exposureledger.invented.SecretPlaces;
import io.exposureledger.invented.SecretValidity;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** TruffleHog's findings, a line each: all of the history at every scan. */
final class TrufflehogExports implements Exports {

  private static final int GIT = 16;
  private static final int GITHUB = 7;

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return SecretFiles.source(SecretDetector.TRUFFLEHOG, "trufflehog");
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    return SecretFiles.of(
        group,
        SecretDetector.TRUFFLEHOG,
        ".json",
        (found, out) -> Json.lines(found.map(TrufflehogExports::finding), out));
  }

  private static Map<String, Object> finding(Found found) {
    LeakedSecret secret = found.secret();
    SecretAlert alert = found.alert();
    boolean isGit = secret.number() % 3 != 0;
    return Json.object(
        "SourceMetadata",
        Json.object("Data", Json.object(isGit ? "Git" : "Github", place(secret, alert))),
        "SourceID",
        1,
        "SourceType",
        isGit ? GIT : GITHUB,
        "SourceName",
        "trufflehog - scheduled",
        "DetectorType",
        secret.type().ordinal(),
        "DetectorName",
        secret.type().word(SecretDetector.TRUFFLEHOG),
        "DecoderName",
        "PLAIN",
        "Verified",
        alert.validity() == SecretValidity.ACTIVE,
        "VerificationError",
        secret.isCheckable() ? Json.ABSENT : "dial tcp: lookup verifier.example: no such host",
        "VerificationFromCache",
        false,
        "Raw",
        secret.raw(),
        "RawV2",
        "",
        "Redacted",
        "EXAMPLE-REDACTED",
        "ExtraData",
        null,
        "StructuredData",
        null);
  }

  private static Map<String, Object> place(LeakedSecret secret, SecretAlert alert) {
    return Json.object(
        "commit", SecretPlaces.commit(secret, alert.place()),
        "file", SecretPlaces.path(secret, alert.place()),
        "email", "Example Author <author@example.org>",
        "repository", "https://git.aldermoor.example/" + alert.repository() + ".git",
        "timestamp", goTime(secret.leakedAt(), secret.number() % 2 == 0),
        "line", SecretPlaces.line(secret, alert.place()));
  }

  /** As Go writes a time: the offset twice, or a zone's name. */
  private static String goTime(Instant instant, boolean isFarAway) {
    return instant
        .atOffset(isFarAway ? ZoneOffset.ofHours(-7) : ZoneOffset.UTC)
        .format(
            DateTimeFormatter.ofPattern(
                isFarAway ? "yyyy-MM-dd HH:mm:ss xx xx" : "yyyy-MM-dd HH:mm:ss xx 'UTC'",
                Locale.ROOT));
  }
}
