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
    fates.add(
        fate(
            "Revoked",
            counts.revoked() == 0
                ? ""
                : Numbers.count(counts.ticketBased())
                    + " by the tracker alone, "
                    + Numbers.count(counts.checked())
                    + " found inactive by a check",
            counts.revoked(),
            counts));
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

  /** Seen and not counted. */
  static String excluded(SecretCounts counts) {
    return listed(counts.excluded(), SecretWords::exclusion);
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
