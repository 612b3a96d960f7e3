package io.exposureledger.report;

import java.util.Locale;
import java.util.Optional;

/**
 * A metric on two dates.
 *
 * @param before empty where it was not measured on the earlier date
 */
public record Change(MetricWording wording, Optional<MetricRow> before, MetricRow now) {

  /** What the counts of the two dates prove, whatever the unknown ones turn out to be. */
  public enum Direction {
    FEWER("Fewer, for certain"),
    MORE("More, for certain"),
    SAME("The same"),
    NOT_CERTAIN("Not certain");

    private final String words;

    Direction(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** Why the two dates cannot be compared; empty where they can. */
  public Optional<String> obstacle() {
    if (before.isEmpty()) {
      return Optional.of("Not measured on the earlier date");
    }
    MetricRow earlier = before.orElseThrow();
    if (earlier.version() != now.version()) {
      return Optional.of(
          "Not comparable: definition %d then, %d now".formatted(earlier.version(), now.version()));
    }
    if (!earlier.rulePack().equals(now.rulePack())) {
      return Optional.of(
          "Not comparable: rules %s then, %s now".formatted(earlier.rulePack(), now.rulePack()));
    }
    return Optional.empty();
  }

  public long difference() {
    return now.yes() - earlier().yes();
  }

  /** The smallest change that the unknown of both dates allow. */
  public long lowest() {
    return now.yes() - earlier().counts().possible();
  }

  public long highest() {
    return now.counts().possible() - earlier().yes();
  }

  public Direction direction() {
    if (lowest() == 0 && highest() == 0) {
      return Direction.SAME;
    }
    if (highest() < 0) {
      return Direction.FEWER;
    }
    return lowest() > 0 ? Direction.MORE : Direction.NOT_CERTAIN;
  }

  /** The difference of the known shares of those in scope, in percentage points. */
  public Optional<String> points() {
    if (earlier().inScope() == 0 || now.inScope() == 0) {
      return Optional.empty();
    }
    return Optional.of(Numbers.points(lowShare(now) - lowShare(earlier())));
  }

  /** Count and denominator of one date. */
  public static String state(MetricRow row) {
    return row.inScope() == 0
        ? "none in scope"
        : Numbers.count(row.yes()) + " of " + Numbers.count(row.inScope());
  }

  public static String unknown(MetricRow row) {
    return Numbers.count(row.unknown()) + " not known";
  }

  public String bounds() {
    return Numbers.signed(lowest()) + " to " + Numbers.signed(highest());
  }

  /** The change in words: the known difference first, then what the unknown leave open. */
  public String sentence(String since) {
    if (obstacle().isPresent()) {
      return wording.title() + ": " + obstacle().orElseThrow().toLowerCase(Locale.ROOT) + ".";
    }
    String known =
        "Since "
            + since
            + " the accounts known to be "
            + wording.title().toLowerCase(Locale.ROOT)
            + " went from "
            + state(earlier())
            + " in scope to "
            + state(now)
            + " ("
            + Numbers.signed(difference())
            + ")";
    if (lowest() == highest()) {
      return known + ".";
    }
    return known
        + "; those not known went from "
        + Numbers.count(earlier().unknown())
        + " to "
        + Numbers.count(now.unknown())
        + (direction() == Direction.NOT_CERTAIN
            ? ", so it is not certain whether there are fewer or more."
            : ", which does not change the direction.");
  }

  private MetricRow earlier() {
    return before.orElseThrow();
  }

  private static double lowShare(MetricRow row) {
    return (double) row.yes() / row.inScope();
  }
}
