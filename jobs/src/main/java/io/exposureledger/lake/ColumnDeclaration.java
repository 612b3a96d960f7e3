package io.exposureledger.lake;

/**
 * A declared column.
 *
 * @param type a Spark SQL type
 * @param required whether a row without a value is refused
 */
public record ColumnDeclaration(String name, String type, boolean required, String comment) {

  static ColumnDeclaration required(String name, String type, String comment) {
    return new ColumnDeclaration(name, type, true, comment);
  }

  static ColumnDeclaration optional(String name, String type, String comment) {
    return new ColumnDeclaration(name, type, false, comment);
  }

  String ddl() {
    return "`%s` %s%s COMMENT '%s'"
        .formatted(name, type, required ? " NOT NULL" : "", comment.replace("'", "\\'"));
  }
}
