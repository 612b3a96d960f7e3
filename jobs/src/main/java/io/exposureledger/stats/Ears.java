package io.exposureledger.stats;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * EARS C1, C2 and C3 on a daily series of counts.
 *
 * <p>C1 and C2: (Y − mean)/s, with mean and standard deviation s (divisor 6) of 7 days: the days
 * t−7 to t−1 for C1, t−9 to t−3 for C2. An alarm is a score above z(0.999) = 3.09. C3: the sum of
 * max(0, C2 − 1) over t−2 to t, an alarm above z(0.975) = 1.96. The first days of a long rise spoil
 * the baseline of C1; C2 keeps two days away from it.
 *
 * <p>A day that the counts do not hold is unknown, never 0: a day without events is given with a
 * count of 0. Scores exist for the days given. A day whose baseline lacks a day is {@link
 * EarsScore.Reason#BASELINE_INCOMPLETE}; where all counts of the baseline are equal and the
 * smallest deviation is 0 it is {@link EarsScore.Reason#BASELINE_CONSTANT}. A smallest deviation
 * above 0 (0.5 or 1 for sparse series) stands in for a smaller s. C3 takes the reason of the latest
 * unknown C2.
 *
 * <p>Reference: L. Hutwagner et al. (2003), Journal of Urban Health 80:i89–i96; the formula
 * documented for R {@code surveillance::earsC} 1.26.0 (options {@code baseline = 7, minSigma}). Its
 * code for C3 differs from its documentation; here is the documented formula.
 */
public final class Ears {

  private static final int BASELINE = 7;
  private static final int LAG = 2;
  private static final double LIMIT = StandardNormal.quantile(0.999);
  private static final double LIMIT_OF_SUM = StandardNormal.quantile(0.975);

  private Ears() {}

  /**
   * C1 of every day given.
   *
   * @param counts events per day
   * @param smallestDeviation smallest standard deviation of a baseline, at least 0
   * @throws IllegalArgumentException where a count or the deviation is negative
   */
  public static NavigableMap<LocalDate, EarsScore> c1(
      Map<LocalDate, Long> counts, double smallestDeviation) {
    return scores(counts, 0, smallestDeviation);
  }

  /** C2 of every day given; arguments as for {@link #c1}. */
  public static NavigableMap<LocalDate, EarsScore> c2(
      Map<LocalDate, Long> counts, double smallestDeviation) {
    return scores(counts, LAG, smallestDeviation);
  }

  /** C3 of every day given; arguments as for {@link #c1}. */
  public static NavigableMap<LocalDate, EarsScore> c3(
      Map<LocalDate, Long> counts, double smallestDeviation) {
    Map<LocalDate, EarsScore> c2 = c2(counts, smallestDeviation);
    NavigableMap<LocalDate, EarsScore> scores = new TreeMap<>();
    counts.keySet().forEach(day -> scores.put(day, sum(c2, day)));
    return scores;
  }

  private static EarsScore sum(Map<LocalDate, EarsScore> c2, LocalDate day) {
    double sum = 0;
    for (int back = 0; back <= LAG; back++) {
      EarsScore score = c2.get(day.minusDays(back));
      if (score instanceof EarsScore.Known known) {
        sum += Math.max(0, known.statistic() - 1);
      } else {
        return score == null ? unknown(EarsScore.Reason.BASELINE_INCOMPLETE) : score;
      }
    }
    return new EarsScore.Known(sum, LIMIT_OF_SUM);
  }

  private static NavigableMap<LocalDate, EarsScore> scores(
      Map<LocalDate, Long> counts, int lag, double smallestDeviation) {
    if (!(smallestDeviation >= 0)) {
      throw new IllegalArgumentException(
          "Smallest deviation " + smallestDeviation + " is not 0 or above");
    }
    NavigableMap<LocalDate, EarsScore> scores = new TreeMap<>();
    counts.forEach(
        (day, count) -> {
          if (count < 0) {
            throw new IllegalArgumentException("Count " + count + " of " + day + " is negative");
          }
          scores.put(day, score(counts, day, lag, smallestDeviation));
        });
    return scores;
  }

  private static EarsScore score(
      Map<LocalDate, Long> counts, LocalDate day, int lag, double smallestDeviation) {
    double sum = 0;
    double squares = 0;
    for (int back = lag + 1; back <= lag + BASELINE; back++) {
      Long count = counts.get(day.minusDays(back));
      if (count == null) {
        return unknown(EarsScore.Reason.BASELINE_INCOMPLETE);
      }
      sum += count;
      squares += (double) count * count;
    }
    double variance = Math.max(0, BASELINE * squares - sum * sum) / (BASELINE * (BASELINE - 1));
    double deviation = Math.max(Math.sqrt(variance), smallestDeviation);
    if (deviation == 0) {
      return unknown(EarsScore.Reason.BASELINE_CONSTANT);
    }
    return new EarsScore.Known((counts.get(day) - sum / BASELINE) / deviation, LIMIT);
  }

  private static EarsScore unknown(EarsScore.Reason reason) {
    return new EarsScore.Unknown(reason);
  }
}
