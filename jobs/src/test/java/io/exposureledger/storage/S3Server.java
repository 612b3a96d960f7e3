package io.exposureledger.storage;

import java.io.IOException;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.MinIOContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The S3 server of the tests, one for all of them: the one that {@code EXPOSURE_TEST_S3_ENDPOINT}
 * names, else MinIO in a container, else the program {@code minio}, else S3Proxy of Maven Central.
 */
final class S3Server {

  private static final String IMAGE = "quay.io/minio/minio:RELEASE.2025-09-07T16-13-09Z";
  private static final String KEY = "exposure";
  private static final String SECRET = "exposure-secret";
  private static final String BUCKET = "exposure-test";

  private static S3Access access;

  private S3Server() {}

  /** The server, started by the first test that needs it. */
  static synchronized S3Access access() throws IOException, InterruptedException {
    if (access == null) {
      access =
          given()
              .or(S3Server::container)
              .or(() -> S3Process.minio(KEY, SECRET, BUCKET))
              .orElseGet(() -> S3Process.proxy(KEY, SECRET, BUCKET));
      S3Bucket.make(access);
    }
    return access;
  }

  private static Optional<S3Access> given() {
    Optional<String> endpoint = Optional.ofNullable(System.getenv("EXPOSURE_TEST_S3_ENDPOINT"));
    endpoint.ifPresent(it -> tell("the server of EXPOSURE_TEST_S3_ENDPOINT, " + it));
    return endpoint.map(
        it ->
            new S3Access(
                it,
                given("EXPOSURE_TEST_S3_KEY", KEY),
                given("EXPOSURE_TEST_S3_SECRET", SECRET),
                given("EXPOSURE_TEST_S3_BUCKET", BUCKET)));
  }

  private static String given(String variable, String otherwise) {
    return Optional.ofNullable(System.getenv(variable)).orElse(otherwise);
  }

  private static Optional<S3Access> container() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      tell("no Docker engine answers");
      return Optional.empty();
    }
    MinIOContainer minio =
        new MinIOContainer(DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("minio/minio"))
            .withUserName(KEY)
            .withPassword(SECRET);
    minio.start();
    Runtime.getRuntime().addShutdownHook(new Thread(minio::stop));
    tell("MinIO in a container, " + IMAGE);
    return Optional.of(new S3Access(minio.getS3URL(), KEY, SECRET, BUCKET));
  }

  /** Which server it is belongs to the result of the tests. */
  static void tell(String what) {
    System.err.println("S3 tests: " + what);
  }
}
