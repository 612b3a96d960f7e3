package io.exposureledger.metric;

import io.exposureledger.settings.YamlDocument;
import java.util.List;

/** The registry of metrics; each is the resource {@code metrics/<id>.yaml}. */
public final class Metrics {

  private static final List<String> IDS =
      List.of(
          "sms.exposed",
          "sms.latent",
          "sms.residual",
          "sms.recovery_only",
          "sms.dependent",
          "sms.no_alternative_offered",
          "sms.single_channel",
          "sms.privileged_exposed",
          "sms.cutoff");

  private static final List<Metric> ALL =
      IDS.stream()
          .map(id -> Metric.read(YamlDocument.resource("metrics/" + id + ".yaml")))
          .toList();

  private Metrics() {}

  public static List<Metric> all() {
    return ALL;
  }
}
