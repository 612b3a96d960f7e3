package io.exposureledger.report.explain;

import java.util.List;
import java.util.Optional;

/** What policies ask of the account on sign-in, and whether legacy protocols go past them. */
public record SignInPolicies(
    Optional<String> requiredClass,
    String enforced,
    Optional<String> condition,
    Optional<String> reason,
    String twoFactors,
    Optional<String> twoFactorsCondition,
    List<Reach> policies,
    List<Reach> exclusions,
    String observed,
    String legacyOpen,
    Optional<String> legacyReason,
    String legacyUsed,
    Optional<String> legacyUsedReason) {}
