package io.exposureledger.source;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * Turns a producer that hands out rows into an iterator that asks for them, with a bounded number
 * of rows between the two: a file's rows never have to fit in memory.
 */
final class ProducedIterator<T> implements Iterator<T> {

  private static final int BATCH = 256;
  private static final int BATCHES_AHEAD = 4;

  private final BlockingQueue<List<T>> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
  private volatile Throwable failure;
  private Iterator<T> batch = List.<T>of().iterator();
  private boolean ended;

  ProducedIterator(String name, Consumer<Consumer<T>> producer) {
    Thread thread = new Thread(() -> produce(producer), name);
    thread.setDaemon(true);
    thread.start();
  }

  private void produce(Consumer<Consumer<T>> producer) {
    List<T> filling = new ArrayList<>(BATCH);
    try {
      producer.accept(
          row -> {
            filling.add(row);
            if (filling.size() == BATCH) {
              put(List.copyOf(filling));
              filling.clear();
            }
          });
    } catch (RuntimeException | Error e) {
      failure = e;
    }
    if (!filling.isEmpty()) {
      put(List.copyOf(filling));
    }
    put(List.of());
  }

  private void put(List<T> rows) {
    try {
      batches.put(rows);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while reading", e);
    }
  }

  @Override
  public boolean hasNext() {
    while (!ended && !batch.hasNext()) {
      try {
        List<T> next = batches.take();
        ended = next.isEmpty();
        batch = next.iterator();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while reading", e);
      }
    }
    if (ended && failure != null) {
      throw new IllegalStateException("Reading failed", failure);
    }
    return !ended;
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return batch.next();
  }
}
