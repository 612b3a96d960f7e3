package io.exposureledger.generate;

import io.exposureledger.generate.SecretFiles.Found;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.SecretAlert;
import io.exposureledger.invented.SecretDetector;
import io.exposureledger.invented.SecretEnd;
import io.exposureledger.invented.SecretPlaces;
import java.util.List;
import java.util.Map;

/** The alerts of an enterprise as GitHub lists them: a bare array, without a date of the leak. */
final class GithubSecretExports implements Exports {

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return SecretFiles.source(SecretDetector.GITHUB, "github.secret-scanning");
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    return SecretFiles.of(
        group,
        SecretDetector.GITHUB,
        ".json",
        (found, out) -> Json.array(found.map(GithubSecretExports::alert), out));
  }

  private static Map<String, Object> alert(Found found) {
    SecretAlert alert = found.alert();
    String created = SecretFiles.seconds(alert.detectedAt());
    int number = SecretPlaces.alertNumber(found.secret(), alert.round(), alert.place());
    String type = found.secret().type().word(SecretDetector.GITHUB);
    return Json.object(
        "number",
        number,
        "created_at",
        created,
        // It does not change when an alert is resolved.
        "updated_at",
        created,
        "url",
        url(alert.repository(), number),
        "state",
        alert.closing().isPresent() ? "resolved" : "open",
        "resolution",
        SecretFiles.orElse(alert.closing(), GithubSecretExports::resolution, null),
        "resolved_at",
        SecretFiles.orElse(alert.closing(), closed -> SecretFiles.seconds(closed.at()), null),
        "resolved_by",
        SecretFiles.orElse(
            alert.closing(), closed -> Json.object("login", "example-security"), null),
        "secret_type",
        type,
        "secret_type_display_name",
        type.replace('_', ' '),
        "secret",
        found.secret().raw(),
        "validity",
        found.secret().number() % 11 == 0 ? olderPayload(alert) : validity(alert),
        "push_protection_bypassed",
        false,
        "push_protection_bypassed_at",
        null,
        "multi_repo",
        found.secret().occurrences() > 1,
        "publicly_leaked",
        false,
        "first_location_detected",
        location(found),
        "has_more_locations",
        false,
        "repository",
        repository(alert.repository()));
  }

  /** Where nothing is known older payloads have no such field. */
  private static Object olderPayload(SecretAlert alert) {
    return switch (alert.validity()) {
      case ACTIVE, INACTIVE -> validity(alert);
      case UNKNOWN -> Json.ABSENT;
    };
  }

  private static Object validity(SecretAlert alert) {
    return alert.validity().word();
  }

  private static Object resolution(SecretAlert.Closing closed) {
    return closed.end() == SecretEnd.PATTERN_REMOVED ? "pattern_deleted" : closed.end().word();
  }

  private static Map<String, Object> location(Found found) {
    int line = SecretPlaces.line(found.secret(), found.alert().place());
    return Json.object(
        "path",
        SecretPlaces.path(found.secret(), found.alert().place()),
        "start_line",
        line,
        "end_line",
        line,
        "commit_sha",
        SecretPlaces.commit(found.secret(), found.alert().place()));
  }

  private static Map<String, Object> repository(String name) {
    return Json.object(
        "full_name",
        name,
        "owner",
        Json.object("login", name.substring(0, name.indexOf('/'))),
        "private",
        true);
  }

  private static String url(String repository, int number) {
    return "https://api.github.example/repos/" + repository + "/secret-scanning/alerts/" + number;
  }
}
