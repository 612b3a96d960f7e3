package io.exposureledger.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Takes what a format reader finds in a file, in the order of the file. */
interface RecordSink {

  /** The names that head the columns of a table, before its records. */
  default void header(List<String> names) {}

  /** A record, as a tree of the names and values that the file gives. */
  void record(JsonNode record);

  /** A record that has no readable form, with the reason; never with its content. */
  void unreadable(String reason);

  /**
   * A page of an answer ends.
   *
   * @param answer which answer it is a page of
   * @param hasNext whether it announces a further page
   */
  void page(String answer, boolean hasNext);

  /** The number of records that the answer says it has in all its pages. */
  void announced(long count);
}
