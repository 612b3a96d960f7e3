package io.exposureledger.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * How a process says, in storage that has no locks, that it works on a run: it writes {@code
 * <run>.alive} anew every minute. Times are those of the storage, never of a machine's clock.
 */
final class Heartbeats {

  static final String ALIVE = "alive";
  static final Duration PERIOD = Duration.ofMinutes(1);

  /** After which a process counts as dead. */
  static final Duration SILENCE = Duration.ofMinutes(10);

  private final FileSystem fs;
  private final Path folder;
  private final Duration period;
  private final Duration silence;
  private final Map<String, Future<?>> beating = new HashMap<>();
  private ScheduledExecutorService timer;

  Heartbeats(FileSystem fs, Path folder, Duration period, Duration silence) {
    this.fs = fs;
    this.folder = folder;
    this.period = period;
    this.silence = silence;
  }

  synchronized void begin(String runId) {
    if (!beating.containsKey(runId)) {
      touch(file(runId));
      beating.put(
          runId,
          timer()
              .scheduleAtFixedRate(
                  () -> tryToBeat(runId),
                  period.toMillis(),
                  period.toMillis(),
                  TimeUnit.MILLISECONDS));
    }
  }

  /** Ends what this process has begun, and says whether it had. */
  synchronized boolean end(String runId) {
    Future<?> beat = beating.remove(runId);
    if (beat == null) {
      return false;
    }
    beat.cancel(false);
    delete(file(runId));
    return true;
  }

  /** Whether a process has said so not long ago. */
  boolean areHeard(String runId) {
    try {
      long last = fs.getFileStatus(file(runId)).getModificationTime();
      Path now = new Path(folder, "_clock");
      touch(now);
      return fs.getFileStatus(now).getModificationTime() - last < silence.toMillis();
    } catch (FileNotFoundException never) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ScheduledExecutorService timer() {
    if (timer == null) {
      timer =
          Executors.newSingleThreadScheduledExecutor(
              task -> {
                Thread thread = new Thread(task, "exposure-heartbeats");
                thread.setDaemon(true);
                return thread;
              });
    }
    return timer;
  }

  /** One that fails is made up for by the next: only a long silence counts. */
  private synchronized void tryToBeat(String runId) {
    try {
      if (beating.containsKey(runId)) {
        touch(file(runId));
      }
    } catch (RuntimeException e) { // Any that got out would end them all.
      return;
    }
  }

  private void touch(Path file) {
    try (OutputStream out = fs.create(file, true)) {
      out.write('.');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete(Path file) {
    try {
      fs.delete(file, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String runId) {
    return new Path(folder, runId + "." + ALIVE);
  }
}
