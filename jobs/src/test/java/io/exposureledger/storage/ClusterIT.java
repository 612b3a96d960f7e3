package io.exposureledger.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.lake.Publication;
import io.exposureledger.lake.Tables;
import io.exposureledger.testing.Rows;
import io.exposureledger.testing.SharedSpark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar under {@code spark-submit}, on a cluster, with everything in object storage. */
class ClusterIT {

  private static final Path JAR = Path.of("target", "exposure-ledger.jar").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void aDateIsRunByTwoWorkers() throws Exception {
    S3Access s3 = S3Server.access();
    S3Tenant tenant = S3Tenant.in(s3, folder);
    S3Bucket.put(s3, tenant.prefix() + "/events/made", "");
    StandaloneCluster.Result result;
    try (StandaloneCluster cluster = StandaloneCluster.start(folder, 2)) {
      result = cluster.submit(s3.environment(), arguments(tenant));
    }
    assertThat(result.exitCode()).as(result.said()).isZero();
    s3.configure(SharedSpark.session().sparkContext().hadoopConfiguration());
    assertThat(new Publication(tenant.lake()).current(S3Tenant.DAY)).isPresent();
    assertThat(
            Rows.texts(tenant.lake().stored(Tables.named("mart.account_exposure")), "account_id"))
        .hasSize(6);
    assertThat(folder.resolve("report/2026-10-31/report.html")).isNotEmptyFile();
    assertThat(executors(tenant)).as("those that did tasks").hasSize(2);
  }

  /** As the event log tells them. */
  private static List<String> executors(S3Tenant tenant) {
    return Rows.texts(
        SharedSpark.session()
            .read()
            .text(tenant.s3().uri(tenant.prefix() + "/events/eventlog_v2_*/events_*"))
            .where("value like '{\"Event\":\"SparkListenerTaskEnd\"%'")
            .selectExpr("regexp_extract(value, '\"Executor ID\":\"([0-9]+)\"', 1) as executor")
            .distinct(),
        "executor");
  }

  private List<String> arguments(S3Tenant tenant) {
    assertThat(Files.exists(JAR)).as("the jar, which `./mvnw package` makes").isTrue();
    return List.of(
        "--class",
        "io.exposureledger.cli.Main",
        "--conf",
        "spark.driver.host=127.0.0.1",
        "--conf",
        "spark.driver.bindAddress=127.0.0.1",
        "--conf",
        "spark.ui.enabled=false",
        "--conf",
        "spark.executor.memory=768m",
        "--conf",
        "spark.cores.max=2",
        "--conf",
        "spark.scheduler.minRegisteredResourcesRatio=1.0",
        "--conf",
        "spark.scheduler.maxRegisteredResourcesWaitingTime=120s",
        "--conf",
        "spark.sql.shuffle.partitions=2",
        "--conf",
        "spark.databricks.delta.snapshotPartitions=1",
        "--conf",
        "spark.hadoop.fs.s3a.path.style.access=true",
        "--conf",
        "spark.eventLog.enabled=true",
        "--conf",
        "spark.eventLog.compress=false",
        "--conf",
        "spark.eventLog.dir=" + tenant.s3().uri(tenant.prefix() + "/events"),
        JAR.toString(),
        "run",
        "--debug",
        "--as-of",
        S3Tenant.DAY.toString(),
        "--config",
        tenant.configuration().toString(),
        "--out",
        folder.resolve("report").toString());
  }
}
