package io.exposureledger.invented;

import java.util.List;

/** The ways into an account: the names of its paths, in their order. */
final class Ways {

  static final String SIGN_IN = "sign_in";
  static final String SECOND_FACTOR = "second_factor";
  static final String SELF_SERVICE = "self_service_recovery";
  static final String HELP_DESK = "help_desk_recovery";
  static final String ANY = "any";

  /** Not one that a telephone opens. */
  static final String LEGACY = "legacy";

  static final List<String> ALL = List.of(SIGN_IN, SECOND_FACTOR, SELF_SERVICE, HELP_DESK);
  static final List<String> ON_SIGN_IN = List.of(SIGN_IN, SECOND_FACTOR);
  static final List<String> ON_RECOVERY = List.of(SELF_SERVICE, HELP_DESK);

  /** Those that an exported policy may decide. */
  static final List<String> TECHNICAL = List.of(SIGN_IN, SECOND_FACTOR, SELF_SERVICE);

  private Ways() {}
}
