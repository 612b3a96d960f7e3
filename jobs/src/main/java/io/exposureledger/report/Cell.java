package io.exposureledger.report;

/** What stands in a cell of a table: the answer, and under it what it rests on. */
public record Cell(String text, String detail) {

  static Cell of(String text) {
    return new Cell(text, "");
  }
}
