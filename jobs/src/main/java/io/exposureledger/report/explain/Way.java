package io.exposureledger.report.explain;

import java.util.Optional;

/**
 * A path into the account.
 *
 * @param evidence E1 exported policy, E2 documented policy
 * @param rule the documented rule that covers the path
 * @param ruleTitle what that rule says
 */
public record Way(
    String path,
    String verdict,
    String permitted,
    Optional<String> permittedBy,
    String bound,
    Optional<String> reason,
    String evidence,
    Optional<String> rule,
    Optional<String> ruleTitle,
    String documentedPermitted) {}
