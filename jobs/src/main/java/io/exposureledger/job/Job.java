package io.exposureledger.job;

/**
 * A stage of the work.
 *
 * @param <R> a record of counts, whose text is shown as the stage's progress
 */
public interface Job<R> {

  /** What is done, in the words of the progress line and of the Spark UI. */
  String description();

  R execute();
}
