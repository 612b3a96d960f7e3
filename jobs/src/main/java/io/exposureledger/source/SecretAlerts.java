package io.exposureledger.source;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import io.exposureledger.lake.ColumnDeclaration;
import io.exposureledger.lake.Lake;
import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.lake.Tables;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Alerts of leaked secrets, each with what its deliveries tell together. */
public final class SecretAlerts {

  private static final TableDeclaration TABLE = Tables.named("core.secret_alert");

  private static final WindowSpec IN_ORDER =
      Window.partitionBy(TABLE.key().stream().map(name -> col(name)).toArray(Column[]::new))
          .orderBy("delivered_on", "file", "record_no");
  private static final WindowSpec WHOLE =
      IN_ORDER.rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());

  private static final List<String> ADDED = List.of("found_inactive_at");
  private static final Column DELIVERED_AT = col("delivered_on").cast("timestamp");
  private static final Column IS_KEYED = expr("secret_key not like '%/%'");

  /** The first delivery that told it closed, without saying since when. */
  private static final Column SEEN_CLOSED_AT =
      greatest(
          min(when(expr("state = 'closed' and closed_at is null"), DELIVERED_AT)).over(WHOLE),
          col("detected_at"));

  private static final Column FIRST_FOUND =
      expr(
          "if(validity_checked_at > detected_at"
              + " or (validity = 'inactive' and coalesce(resolution, '') = 'revoked'),"
              + " 'unknown', validity)");

  private SecretAlerts() {}

  /**
   * One row per {@code (source_id, alert_id)} that was detected before an instant: the columns of
   * {@code core.secret_alert} as the latest delivery tells them, but
   *
   * <ul>
   *   <li>{@code detected_at} the earliest that any tells;
   *   <li>{@code secret_key} a keyed hash where any tells one;
   *   <li>{@code validity_at_detection} the first that is told; where none is, what the first
   *       delivery found, unless it tells a revocation or a check later than the detection;
   *   <li>{@code validity} of a scanner's finding inactive where it was active and a later check no
   *       longer says so;
   *   <li>{@code closed_at} the day of the first delivery that tells it closed, where none says
   *       when;
   *   <li>{@code reopened_at} all that are told, and the day of a delivery that tells an alert open
   *       which one before told closed;
   *   <li>added: {@code found_inactive_at}, the first check since which it was never active again.
   * </ul>
   */
  public static Dataset<Row> asOf(Lake lake, Deliveries deliveries, Instant instant) {
    return together(EventRows.told(lake, deliveries, TABLE, "detected_at", instant));
  }

  /** The same of what deliveries tell. */
  private static Dataset<Row> together(Dataset<Row> told) {
    Column[] columns =
        Stream.concat(TABLE.columns().stream().map(ColumnDeclaration::name), ADDED.stream())
            .map(name -> col(name))
            .toArray(Column[]::new);
    return told.transform(SecretAlerts::checked)
        .transform(SecretAlerts::reopened)
        .withColumn("detected_at", min(col("detected_at")).over(WHOLE))
        .withColumn(
            "closed_at",
            coalesce(col("closed_at"), when(col("state").equalTo("closed"), SEEN_CLOSED_AT)))
        .withColumn(
            "secret_key",
            coalesce(last(when(IS_KEYED, col("secret_key")), true).over(WHOLE), col("secret_key")))
        .withColumn(
            "validity_at_detection",
            coalesce(
                first(col("validity_at_detection"), true).over(WHOLE),
                first(FIRST_FOUND, false).over(WHOLE)))
        .withColumn("last_place", max(col("place")).over(WHOLE))
        .where("place = last_place")
        .select(columns);
  }

  /**
   * Whether it still works: a check that said so once, and in a later scan no more, found it dead.
   */
  private static Dataset<Row> checked(Dataset<Row> told) {
    Column isUnconfirmed =
        expr(
            "detector = 'trufflehog' and validity = 'unknown' and validity_checked_at is not null");
    // A scan that verified nothing at all may have been told not to.
    Column isVerifying =
        max(col("validity").equalTo("active"))
            .over(Window.partitionBy("source_id", "delivered_on"));
    Column wasActive = max(col("validity").equalTo("active")).over(IN_ORDER);
    Column isInactiveSince = expr("validity = 'inactive' and place > last_active");
    return told.withColumn("place", row_number().over(IN_ORDER))
        .withColumn("is_dead", coalesce(isUnconfirmed.and(isVerifying).and(wasActive), lit(false)))
        .withColumn("validity", when(col("is_dead"), "inactive").otherwise(col("validity")))
        .withColumn("verified", when(col("is_dead"), true).otherwise(col("verified")))
        .withColumn("last_active", max(expr("if(validity = 'active', place, 0)")).over(WHOLE))
        .withColumn(
            "found_inactive_at",
            min(when(isInactiveSince, coalesce(col("validity_checked_at"), DELIVERED_AT)))
                .over(WHOLE));
  }

  /** A reopening that shows in the deliveries alone counts from the day of the later one. */
  private static Dataset<Row> reopened(Dataset<Row> told) {
    return told.withColumn("told_reopened", flatten(collect_list(col("reopened_at")).over(WHOLE)))
        .withColumn("state_before", lag("state", 1).over(IN_ORDER))
        .withColumn("closed_before", lag("closed_at", 1).over(IN_ORDER))
        .withColumn(
            "is_reopening",
            expr(
                "state = 'open' and state_before = 'closed'"
                    + " and not coalesce(exists(told_reopened, one -> one > closed_before), false)"))
        .withColumn(
            "seen_reopened", collect_set(when(col("is_reopening"), DELIVERED_AT)).over(WHOLE))
        .withColumn(
            "reopened_at",
            expr("nullif(array_sort(array_union(told_reopened, seen_reopened)), array())"));
  }
}
