package io.exposureledger.generate;

import io.exposureledger.generate.SecretFiles.Found;
import io.exposureledger.invented.Directory;
import io.exposureledger.invented.LeakedSecret;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Repository;
import io.exposureledger.invented.SecretDetector;
import io.exposureledger.invented.SecretPlaces;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The reports of GitLab's scans of Tessel's projects: no state, and no zone of the scan. */
final class GitlabSecretExports implements Exports {

  private static final String NO_DATE = "0001-01-01T00:00:00Z";

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return SecretFiles.source(SecretDetector.GITLAB, "gitlab.secret-detection");
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    List<Directory> scanned =
        group.directories().stream()
            .filter(directory -> directory.company().name().equals("Tessel"))
            .toList();
    return SecretRepositoryFiles.of(
        group, SecretDetector.GITLAB, Repository.Kind.PROJECT, scanned, new Report(group));
  }

  private record Report(Organisation group) implements SecretRepositoryFiles.Form {

    @Override
    public SecretRepositoryFiles.Writer writer(Repository repository) {
      Organisation written = group;
      return (month, found, out) -> write(written, month, found, out);
    }

    @Override
    public String extension(Repository repository) {
      return ".json";
    }
  }

  private static void write(Organisation group, int month, Stream<Found> found, OutputStream out)
      throws IOException {
    Json.envelope(
        Json.object("version", "14.0.0", "remediations", List.of(), "scan", scan(group, month)),
        "vulnerabilities",
        found.map(GitlabSecretExports::vulnerability),
        out);
  }

  private static Map<String, Object> scan(Organisation group, int month) {
    String day = group.dates().get(month).toString();
    return Json.object(
        "scanner",
        Json.object(
            "id", "gitleaks",
            "name", "Gitleaks",
            "vendor", Json.object("name", "GitLab"),
            "version", "v8.18.0"),
        "type",
        "secret_detection",
        "start_time",
        day + "T02:13:09",
        "end_time",
        day + "T02:14:31",
        "status",
        "success");
  }

  private static Map<String, Object> vulnerability(Found found) {
    LeakedSecret secret = found.secret();
    int place = found.alert().place();
    String rule = secret.type().word(SecretDetector.GITLAB);
    int line = SecretPlaces.line(secret, place);
    boolean isDated = found.alert().leakedAt().isPresent();
    return Json.object(
        "id", found.alert().id(),
        "description", "An invented finding",
        "cve",
            SecretPlaces.path(secret, place)
                + ":"
                + SecretPlaces.hash(secret, "raw", 0, 64)
                + ":"
                + rule,
        "severity", "Critical",
        "raw_source_code_extract", secret.raw(),
        "location",
            Json.object(
                "file",
                SecretPlaces.path(secret, place),
                "commit",
                Json.object(
                    "date", isDated ? SecretFiles.seconds(secret.leakedAt()) : NO_DATE,
                    "sha", isDated ? SecretPlaces.commit(secret, place) : "0000000"),
                "start_line",
                line,
                "end_line",
                line),
        "identifiers",
            List.of(
                Json.object(
                    "type", "gitleaks_rule_id", "name", "Gitleaks rule " + rule, "value", rule)));
  }
}
