package io.exposureledger.source;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.collect_set;
import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's deliveries of leaked secrets are read whole. */
class SampleSecretsTest {

  private static final Path SAMPLE = Path.of("../data-samples");

  private static final Map<String, String> KINDS =
      new TreeMap<>(
          Map.of(
              "group-github-secrets", "github.secret-scanning",
              "group-gitguardian", "gitguardian.incidents",
              "tessel-gitlab", "gitlab.secret-detection",
              "group-trufflehog", "trufflehog",
              "aldermoor-gitleaks", "gitleaks",
              "secrets-register", "register.secrets",
              "repositories-register", "register.repositories"));

  @TempDir private Path folder;

  @Test
  void everyRecordIsReadAndOneSecretOfSeveralToolsHasOneKey() throws IOException {
    Ingesting it = new Ingesting(folder);
    for (Map.Entry<String, String> source : KINDS.entrySet()) {
      it.deliverAll(source.getKey(), source.getValue(), SAMPLE.resolve("landing"));
    }
    assertThat(it.ingest().quarantined()).isZero();
    assertThat(
            Rows.texts(
                it.table("ops.input_file").where("size(unmapped_fields) > 0"),
                "source_id",
                "unmapped_fields"))
        .isEmpty();
    assertThat(
            Rows.texts(
                it.alerts()
                    .groupBy("secret_key")
                    .agg(array_sort(collect_set("source_id")).as("sources"))
                    .groupBy("sources")
                    .count(),
                "concat_ws(' ', sources)",
                "count"))
        .containsExactly(
            "aldermoor-gitleaks group-github-secrets|1",
            "aldermoor-gitleaks|3",
            "group-gitguardian secrets-register|2",
            "group-gitguardian|8",
            "group-github-secrets group-trufflehog|2",
            "group-github-secrets tessel-gitlab|1",
            "group-github-secrets|30",
            "group-trufflehog tessel-gitlab|1",
            "group-trufflehog|3",
            "secrets-register|5",
            "tessel-gitlab|1");
    List<String> alerts = Rows.texts(it.alerts(), "concat_ws(',', source_id, alert_id)");
    assertThat(alerts).containsAll(expected());
  }

  /** The alerts by which the model names episodes, but those named by a hash under another key. */
  private static List<String> expected() throws IOException {
    try (Stream<String> rows = Files.lines(SAMPLE.resolve("expected/secrets.csv"))) {
      return rows.skip(1)
          .map(row -> row.substring(11).replaceAll("^([^,]*,[^,]*),.*", "$1"))
          .filter(alert -> !alert.startsWith("group-trufflehog"))
          .distinct()
          .toList();
    }
  }
}
