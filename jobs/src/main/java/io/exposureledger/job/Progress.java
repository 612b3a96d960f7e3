package io.exposureledger.job;

import io.exposureledger.observability.RunFacts;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** Where the stages of a command, and what they learn about their run, are told. */
public interface Progress {

  void begins(Job<?> stage);

  void ends(Job<?> stage, String counts, double seconds);

  void fails(Job<?> stage, double seconds);

  /**
   * Tells a fact about the run of a date.
   *
   * @param fact adds it to what is known
   */
  void learns(LocalDate asOf, UnaryOperator<RunFacts> fact);
}
