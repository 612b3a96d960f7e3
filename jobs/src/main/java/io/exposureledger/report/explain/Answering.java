package io.exposureledger.report.explain;

import java.util.Optional;

/**
 * Who answers for the exposed account.
 *
 * @param controlLevel where the control owner is named: rule, unit or enterprise
 * @param riskLevel where the risk acceptor is named: rule or enterprise
 * @param rule the documented rule that covers the leading path
 * @param gaps what is missing, or complete; empty where the account is not exposed
 */
public record Answering(
    Optional<NamedPerson> controlOwner,
    Optional<String> controlLevel,
    Optional<NamedPerson> riskAcceptor,
    Optional<String> riskLevel,
    Optional<String> rule,
    Optional<String> gaps) {}
