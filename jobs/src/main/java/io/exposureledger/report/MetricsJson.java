package io.exposureledger.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** The rows of {@code mart.metric} of a date as JSON; the same rows give the same bytes. */
public final class MetricsJson {

  public static final String FILE = "metrics.json";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Comparator<MetricRow> ORDER =
      Comparator.comparing(MetricRow::asOf)
          .thenComparing(MetricRow::metric)
          .thenComparing(MetricRow::version)
          .thenComparing(MetricsJson::size)
          .thenComparing(MetricRow::unitKind)
          .thenComparing(MetricRow::unit)
          .thenComparing(row -> !row.stratum().equals(MetricRow.ALL))
          .thenComparing(MetricRow::stratum);

  private MetricsJson() {}

  /** Writes {@value #FILE} into a folder, which is made where it is missing. */
  public static Path write(List<MetricRow> rows, Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve(FILE), render(rows));
  }

  static String render(List<MetricRow> rows) {
    ArrayNode array = MAPPER.createArrayNode();
    rows.stream().sorted(ORDER).forEach(row -> array.add(object(row)));
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      return MAPPER.writer(printer).writeValueAsString(array) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static ObjectNode object(MetricRow row) {
    ObjectNode object = MAPPER.createObjectNode();
    object.put("as_of", row.asOf().toString());
    object.put("run_id", row.runId());
    object.put("metric", row.metric());
    object.put("version", row.version());
    object.put("unit_kind", row.unitKind());
    object.put("unit", row.unit());
    object.put("stratum", row.stratum());
    object.put("grain", row.grain());
    object.put("in_scope", row.inScope());
    object.put("yes", row.yes());
    object.put("no", row.no());
    object.put("unknown", row.unknown());
    object.put("out_of_scope", row.outOfScope());
    put(object, "value", row.value());
    put(object, "value_low", row.valueLow());
    put(object, "value_high", row.valueHigh());
    put(object, "ci_low", row.ciLow());
    put(object, "ci_high", row.ciHigh());
    object.put("ci_method", row.ciMethod().orElse(null));
    object.put("status", row.status().word());
    object.put("reason", row.reason().orElse(null));
    object.put("rule_pack", row.rulePack());
    return object;
  }

  private static void put(ObjectNode object, String name, OptionalDouble number) {
    if (number.isPresent()) {
      object.put(name, number.getAsDouble());
    } else {
      object.putNull(name);
    }
  }

  /** The whole organisation comes before its parts. */
  private static int size(MetricRow row) {
    return row.unitKind().equals(MetricRow.ENTERPRISE) ? 0 : 1;
  }
}
