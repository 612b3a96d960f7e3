package io.exposureledger.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Set;

/**
 * What reading a file found.
 *
 * @param fatal why the file could not be read to its end; null where it could
 * @param announcing answers of which a page announces a further one
 * @param ending answers of which a page announces none
 * @param announced the number of records the answer says it has in all; -1 where it does not say
 * @param firstProblem the first quarantined record and its reason; null where there is none
 */
record FileSummary(
    String sha256,
    long records,
    long kept,
    long quarantined,
    Set<String> announcing,
    Set<String> ending,
    long announced,
    String firstProblem,
    String fatal,
    Set<String> unmapped) {

  static FileSummary parse(String json) {
    try {
      return JsonRecords.MAPPER.readValue(json, FileSummary.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  String json() {
    try {
      return JsonRecords.MAPPER.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Names of unmapped fields that are kept for a file; more are cut. */
  static final int UNMAPPED_LIMIT = 200;

  List<String> unmappedFields() {
    return unmapped.stream().sorted().limit(UNMAPPED_LIMIT).toList();
  }
}
