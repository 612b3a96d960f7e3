package io.exposureledger.report;

import java.util.Optional;

/** How a unit or a directory is called and who owns it. */
public record UnitLabel(String id, String name, Optional<String> owner) {

  /** The accounts that HR places in no unit. */
  public static final String UNASSIGNED = "UNASSIGNED";
}
