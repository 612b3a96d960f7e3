package io.exposureledger.observability;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Values by name and labels; all have the label {@code command}. */
final class Gauges {

  private record Gauge(String help, Map<Labels, Double> values) {}

  private final String command;
  private final Map<String, Gauge> gauges = new TreeMap<>();

  Gauges(String command) {
    this.command = command;
  }

  /**
   * Adds a value; a second one of the same labels is added to the first.
   *
   * @param labels names and values in turn
   */
  void add(String name, String help, double value, String... labels) {
    gauges
        .computeIfAbsent(name, absent -> new Gauge(help, new LinkedHashMap<>()))
        .values()
        .merge(Labels.of(labels).merge(Labels.of("command", command)), value, Double::sum);
  }

  String text() {
    MetricSnapshots.Builder snapshots = MetricSnapshots.builder();
    gauges.forEach((name, gauge) -> snapshots.metricSnapshot(snapshot(name, gauge)));
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create().write(text, snapshots.build());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  private static GaugeSnapshot snapshot(String name, Gauge gauge) {
    GaugeSnapshot.Builder snapshot = GaugeSnapshot.builder().name(name).help(gauge.help());
    gauge
        .values()
        .forEach(
            (labels, value) ->
                snapshot.dataPoint(
                    GaugeDataPointSnapshot.builder().labels(labels).value(value).build()));
    return snapshot.build();
  }
}
