package io.exposureledger.job;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table on enforcement or mergers, and what the sample's model expects in it. */
enum ExpectedMergers {
  ACCOUNTS("mart.enforcement", "enforcement.csv", "true"),
  PEOPLE("mart.merger_person", "merger_people.csv", "true"),
  PROGRESS("mart.merger_progress", "merger_progress.csv", "directory = 'all'");

  private final String table;
  private final String file;
  private final String condition;

  ExpectedMergers(String table, String file, String condition) {
    this.table = table;
    this.file = file;
    this.condition = condition;
  }

  /** The query of the lines of the table. */
  String measured() {
    String columns =
        rows().get(0).keySet().stream()
            .map("coalesce(string(%s), '')"::formatted)
            .collect(Collectors.joining(", "));
    return "select concat_ws('|', " + columns + ") from " + table + " where " + condition;
  }

  /** The same lines of the model. */
  List<String> lines() {
    return rows().stream().map(row -> String.join("|", row.values())).toList();
  }

  private List<Map<String, String>> rows() {
    return Sample.expected(file);
  }
}
