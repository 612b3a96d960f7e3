package io.exposureledger.generate;

import io.exposureledger.generate.SecretFiles.Found;
import io.exposureledger.invented.LeakedSecret;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Repository;
import io.exposureledger.invented.SecretDetector;
import io.exposureledger.invented.SecretPlaces;
import io.exposureledger.invented.Secrets;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The reports of Gitleaks: of some repositories JSON, of others SARIF, of some with what it found
 * hidden.
 */
final class GitleaksExports implements Exports {

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return SecretFiles.source(SecretDetector.GITLEAKS, "gitleaks");
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    return SecretRepositoryFiles.of(
        group,
        SecretDetector.GITLEAKS,
        Repository.Kind.TOOLS,
        group.directories(),
        new Report(group));
  }

  private record Report(Organisation group) implements SecretRepositoryFiles.Form {

    @Override
    public SecretRepositoryFiles.Writer writer(Repository repository) {
      boolean isHidden = new Secrets(group).isRedacted(repository);
      return isSarif(repository)
          ? (month, found, out) -> sarif(found, isHidden, out)
          : (month, found, out) -> Json.array(found.map(one -> finding(one, isHidden)), out);
    }

    @Override
    public String extension(Repository repository) {
      return isSarif(repository) ? ".sarif" : ".json";
    }

    private static boolean isSarif(Repository repository) {
      return repository.department().length() % 2 == 0;
    }
  }

  private static String shown(LeakedSecret secret, boolean isHidden) {
    return isHidden ? "REDACTED" : secret.raw();
  }

  private static String date(Found found) {
    return found.alert().leakedAt().map(SecretFiles::seconds).orElse("");
  }

  /** A scan of a folder knows no commit. */
  private static String commit(Found found) {
    return found.alert().leakedAt().isPresent()
        ? SecretPlaces.commit(found.secret(), found.alert().place())
        : "";
  }

  private static Map<String, Object> finding(Found found, boolean isHidden) {
    LeakedSecret secret = found.secret();
    int place = found.alert().place();
    String shown = shown(secret, isHidden);
    return Json.object(
        "RuleID",
        rule(secret),
        "Description",
        "An invented finding",
        "StartLine",
        SecretPlaces.line(secret, place),
        "EndLine",
        SecretPlaces.line(secret, place),
        "StartColumn",
        1,
        "EndColumn",
        40,
        "Match",
        "EXAMPLE = " + shown,
        "Secret",
        shown,
        "File",
        SecretPlaces.path(secret, place),
        "SymlinkFile",
        "",
        "Commit",
        commit(found),
        "Entropy",
        3.25,
        "Author",
        "Example Author",
        "Email",
        "author@example.org",
        "Date",
        date(found),
        "Message",
        "add the example\nsecond line",
        "Tags",
        List.of(),
        "Fingerprint",
        found.alert().id());
  }

  private static String rule(LeakedSecret secret) {
    return secret.type().word(SecretDetector.GITLEAKS);
  }

  private static void sarif(Stream<Found> found, boolean isHidden, OutputStream out)
      throws IOException {
    Object tool =
        Json.object("driver", Json.object("name", "gitleaks", "semanticVersion", "v8.0.0"));
    Map<String, Object> run =
        Json.object("tool", tool, "results", found.map(one -> result(one, isHidden)).toList());
    Json.envelope(
        Json.object("$schema", "https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0"),
        "runs",
        Stream.of(run),
        out);
  }

  private static Map<String, Object> result(Found found, boolean isHidden) {
    LeakedSecret secret = found.secret();
    int line = SecretPlaces.line(secret, found.alert().place());
    Object region =
        Json.object(
            "startLine", line,
            "endLine", line,
            "snippet", Json.object("text", shown(secret, isHidden)));
    Object location =
        Json.object(
            "artifactLocation",
            Json.object("uri", SecretPlaces.path(secret, found.alert().place())),
            "region",
            region);
    return Json.object(
        "ruleId", rule(secret),
        "message", Json.object("text", rule(secret) + " has detected an invented finding"),
        "locations", List.of(Json.object("physicalLocation", location)),
        "partialFingerprints",
            Json.object(
                "commitSha", commit(found),
                "email", "author@example.org",
                "author", "Example Author",
                "date", date(found),
                "commitMessage", "add the example"),
        "properties", Json.object("tags", List.of()));
  }
}
