package io.exposureledger.job;

import java.time.LocalDate;

/**
 * A stage of the work.
 *
 * @param <R> a record of counts, whose text is shown as the stage's progress
 */
public interface Job<R> {

  /** The stage in one word, the same on every date. */
  String stage();

  /** The date that it works on. */
  LocalDate asOf();

  /** What is done, in the words of the progress line and of the Spark UI. */
  default String description() {
    return stage() + " " + asOf();
  }

  R execute();
}
