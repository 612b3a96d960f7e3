package io.exposureledger.source;

import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.lake.Tables;
import io.exposureledger.settings.NearestName;
import io.exposureledger.settings.Section;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Canonical rows that a kind yields.
 *
 * @param to the canonical table
 * @param explode array expressions to be taken apart one after another, by the name of their
 *     element; an empty array yields one row with a null element
 * @param let names for expressions, each of which may use those before it and what is exploded
 * @param where which rows are meant, a Spark SQL predicate; empty for all
 * @param precedence order among sources that tell the same fact, the smallest first
 * @param columns canonical column to Spark SQL expression
 */
public record MappingOutput(
    String to,
    Map<String, String> explode,
    Map<String, String> let,
    String where,
    int precedence,
    Map<String, String> columns)
    implements Serializable {

  static MappingOutput read(Section section) {
    Map<String, String> columns = new LinkedHashMap<>(section.entries("columns"));
    return new MappingOutput(
        section.text("to"),
        section.entries("explode"),
        section.entries("let"),
        section.text("where", ""),
        section.integer("precedence", 100),
        columns);
  }

  void reportMistakes(Section section) {
    if (!Tables.declares(to)) {
      section.report("to", "is `" + to + "`", "Name a declared table");
      return;
    }
    TableDeclaration table = Tables.named(to);
    if (table.input().isEmpty()) {
      section.report("to", "is `" + to + "`, which no source fills", "Name another table");
    }
    Set<String> known = table.input().keySet();
    for (String column : columns.keySet()) {
      if (!known.contains(column) && !column.equals("number")) {
        section.report(
            "columns",
            "name `" + column + "`, which " + to + " does not take",
            "Did you mean `" + NearestName.of(column, known) + "`?");
      }
    }
  }
}
