package io.exposureledger.storage;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/**
 * How a bucket of an S3 server is reached.
 *
 * @param endpoint such as {@code http://127.0.0.1:9000}
 */
record S3Access(String endpoint, String key, String secret, String bucket) {

  /** The settings of Hadoop's S3A. */
  Map<String, String> settings() {
    return Map.of(
        "fs.s3a.endpoint", endpoint,
        "fs.s3a.endpoint.region", "us-east-1",
        "fs.s3a.access.key", key,
        "fs.s3a.secret.key", secret,
        "fs.s3a.aws.credentials.provider", "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider",
        "fs.s3a.path.style.access", "true",
        "fs.s3a.connection.ssl.enabled", "false",
        "fs.s3a.bucket.probe", "0");
  }

  /** What a process of its own is given. */
  Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL", endpoint,
        "AWS_REGION", "us-east-1",
        "AWS_ACCESS_KEY_ID", key,
        "AWS_SECRET_ACCESS_KEY", secret);
  }

  /** Settings for one bucket alone, which may be reached in another way than the others. */
  void configureBucket(Configuration hadoop) {
    settings()
        .forEach(
            (name, value) ->
                hadoop.set(name.replace("fs.s3a.", "fs.s3a.bucket." + bucket + "."), value));
  }

  void configure(Configuration hadoop) {
    settings().forEach(hadoop::set);
  }

  /** A configuration of its own, whose file system nobody shares. */
  Configuration configuration() {
    Configuration hadoop = new Configuration();
    configure(hadoop);
    hadoop.set("fs.s3a.impl.disable.cache", "true");
    return hadoop;
  }

  S3Access through(String otherEndpoint) {
    return new S3Access(otherEndpoint, key, secret, bucket);
  }

  S3Access in(String otherBucket) {
    return new S3Access(endpoint, key, secret, otherBucket);
  }

  String uri(String path) {
    return "s3a://" + bucket + "/" + path;
  }
}
