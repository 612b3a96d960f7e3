package io.exposureledger.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

/** The bucket of the tests. */
final class S3Bucket {

  private S3Bucket() {}

  static void make(S3Access access) {
    try (S3Client client = client(access)) {
      client.createBucket(bucket -> bucket.bucket(access.bucket()));
    } catch (BucketAlreadyOwnedByYouException | BucketAlreadyExistsException kept) {
      // The server is one that outlives the tests.
    }
  }

  /** Puts all files of a folder under a prefix, as an export job would. */
  static void upload(S3Access access, Path folder, String prefix) {
    try (S3Client client = client(access);
        Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile)
          .forEach(
              file ->
                  client.putObject(
                      object ->
                          object
                              .bucket(access.bucket())
                              .key(prefix + "/" + folder.relativize(file)),
                      file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void put(S3Access access, String key, String text) {
    try (S3Client client = client(access)) {
      client.putObject(
          object -> object.bucket(access.bucket()).key(key), RequestBody.fromString(text));
    }
  }

  /** The keys under a prefix, in order. */
  static List<String> keys(S3Access access, String prefix) {
    try (S3Client client = client(access)) {
      return client
          .listObjectsV2Paginator(list -> list.bucket(access.bucket()).prefix(prefix))
          .contents()
          .stream()
          .map(object -> object.key())
          .toList();
    }
  }

  private static S3Client client(S3Access access) {
    return S3Client.builder()
        .endpointOverride(URI.create(access.endpoint()))
        .region(Region.US_EAST_1)
        .forcePathStyle(true)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(access.key(), access.secret())))
        .build();
  }
}
