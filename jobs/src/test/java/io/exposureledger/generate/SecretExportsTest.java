package io.exposureledger.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Proportions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecretExportsTest {

  private static final List<Exports> ALL =
      List.of(
          new GithubSecretExports(),
          new GitguardianExports(),
          new GitlabSecretExports(),
          new TrufflehogExports(),
          new GitleaksExports(),
          new SecretRegisterExports(),
          new RepositoryRegisterExports(),
          new SecretTruth());

  private static Map<String, String> written(int accounts) throws IOException {
    Organisation group = new Organisation(7, accounts, 3, Proportions.standard());
    Map<String, String> files = new TreeMap<>();
    for (Exports exports : ALL) {
      for (GeneratedFile file : exports.files(group)) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.content().write(out);
        files.put(file.path(), out.toString(StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  @DisplayName("Two generations are the same")
  void isDeterministic() throws IOException {
    assertThat(written(4_000)).isEqualTo(written(4_000));
  }

  @Test
  @DisplayName("Every source is delivered at every month-end, Gitleaks in both forms")
  void hasEverySource() throws IOException {
    assertThat(written(4_000).keySet())
        .anyMatch(path -> path.endsWith(".sarif"))
        .anyMatch(path -> path.matches("landing/group-gitleaks/2026-10-31/.*\\.json"))
        .contains(
            "landing/group-github-secrets/2026-10-31/page-1.json",
            "landing/group-gitguardian/2026-09-30/page-1.json",
            "landing/group-trufflehog/2026-08-31/page-1.json",
            "landing/secrets-register/2026-10-31/page-1.csv",
            "landing/repositories-register/2026-10-31/repositories-1.csv",
            "truth/secrets/2026-10-31/part-00001.csv",
            "truth/secret_alerts/2026-10-31/part-00001.csv");
  }
}
