package io.exposureledger.lake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Does independent small things of Spark side by side: most of a small commit is waiting, not
 * computing.
 */
public final class Together {

  private static final int AT_ONCE = 4;

  private Together() {}

  /**
   * Hands every item to the action and returns when all are done, the failed ones too; the first
   * failure is raised then.
   */
  public static <T> void run(Collection<T> items, Consumer<T> action) {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (T item : items) {
        work.add(
            () -> {
              action.accept(item);
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    } finally {
      threads.shutdown();
    }
  }
}
