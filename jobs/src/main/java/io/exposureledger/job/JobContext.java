package io.exposureledger.job;

import io.exposureledger.config.Configuration;
import io.exposureledger.lake.Lake;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.spark.sql.SparkSession;

/**
 * What every job works with.
 *
 * @param clock the only source of the present; it decides no row of core or mart
 */
public record JobContext(
    SparkSession spark,
    Lake lake,
    Configuration configuration,
    Clock clock,
    String codeVersion,
    Progress progress) {

  /** The end of a date in the reporting zone: the moment at which facts of that date are taken. */
  public Instant endOf(LocalDate asOf) {
    return asOf.plusDays(1).atStartOfDay(configuration.zone()).toInstant();
  }

  /** The same with views and settings of its own, so that it can work beside others. */
  JobContext inSessionOfItsOwn() {
    SparkSession session = spark.newSession();
    return new JobContext(session, lake.in(session), configuration, clock, codeVersion, progress);
  }

  /** Runs a job, and tells of it. */
  public <R> R run(Job<R> job) {
    progress.begins(job);
    spark.sparkContext().setJobDescription(job.description());
    long started = clock.millis();
    boolean ended = false;
    try {
      R result = job.execute();
      progress.ends(job, result.toString(), secondsSince(started));
      ended = true;
      return result;
    } finally {
      if (!ended) {
        progress.fails(job, secondsSince(started));
      }
    }
  }

  private double secondsSince(long started) {
    return (clock.millis() - started) / 1000.0;
  }
}
