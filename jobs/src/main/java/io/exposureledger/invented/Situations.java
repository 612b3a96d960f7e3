package io.exposureledger.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Interactive sign-ins, told apart by what an access policy may depend on. There are 64 of them, so
 * that a set of them is the bits of a {@code long}.
 */
final class Situations {

  /** What a sign-in is told apart by; each has two values, named here in turn. */
  enum Dimension {
    /** Office 365; any other application. */
    APPLICATIONS,
    /** A trusted location; elsewhere. */
    LOCATIONS,
    /** A browser; an application on a device. */
    CLIENT_TYPES,
    /** A mobile platform; a desktop one. */
    PLATFORMS,
    /** A compliant device; another one. */
    DEVICES,
    /** At a risk that the vendor sees; at none. */
    RISK
  }

  static final long ALL = -1L;
  static final long NONE = 0L;

  private static final int COUNT = 64;
  private static final long[] SECOND = seconds();

  private Situations() {}

  /** Those of the first value of a dimension. */
  static long first(Dimension dimension) {
    return ~second(dimension);
  }

  /** Those of the second. */
  static long second(Dimension dimension) {
    return SECOND[dimension.ordinal()];
  }

  private static long[] seconds() {
    long[] seconds = new long[Dimension.values().length];
    for (int place = 0; place < seconds.length; place++) {
      for (int i = 0; i < COUNT; i++) {
        seconds[place] |= (long) (i >> place & 1) << i;
      }
    }
    return seconds;
  }

  /** On which dimensions it depends whether a situation is in the set. */
  static String condition(long set) {
    List<String> found = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      long other = set >>> (1 << dimension.ordinal());
      if (((set ^ other) & first(dimension)) != 0) {
        found.add(dimension.name().toLowerCase(Locale.ROOT));
      }
    }
    return String.join("|", found);
  }
}
