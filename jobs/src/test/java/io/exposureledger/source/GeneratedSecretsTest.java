package io.exposureledger.source;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.collect_set;
import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated group's deliveries of alerts are read whole. */
class GeneratedSecretsTest {

  private static final Path GENERATED = Path.of("../data-samples/generated/landing");

  private static final Map<String, String> KINDS =
      new TreeMap<>(
          Map.of(
              "group-github-secrets", "github.secret-scanning",
              "group-gitguardian", "gitguardian.incidents",
              "tessel-gitlab-secrets", "gitlab.secret-detection",
              "group-trufflehog", "trufflehog",
              "group-gitleaks", "gitleaks",
              "secrets-register", "register.secrets",
              "repositories-register", "register.repositories"));

  @TempDir private Path folder;

  @Test
  void everyRecordIsReadAndOneSecretOfSeveralToolsHasOneKey() throws IOException {
    Ingesting it = new Ingesting(folder);
    for (Map.Entry<String, String> source : KINDS.entrySet()) {
      it.deliverAll(source.getKey(), source.getValue(), GENERATED);
    }
    Ingest.Result result = it.ingest();
    assertThat(result.quarantined()).isZero();
    assertThat(
            Rows.texts(
                it.table("ops.input_file").where("size(unmapped_fields) > 0"),
                "source_id",
                "unmapped_fields"))
        .isEmpty();
    assertThat(it.canonical(Ingesting.THROUGH, "core.repository").count()).isEqualTo(14);
    assertThat(
            Rows.texts(
                it.alerts().groupBy("detector").agg(Map.of("*", "count")),
                "detector",
                "`count(1)`"))
        .containsExactly(
            "gitguardian|10", "github|24", "gitlab|2", "gitleaks|3", "pentest|3", "trufflehog|11");
    assertThat(Rows.texts(it.alerts().where("secret_key like '%/%'"), "secret_type"))
        .as("findings that were delivered redacted")
        .containsExactly("aldermoor_turbine_key");
    assertThat(
            Rows.texts(
                it.alerts()
                    .groupBy("secret_key")
                    .agg(array_sort(collect_set("source_id")).as("sources"))
                    .where("size(sources) > 1")
                    .groupBy("sources")
                    .count(),
                "sources",
                "count"))
        .as("secrets that several sources tell of")
        .containsExactly(
            "[group-gitguardian, secrets-register]|2",
            "[group-github-secrets, group-trufflehog]|4");
  }
}
