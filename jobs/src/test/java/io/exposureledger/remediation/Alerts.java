package io.exposureledger.remediation;

import io.exposureledger.testing.SharedSpark;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Alerts of leaked secrets, as the sources tell them together until the end of 2026-10-31. */
final class Alerts {

  static final Instant INSTANT = Instant.parse("2026-11-01T00:00:00Z");

  private static final StructType STRUCTURE =
      StructType.fromDDL(
          "source_id string, delivered_on date, alert_id string, secret_key string, secret_type string, detector"
              + " string, repository string, unit string, assignee string, tracked boolean,"
              + " leaked_at timestamp, detected_at timestamp, closed_at timestamp, revoked_at"
              + " timestamp, state string, resolution string, validity_at_detection string,"
              + " validity string, validity_checked_at timestamp, found_inactive_at timestamp,"
              + " reopened_at array<timestamp>");

  private final List<Alert> alerts = new ArrayList<>();
  private final List<Row> repositories = new ArrayList<>();
  private final List<Row> owners = new ArrayList<>();

  /** An alert of a tool that tracks states, open and unchecked unless more is said. */
  Alert tracked(String secret, String source, String detectedOn) {
    return add(secret, source, detectedOn, true);
  }

  /** A finding of a scan. */
  Alert found(String secret, String source, String detectedOn) {
    return add(secret, source, detectedOn, false);
  }

  private Alert add(String secret, String source, String detectedOn, boolean isTracked) {
    Alert alert = new Alert(new HashMap<>());
    alert
        .with("source_id", source)
        .with("detector", source)
        .with("delivered_on", Date.valueOf("2026-10-31"))
        .with("tracked", isTracked);
    alert.with("alert_id", "a" + (alerts.size() + 1)).with("secret_key", secret);
    alert.with("state", "open").with("validity", "unknown").at("detected_at", detectedOn);
    alerts.add(alert);
    return alert;
  }

  Alerts repository(String pattern, String unit, String owner) {
    repositories.add(RowFactory.create(pattern, unit, owner));
    return this;
  }

  Alerts unitOwner(String unit, String owner) {
    owners.add(RowFactory.create(unit, owner));
    return this;
  }

  /** The episodes of all. */
  Dataset<Row> episodes() {
    view(alerts.stream().map(Alert::row).toList(), STRUCTURE, "core_secret_alert");
    view(
        repositories,
        StructType.fromDDL("repository string, unit_id string, owner string"),
        "core_repository");
    view(owners, StructType.fromDDL("unit_id string, owner string"), "unit_owner");
    return new Episodes(SharedSpark.session(), INSTANT, ZoneOffset.UTC).rows().localCheckpoint();
  }

  private static void view(List<Row> rows, StructType structure, String name) {
    SharedSpark.session().createDataFrame(rows, structure).createOrReplaceTempView(name);
  }

  /** A day at 00:00, or an instant. */
  static Timestamp time(String text) {
    return Timestamp.from(
        text.length() == 10
            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
            : Instant.parse(text));
  }

  /** One alert, by the columns that are told of it. */
  record Alert(Map<String, Object> told) {

    Alert with(String column, Object value) {
      told.put(column, value);
      return this;
    }

    Alert at(String column, String time) {
      return with(column, time(time));
    }

    Alert revoked(String time) {
      return closed(time, "revoked").at("revoked_at", time);
    }

    Alert closed(String time, String resolution) {
      return with("state", "closed").at("closed_at", time).with("resolution", resolution);
    }

    Alert leaked(String time) {
      return at("leaked_at", time);
    }

    Alert checked(String time, String validity) {
      return at("validity_checked_at", time).with("validity", validity);
    }

    /** A check found it dead, and none after that alive. */
    Alert foundInactive(String time) {
      return at("found_inactive_at", time).with("validity", "inactive");
    }

    Alert reopened(String time) {
      return with("reopened_at", new Timestamp[] {time(time)});
    }

    Row row() {
      List<Object> values = new ArrayList<>();
      for (StructField column : STRUCTURE.fields()) {
        values.add(told.get(column.name()));
      }
      return RowFactory.create(values.toArray());
    }
  }
}
