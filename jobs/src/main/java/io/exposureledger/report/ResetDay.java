package io.exposureledger.report;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One row of {@code mart.reset_day}.
 *
 * @param name what people call the subject
 * @param resets empty where the logs do not tell of the whole day
 */
public record ResetDay(
    LocalDate day,
    String subjectKind,
    String subject,
    String name,
    OptionalLong resets,
    OptionalDouble c2,
    boolean isAbove) {

  static final String DESK = "desk";

  boolean isOfDesk() {
    return subjectKind.equals(DESK);
  }

  /** Units have many small causes; what a desk or an agent does is one. */
  boolean isMarked() {
    return isAbove && !subjectKind.equals("unit");
  }
}
