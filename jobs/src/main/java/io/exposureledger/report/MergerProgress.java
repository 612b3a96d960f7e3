package io.exposureledger.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One row of {@code mart.merger_progress}, of one of the dates kept.
 *
 * @param directory the directory, or {@value #ALL} of the merger
 * @param days days since the closing
 * @param gap yes: accounts of which two factors are not required on every way in
 * @param partial of these, those of which they are required in some situations
 * @param legacyUsed of those with a legacy protocol open, those that were entered through it
 * @param legacyUnknown accounts of which it is not known whether a legacy protocol is open
 * @param legacyUsedUnknown of those with one open, those of which it is not known whether they were
 *     entered through it
 * @param acquirer the same gap of the directories that came with no merger
 * @param adjusted the difference within strata of privilege and region
 * @param reason why there is no difference
 */
public record MergerProgress(
    LocalDate asOf,
    String directory,
    int days,
    Counts gap,
    long partial,
    long legacyOpen,
    long legacyUsed,
    long legacyUnknown,
    long legacyUsedUnknown,
    Counts acquirer,
    Difference difference,
    Difference adjusted,
    int strata,
    Optional<String> reason) {

  static final String ALL = "all";

  /** Why there is no difference. */
  String whyNot() {
    return reason.map(Words::spaced).orElse("not computable");
  }

  boolean isOfAll() {
    return directory.equals(ALL);
  }
}
