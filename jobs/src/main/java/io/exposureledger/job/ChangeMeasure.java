package io.exposureledger.job;

import java.util.Locale;

/** What is counted of a changed policy, and of which accounts in scope. */
public enum ChangeMeasure {
  LEAVE_SMS("leave SMS", "exposed today"),
  COME_ONTO_SMS("come onto SMS", "not, or not surely, exposed today"),
  BECOME_UNKNOWN("become unknown", "of which exposure is known today"),
  LOCKED_OUT("locked out", "that can, or may, give a second factor today"),
  WITHOUT_EXCEPTION_TODAY("today without a valid exception", "that are, or may be, exposed today"),
  TO_BE_EXCEPTED(
      "exceptions would have to cover", "that would be, or may be, exposed or locked out"),
  RESETS("resets to expect", "that can, or may, give a second factor today"),
  PRIVILEGED_RESETS(
      "of them privileged", "privileged, or maybe so, that can or may give a second factor today"),
  NO_LONGER_ASKED("no longer asked for two factors", "asked for two factors today"),
  NEWLY_ASKED("newly asked for two factors", "not, or not surely, asked for two factors today");

  private final String words;
  private final String denominator;

  ChangeMeasure(String words, String denominator) {
    this.words = words;
    this.denominator = denominator;
  }

  /** The name in queries and in output that programs read. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String words() {
    return words;
  }

  /** Of which accounts. */
  public String denominator() {
    return "accounts in scope " + denominator;
  }
}
