package io.exposureledger.job;

import io.exposureledger.lake.Together;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Measures dates side by side and publishes them in order, none after one that failed. */
final class DateSeries {

  private final Map<DateRun, RuntimeException> failed = new ConcurrentHashMap<>();

  private DateSeries() {}

  static void run(List<DateRun> dates) {
    new DateSeries().measureAndPublish(dates);
  }

  private void measureAndPublish(List<DateRun> dates) {
    Together.run(dates, this::measure);
    RuntimeException first = null;
    for (DateRun date : dates) {
      if (first == null) {
        first = publish(date);
      } else if (!failed.containsKey(date)) {
        date.abandon(first);
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private void measure(DateRun date) {
    try {
      date.conform();
      date.measure();
    } catch (RuntimeException failure) {
      failed.put(date, failure);
    }
  }

  /** The failure that kept the date from being published, or null. */
  private RuntimeException publish(DateRun date) {
    try {
      if (!failed.containsKey(date)) {
        date.checkAndPublish();
      }
      return failed.get(date);
    } catch (RuntimeException failure) {
      return failure;
    }
  }
}
