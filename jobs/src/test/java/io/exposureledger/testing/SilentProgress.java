package io.exposureledger.testing;

import io.exposureledger.job.Job;
import io.exposureledger.job.Progress;
import io.exposureledger.observability.RunFacts;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** Tells nobody. */
public final class SilentProgress implements Progress {

  @Override
  public void begins(Job<?> stage) {}

  @Override
  public void ends(Job<?> stage, String counts, double seconds) {}

  @Override
  public void fails(Job<?> stage, double seconds) {}

  @Override
  public void learns(LocalDate asOf, UnaryOperator<RunFacts> fact) {}
}
