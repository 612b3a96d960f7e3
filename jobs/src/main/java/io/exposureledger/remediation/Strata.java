package io.exposureledger.remediation;

import io.exposureledger.logic.Steps;
import io.exposureledger.survival.Stratum;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reduces episodes to counts per time and stratum. Only those come to the driver, one stratum after
 * another: at most some ten thousand times a year in each.
 */
public final class Strata {

  static final String SECRET = "secret";
  static final String FROM_LEAK = "secret_from_leak";
  static final String REVOKED = "revoked";

  private final SparkSession spark;
  private final String organisation;

  /**
   * The strata of the episodes that the view {@code mart_secret_episode} holds.
   *
   * @param organisation the name of the whole
   */
  public Strata(SparkSession spark, String organisation) {
    this.spark = spark;
    this.organisation = organisation;
  }

  /** Hands on each stratum that has a secret, on each clock: the whole first, then its parts. */
  public void each(Consumer<Stratum> action) {
    Iterator<Row> rows =
        new Steps(spark, Map.of("organisation", organisation))
            .named("remediation/survival.sql")
            .toLocalIterator();
    List<Stratum.Count> times = new ArrayList<>();
    Row first = null;
    while (rows.hasNext()) {
      Row row = rows.next();
      if (first != null && !isSame(first, row)) {
        action.accept(stratum(first, times));
        times.clear();
      }
      first = row;
      times.add(
          new Stratum.Count(
              row.isNullAt(4) ? 0 : row.getDouble(4), row.getString(5), row.getLong(6)));
    }
    if (first != null) {
      action.accept(stratum(first, times));
    }
  }

  private static boolean isSame(Row one, Row other) {
    return List.of(0, 2, 3).stream().allMatch(at -> one.get(at).equals(other.get(at)));
  }

  private static Stratum stratum(Row row, List<Stratum.Count> times) {
    return new Stratum(
        row.getString(0),
        row.getString(0).equals(FROM_LEAK),
        row.getString(2),
        row.getString(3),
        times);
  }
}
