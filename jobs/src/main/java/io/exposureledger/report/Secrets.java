package io.exposureledger.report;

import java.util.Comparator;
import java.util.List;

/**
 * Leaked secrets from their detection to their end, beside the rows of their metrics.
 *
 * @param sources the sources that tell of alerts; none where nothing is known
 * @param days where they stand on given days
 * @param survival the share that neither was revoked nor ended otherwise; empty below ten secrets
 * @param incidence the share revoked, where some ended otherwise; else empty
 * @param late the open ones by owner and unit, the longest open first
 * @param lateLines how many such lines there are; some may be left out
 */
public record Secrets(
    List<String> sources,
    SecretCounts counts,
    List<SecretsAtDay> days,
    List<CurvePoint> survival,
    List<CurvePoint> incidence,
    List<OpenSecrets> late,
    long lateLines,
    List<UnitDuration> comparison) {

  /** The order in which the lists are given does not matter. */
  public Secrets {
    sources = sources.stream().sorted().toList();
    days = days.stream().sorted(Comparator.comparingInt(SecretsAtDay::day)).toList();
    survival = inTime(survival);
    incidence = inTime(incidence);
    late = late.stream().sorted(OpenSecrets.ORDER).toList();
    comparison = comparison.stream().sorted(Comparator.comparing(UnitDuration::unit)).toList();
  }

  /** Of an organisation that delivers no alerts. */
  public static Secrets none() {
    return new Secrets(
        List.of(), SecretCounts.zero(), List.of(), List.of(), List.of(), List.of(), 0, List.of());
  }

  /** The share revoked, with competing ends or without. */
  List<CurvePoint> revoked() {
    return incidence.isEmpty() ? ended() : incidence;
  }

  /** The share that ended in any way. */
  List<CurvePoint> ended() {
    return survival.stream().map(CurvePoint::inverted).toList();
  }

  private static List<CurvePoint> inTime(List<CurvePoint> points) {
    return points.stream().sorted(Comparator.comparingDouble(CurvePoint::t)).toList();
  }
}
