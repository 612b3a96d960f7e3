package io.exposureledger.report.explain;

import io.exposureledger.report.Words;
import java.util.Map;

/** The tests of an exception, as what is wrong where one fails. */
final class ExceptionTests {

  private static final Map<String, String> FAILED =
      Map.ofEntries(
          Map.entry("path_not_covered", "it does not cover the path"),
          Map.entry("state_missing", "its state is not written"),
          Map.entry("not_approved", "it is not approved"),
          Map.entry("approval_date_missing", "the day of its approval is not written"),
          Map.entry("not_yet_approved", "its approval lies ahead"),
          Map.entry("no_end_date", "it has no end"),
          Map.entry("expired", "its end has passed"),
          Map.entry("approver_missing", "nobody is named as approver"),
          Map.entry("self_approved", "who asked for it or owns it approved it"),
          Map.entry("no_compensating_control", "it names no compensating control"),
          Map.entry("never_reviewed", "it was never reviewed"),
          Map.entry("review_overdue", "it was not reviewed for a year"),
          Map.entry(
              "approver_without_authority", "who approved it was not an active person that day"));

  private ExceptionTests() {}

  static String failed(String test) {
    return FAILED.getOrDefault(test, Words.spaced(test)) + " (" + test + ")";
  }
}
