package io.exposureledger.exposure;

import io.exposureledger.settings.YamlDocument;
import io.exposureledger.testing.Rows;
import io.exposureledger.testing.SharedSpark;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One query of the room over hand-written tables, as of the end of 2026-10-31 in London. */
final class Query {

  private static final Map<String, Object> PARAMETERS =
      Map.of(
          "as_of", "2026-10-31",
          "instant", Timestamp.from(Instant.parse("2026-11-01T00:00:00Z")),
          "zone", "Europe/London");

  private final String name;
  private final Map<String, String> structures = new LinkedHashMap<>();
  private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();

  Query(String name) {
    this.name = name;
  }

  /** A table of which the query reads these columns. */
  Query table(String table, String structure) {
    structures.put(table, structure);
    rows.put(table, new ArrayList<>());
    return this;
  }

  Query row(String table, Object... values) {
    rows.get(table).add(values);
    return this;
  }

  static Timestamp at(String instant) {
    return instant == null ? null : Timestamp.from(Instant.parse(instant));
  }

  /** The rows that it gives, as text. */
  List<String> texts(String... columns) {
    Exposure.FUNCTIONS.forEach(SharedSpark.session()::sql);
    structures.forEach(
        (table, structure) ->
            Rows.of(structure, rows.get(table).toArray(Object[][]::new))
                .createOrReplaceTempView(table));
    String sql = YamlDocument.resourceText("exposure/" + name + ".sql");
    return Rows.texts(SharedSpark.session().sql(sql, PARAMETERS), columns);
  }
}
