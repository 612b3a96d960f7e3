package io.exposureledger.invented;

import java.util.List;

/**
 * What is required of an account at the end of a month.
 *
 * @param twoFactors whether two factors of whatever class are required on every interactive path
 * @param enforced the same with a second factor of at least the class that the unit requires
 * @param policies what requires it, or blocks a legacy protocol
 * @param exclusions which policy leaves the account out through what
 */
public record Enforced(
    Protection twoFactors,
    String twoFactorsCondition,
    Protection enforced,
    String condition,
    Answer legacyOpen,
    Answer legacyUsed,
    List<String> policies,
    List<String> exclusions) {

  /** Where no policy is exported but whether it is in force for the account. */
  static Enforced plainly(Answer twoFactors, Answer isOfClass) {
    return new Enforced(
        Protection.of(twoFactors),
        "",
        Protection.of(twoFactors.and(isOfClass)),
        "",
        Answer.UNKNOWN,
        Answer.UNKNOWN,
        List.of(),
        List.of());
  }

  Enforced with(Answer isLegacyUsed) {
    return new Enforced(
        twoFactors,
        twoFactorsCondition,
        enforced,
        condition,
        legacyOpen,
        isLegacyUsed,
        policies,
        exclusions);
  }
}
