package io.exposureledger.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What became of some of the leaked secrets, with their share of those counted. */
public record SecretFate(String name, String detail, long secrets, String share) {

  /** All that were counted, each in one line. */
  static List<SecretFate> of(SecretCounts counts) {
    List<SecretFate> fates = new ArrayList<>();
    fates.add(fate("Revoked", evidence(counts), counts.revoked(), counts));
    fates.add(
        fate(
            "Ended otherwise",
            listed(counts.endedOtherwise(), SecretWords::cause),
            counts.otherwise(),
            counts));
    fates.add(
        fate(
            "Open",
            counts.acceptedRisk() == 0
                ? ""
                : Numbers.count(counts.acceptedRisk())
                    + " of them closed as an accepted risk, which leaves them usable",
            counts.open(),
            counts));
    fates.add(
        fate(
            "Not known",
            "open when checked last, can no longer be checked",
            counts.stateLost(),
            counts));
    return fates;
  }

  private static String evidence(SecretCounts counts) {
    if (counts.revoked() == 0) {
      return "";
    }
    String told =
        Numbers.count(counts.ticketBased())
            + " by the tracker alone, "
            + Numbers.count(counts.checked())
            + " found inactive by a check";
    return counts.contradicted() == 0
        ? told
        : told
            + ", "
            + Numbers.count(counts.contradicted())
            + " contradicted: closed as revoked, and still called active";
  }

  /** Seen and not counted. */
  static String excluded(SecretCounts counts) {
    return counts.excluded().stream()
        .map(tally -> SecretWords.leftOut(tally.key(), tally.accounts()))
        .collect(Collectors.joining("; "));
  }

  private static SecretFate fate(String name, String detail, long secrets, SecretCounts counts) {
    return new SecretFate(name, detail, secrets, Numbers.share(secrets, counts.subjects()));
  }

  private static String listed(List<Tally> tallies, UnaryOperator<String> words) {
    return tallies.stream()
        .map(tally -> Numbers.count(tally.accounts()) + " " + words.apply(tally.key()))
        .collect(Collectors.joining(", "));
  }
}
