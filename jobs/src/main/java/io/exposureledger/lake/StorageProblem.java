package io.exposureledger.lake;

import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.fs.s3a.UnknownStoreException;

/** What is wrong with the storage of a lake, in the words of who can mend it. */
final class StorageProblem {

  private static final Set<String> OTHER_NAMES_OF_S3 = Set.of("s3", "s3n");

  private StorageProblem() {}

  /**
   * Requires the name of S3 for which commits are conditional puts.
   *
   * @throws ProblemException exit 2 where it is another
   */
  static void requireSafeName(Path root) {
    if (OTHER_NAMES_OF_S3.contains(root.toUri().getScheme())) {
      throw problem(
          ExitCode.USAGE,
          root,
          "commits could be lost there",
          "Write s3a:// in place of " + root.toUri().getScheme() + "://");
    }
  }

  static ProblemException of(Path root, IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return problem(
          ExitCode.USAGE,
          root,
          "its storage refuses the access",
          "Check the key, and what it may do below this prefix");
    }
    if (failure instanceof UnknownStoreException) {
      return problem(
          ExitCode.USAGE, root, "there is no such bucket", "Make it, or correct the name");
    }
    if (failure instanceof UnsupportedFileSystemException) {
      return problem(
          ExitCode.USAGE,
          root,
          "no file system is known for " + root.toUri().getScheme() + "://",
          "Write s3a:// or hdfs://, or a folder");
    }
    return problem(
        ExitCode.FAILED,
        root,
        "its storage does not answer as it should (" + failure.getClass().getSimpleName() + ")",
        "Check its address, and try again");
  }

  private static ProblemException problem(
      ExitCode exitCode, Path root, String reason, String remedy) {
    return new ProblemException(exitCode, "lake " + root, reason, remedy);
  }
}
