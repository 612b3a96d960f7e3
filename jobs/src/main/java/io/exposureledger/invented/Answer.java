package io.exposureledger.invented;

import java.util.Locale;
import java.util.function.Function;

/** Yes, no or unknown, in Kleene's logic. */
public enum Answer {
  YES,
  NO,
  UNKNOWN;

  static Answer of(boolean is) {
    return is ? YES : NO;
  }

  Answer not() {
    return this == YES ? NO : this == NO ? YES : UNKNOWN;
  }

  Answer and(Answer other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES && other == YES ? YES : UNKNOWN;
  }

  Answer or(Answer other) {
    return not().and(other.not()).not();
  }

  /** Whether one is yes and the other is no. */
  Answer differs(Answer other) {
    return and(other.not()).or(not().and(other));
  }

  /** A yes stays, everything else is unknown. */
  Answer onlyYes() {
    return this == YES ? YES : UNKNOWN;
  }

  static <T> Answer any(Iterable<T> items, Function<T, Answer> answer) {
    Answer any = NO;
    for (T item : items) {
      any = any.or(answer.apply(item));
    }
    return any;
  }

  /** As the marts write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
