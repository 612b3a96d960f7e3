package io.exposureledger.metric;

import io.exposureledger.settings.Section;

/**
 * A counted metric over {@code mart.account_exposure}.
 *
 * @param verdict the column that says yes, no or unknown
 * @param population the accounts in scope that it is asked of, a Spark SQL predicate; the others
 *     count as out of its scope
 * @param sentence what an account with the verdict yes has, in words that follow "n of m accounts"
 */
public record Metric(
    String id,
    int version,
    String title,
    String grain,
    String verdict,
    String population,
    String sentence) {

  static Metric read(Section section) {
    Metric metric =
        new Metric(
            section.text("metric"),
            section.integer("version", 1),
            section.text("title"),
            section.text("grain"),
            section.text("verdict"),
            section.text("population", "true"),
            section.text("sentence"));
    section.verify();
    return metric;
  }
}
