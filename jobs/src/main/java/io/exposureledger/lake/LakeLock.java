package io.exposureledger.lake;

import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a lake on a local disk to one writing process: Delta's log store for local files is safe
 * within one process only.
 */
public final class LakeLock implements AutoCloseable {

  private final FileChannel channel;

  private LakeLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock; a shared lake has none, its commits are conditional.
   *
   * @throws ProblemException exit 1 where another process holds it, exit 2 where shared storage
   *     does not heed conditions, or cannot be used as it is named
   */
  public static LakeLock take(Lake lake) {
    if (lake.isShared()) {
      StorageProblem.requireSafeName(lake.root());
      NewFile.require(lake);
      return new LakeLock(null);
    }
    try {
      Path folder = Path.of(lake.root().toUri().getPath());
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("_lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel) == null) {
        channel.close();
        throw new ProblemException(
            ExitCode.FAILED,
            "lake " + folder,
            "another command is writing to it",
            "Wait until it has ended and try again");
      }
      return new LakeLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileLock locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldHere) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
