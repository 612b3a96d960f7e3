package io.exposureledger.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Accounts that lose access when a vendor stops delivering text messages and calls.
 *
 * @param unknown accounts for which it is not known
 * @param boughtProvider dependent accounts apart, whose messages a bought provider delivers
 * @param source where the vendor said so
 */
public record Cutoff(
    String vendor,
    LocalDate endsOn,
    long accounts,
    long unknown,
    long boughtProvider,
    Optional<String> source) {

  /** Where the vendor said so, and who is not counted because the messages come from elsewhere. */
  public Optional<String> apart() {
    String bought =
        boughtProvider == 0
            ? ""
            : Numbers.of(boughtProvider, "dependent account")
                + (boughtProvider == 1 ? " gets its" : " get their")
                + " messages from a provider that the organisation pays, counted apart. ";
    String said = source.map(text -> "Source of the date: " + text + ".").orElse("");
    return Optional.of((bought + said).strip()).filter(text -> !text.isEmpty());
  }

  /** Who loses access, when, and how long that is from the date of the report. */
  public String sentence(LocalDate asOf) {
    long days = ChronoUnit.DAYS.between(asOf, endsOn);
    String lost =
        days > 0
            ? "%s will lose access on %s, %s after this date, when %s stops delivering text messages"
                + " and calls"
            : "%s are without access since %s, %s before this date, when %s stopped delivering text"
                + " messages and calls";
    String known =
        lost.formatted(
            Numbers.of(accounts, "account"),
            Numbers.day(endsOn),
            Numbers.of(Math.abs(days), "day"),
            Words.vendor(vendor));
    return unknown == 0
        ? known + "."
        : known + "; for " + Numbers.count(unknown) + " more it is not known.";
  }
}
