package io.exposureledger.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What one directory requires of one group of accounts, beside the others.
 *
 * @param asked how many of those known are asked for two factors in every situation, in a word
 * @param ofClass the same of the class required
 * @param legacyClosed the same of legacy protocols
 * @param isDifferent whether a word differs from that of another directory for the same group
 */
public record StandardLine(
    DirectoryStandard standard,
    String group,
    String asked,
    String ofClass,
    String legacyClosed,
    boolean isDifferent) {

  private static final String UNKNOWN = "not known";

  private static final List<String> GROUPS = List.of("privileged", "member", "guest", "other");

  private static final List<String> NAMES = List.of("Privileged", "Members", "Guests", "Others");

  /** By group of accounts, within it in the order of names. */
  static List<StandardLine> of(List<DirectoryStandard> standards) {
    List<StandardLine> lines = standards.stream().map(StandardLine::plain).toList();
    List<StandardLine> marked = new ArrayList<>();
    for (StandardLine line : lines) {
      boolean isDifferent =
          lines.stream()
              .filter(other -> other.group().equals(line.group()))
              .anyMatch(line::differsFrom);
      marked.add(
          new StandardLine(
              line.standard(),
              line.group(),
              line.asked(),
              line.ofClass(),
              line.legacyClosed(),
              isDifferent));
    }
    marked.sort(
        Comparator.comparingInt((StandardLine line) -> place(line.standard().accounts()))
            .thenComparing(StandardLine::group)
            .thenComparing(line -> line.standard().directory(), String.CASE_INSENSITIVE_ORDER));
    return marked;
  }

  private static StandardLine plain(DirectoryStandard standard) {
    return new StandardLine(
        standard,
        name(standard.accounts()),
        word(standard.always(), standard.partly() + standard.never()),
        word(standard.ofClass().yes(), standard.ofClass().no()),
        word(standard.legacyClosed().yes(), standard.legacyClosed().no()),
        false);
  }

  private boolean differsFrom(StandardLine other) {
    return differ(asked, other.asked)
        || differ(ofClass, other.ofClass)
        || differ(legacyClosed, other.legacyClosed);
  }

  private static boolean differ(String one, String two) {
    return !one.equals(UNKNOWN) && !two.equals(UNKNOWN) && !one.equals(two);
  }

  private static String word(long yes, long no) {
    if (yes + no == 0) {
      return UNKNOWN;
    }
    if (no == 0) {
      return "all";
    }
    return yes == 0 ? "none" : yes > no ? "most" : "some";
  }

  /** The policies that ask, and how many more there are. */
  public String policies() {
    if (standard.policies().isEmpty()) {
      return standard.unknown() == standard.inScope() ? UNKNOWN : "none";
    }
    String names = String.join("; ", standard.policies());
    return standard.furtherPolicies() == 0
        ? names
        : names + "; and " + Numbers.count(standard.furtherPolicies()) + " more";
  }

  private static String name(String accounts) {
    int place = GROUPS.indexOf(accounts);
    return place < 0 ? Words.sentence(accounts.toLowerCase(Locale.ROOT)) : NAMES.get(place);
  }

  private static int place(String accounts) {
    int place = GROUPS.indexOf(accounts);
    return place < 0 ? GROUPS.size() : place;
  }
}
