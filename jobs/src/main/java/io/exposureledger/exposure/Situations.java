package io.exposureledger.exposure;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The situations of a sign-in: every combination of six things that a policy may depend on, each of
 * two values. A set of situations is a mask of 64 bits; a policy asks for two factors in a set of
 * them.
 */
final class Situations {

  /** What a policy may depend on, in the order in which conditions are named. */
  private enum Dimension {
    APPLICATIONS("office_365"),
    LOCATIONS("trusted"),
    CLIENT_TYPES("browser"),
    PLATFORMS("mobile"),
    DEVICES("compliant"),
    RISK("at_risk");

    private final String first;

    Dimension(String first) {
      this.first = first;
    }

    /** The situations in which the dimension has its first value. */
    long mask() {
      long mask = 0;
      for (int situation = 0; situation < Long.SIZE; situation++) {
        if ((situation >> ordinal() & 1) == 0) {
          mask |= 1L << situation;
        }
      }
      return mask;
    }

    /**
     * As SQL: its name where the mask has other situations of its first value than of the other.
     */
    String ifDecisive(String mask) {
      return "if(shiftleft(%s & %dL, %d) <> %s & ~%dL, '%s', null)"
          .formatted(mask, mask(), 1 << ordinal(), mask, mask(), name().toLowerCase(Locale.ROOT));
    }
  }

  private Situations() {}

  /** The masks of the first values, by their names. */
  static Map<String, Object> parameters() {
    Map<String, Object> parameters = new TreeMap<>();
    for (Dimension dimension : Dimension.values()) {
      parameters.put(dimension.first, dimension.mask());
    }
    return parameters;
  }

  /**
   * As SQL: the names of the dimensions on which a set of situations depends, and of others, in
   * their order.
   */
  static String conditions(String mask, String others) {
    StringBuilder names = new StringBuilder();
    StringBuilder decisive = new StringBuilder();
    for (Dimension dimension : Dimension.values()) {
      String separator = names.isEmpty() ? "" : ", ";
      names
          .append(separator)
          .append('\'')
          .append(dimension.name().toLowerCase(Locale.ROOT))
          .append('\'');
      decisive.append(separator).append(dimension.ifDecisive(mask));
    }
    return "array_join(array_intersect(array(%s), concat(array_compact(array(%s)), %s)), '|')"
        .formatted(names, decisive, others);
  }
}
