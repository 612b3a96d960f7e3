package io.exposureledger.report;

import java.util.Comparator;
import java.util.Optional;

/**
 * A help desk.
 *
 * @param runBy {@value #IN_HOUSE}, or the company that runs it; empty where the register is silent
 */
public record SupportDesk(String id, String name, Optional<String> runBy) {

  public static final String IN_HOUSE = "in house";

  /** In house, then the vendors by name, then those of which it is not known. */
  static final Comparator<SupportDesk> ORDER =
      Comparator.<SupportDesk>comparingInt(
              desk -> desk.isInHouse() ? 0 : desk.runBy().isPresent() ? 1 : 2)
          .thenComparing(desk -> desk.runBy().orElse(""))
          .thenComparing(SupportDesk::name)
          .thenComparing(SupportDesk::id);

  boolean isInHouse() {
    return runBy.filter(IN_HOUSE::equals).isPresent();
  }
}
