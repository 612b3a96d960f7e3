package io.exposureledger.source;

import io.exposureledger.lake.ColumnDeclaration;
import java.util.List;

/** The columns that every raw table has. */
final class RawColumns {

  static final List<ColumnDeclaration> ALL =
      List.of(
          column("source_id", "string", "The declared source"),
          column("delivered_on", "date", "The day that the delivery describes"),
          column("file", "string", "The file's name within its delivery"),
          column("file_sha256", "string", "SHA-256 of the file's bytes as delivered"),
          column("record_no", "bigint", "Position of the record in its file, from 1"),
          column("ingested_at", "timestamp", "When the record was read"),
          column("run_id", "string", "The ingest that read it"));

  private RawColumns() {}

  private static ColumnDeclaration column(String name, String type, String comment) {
    return new ColumnDeclaration(name, type, true, comment);
  }
}
