package io.exposureledger.invented;

/** What becomes of a leaked secret, with the name of its share among the proportions. */
enum SecretFate {
  INACTIVE_AT_DETECTION("secret_inactive_at_detection"),
  REVOKED("secret_revoked"),
  BULK_CLOSED("secret_bulk_closed"),
  REOPENED("secret_reopened"),
  LEAKED_AGAIN("secret_leaked_again"),
  REGRESSION("secret_regression"),
  DIES_UNNOTICED("secret_dies_unnoticed"),
  FALSE_POSITIVE("secret_false_positive"),
  USED_IN_TESTS("secret_used_in_tests"),
  PATTERN_REMOVED("secret_pattern_removed"),
  WONT_FIX("secret_wont_fix"),
  STAYS("");

  private final String proportion;

  SecretFate(String proportion) {
    this.proportion = proportion;
  }

  static SecretFate of(Organisation group, int number) {
    double draw = group.chance().of("secret fate", number).share();
    double below = 0;
    for (SecretFate fate : values()) {
      if (fate == STAYS || draw < (below += group.share(fate.proportion))) {
        return fate;
      }
    }
    return STAYS;
  }
}
