package io.exposureledger.lake;

import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Puts a file where there is none: of all who try at once, one succeeds, and knows it.
 *
 * <p>Object storage does so with a conditional request. When its response is lost, the repeated
 * request meets the object of the first one; so each object carries the mark of who put it, and a
 * refusal counts only where the mark is another's.
 */
final class NewFile {

  private static final String CONDITIONAL = "fs.option.create.conditional.overwrite";
  private static final String MARK = "exposure-put";
  private static final String MARK_OPTION = "fs.s3a.create.header." + MARK;
  private static final String MARK_ATTRIBUTE = "header." + MARK;
  private static final int ATTEMPTS = 3;
  private static final byte[] PROBE =
      "Tells whether this file can be put twice".getBytes(StandardCharsets.UTF_8);

  private NewFile() {}

  /** Whether a file system has conditional requests. */
  static boolean isConditional(FileSystem fs, Path file) throws IOException {
    return fs.hasPathCapability(file, CONDITIONAL);
  }

  /**
   * Requires storage that refuses to put a file where there is one: some that speak S3 do not know
   * the condition, and write over the file without a word.
   *
   * @throws ProblemException exit 2 where it does not refuse, or cannot be used as it is named
   */
  static void require(Lake lake) {
    try (FileSystem fs = impatient(lake)) {
      Path probe = new Path(new Path(lake.root(), RunJournal.FOLDER), "_probe");
      put(fs, probe, PROBE);
      if (put(fs, probe, PROBE)) {
        throw new ProblemException(
            ExitCode.USAGE,
            "lake " + lake.root(),
            "its storage writes over a file that must not be replaced, so that commits would be"
                + " lost",
            "Use storage that heeds If-None-Match, as S3 and MinIO do");
      }
    } catch (IOException e) {
      throw StorageProblem.of(lake.root(), e);
    }
  }

  /** Gives up after seconds: with the patience of S3A a mistyped address takes five minutes. */
  private static FileSystem impatient(Lake lake) throws IOException {
    Configuration hadoop = new Configuration(lake.spark().sparkContext().hadoopConfiguration());
    hadoop.set("fs.s3a.attempts.maximum", "2");
    hadoop.set("fs.s3a.retry.limit", "2");
    return FileSystem.newInstance(lake.root().toUri(), hadoop);
  }

  /**
   * Puts the file, whole or not at all.
   *
   * @return whether it was put; false where there is one already
   */
  static boolean put(FileSystem fs, Path file, byte[] content) throws IOException {
    return isConditional(fs, file) ? putObject(fs, file, content) : putFile(fs, file, content);
  }

  private static boolean putFile(FileSystem fs, Path file, byte[] content) throws IOException {
    try (FSDataOutputStream out = fs.create(file, false)) {
      out.write(content);
      return true;
    } catch (FileAlreadyExistsException thereIsOne) {
      return false;
    }
  }

  /**
   * Tries again where neither it nor another got through: so does storage that meets two at once.
   */
  private static boolean putObject(FileSystem fs, Path file, byte[] content) throws IOException {
    byte[] mark = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    for (int attempt = 1; ; attempt++) {
      try {
        send(fs, file, content, mark);
        return true;
      } catch (IOException refusedOrLost) {
        byte[] found = markOf(fs, file, refusedOrLost);
        if (found != null) {
          return Arrays.equals(found, mark);
        }
        if (attempt == ATTEMPTS) {
          throw refusedOrLost;
        }
      }
    }
  }

  private static void send(FileSystem fs, Path file, byte[] content, byte[] mark)
      throws IOException {
    FSDataOutputStreamBuilder<?, ?> object = fs.createFile(file);
    object.overwrite(false);
    object.must(CONDITIONAL, true);
    object.must(MARK_OPTION, new String(mark, StandardCharsets.UTF_8));
    send(object.build(), content);
  }

  /** Sends the content, whole or not at all. */
  static void send(FSDataOutputStream out, byte[] content) throws IOException {
    try {
      out.write(content);
    } catch (IOException e) {
      // Closing would put what has been written so far.
      out.abort();
      throw e;
    }
    out.close();
  }

  /** The mark of an object, empty where it has none, null where there is no object. */
  private static byte[] markOf(FileSystem fs, Path file, IOException reason) throws IOException {
    try {
      byte[] mark = fs.getXAttr(file, MARK_ATTRIBUTE);
      return mark == null ? new byte[0] : mark;
    } catch (FileNotFoundException noObject) {
      return null;
    } catch (IOException unknown) {
      reason.addSuppressed(unknown);
      throw reason;
    }
  }
}
