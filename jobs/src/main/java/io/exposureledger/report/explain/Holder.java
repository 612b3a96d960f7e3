package io.exposureledger.report.explain;

import java.util.List;
import java.util.Optional;

/**
 * What kind of account it is, and whose.
 *
 * @param enabled empty where no export says
 * @param linkStatus linked, ambiguous or unresolved; empty where no person is sought for it
 * @param linkRule the rule that found the person
 * @param candidates of an ambiguous one, how many persons it may belong to
 */
public record Holder(
    String accountType,
    Optional<Boolean> enabled,
    Optional<String> scopeReason,
    String stratum,
    String privileged,
    List<String> roles,
    String unit,
    Optional<String> unitName,
    Optional<String> company,
    Optional<NamedPerson> person,
    Optional<String> linkStatus,
    Optional<String> linkRule,
    int candidates) {}
