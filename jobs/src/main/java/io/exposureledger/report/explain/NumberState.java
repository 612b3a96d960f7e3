package io.exposureledger.report.explain;

import java.util.Optional;

/** What is known of an enrolled telephone number, without the number: yes, no or unknown each. */
public record NumberState(
    String shared,
    Optional<String> declaredShared,
    String stale45,
    String stale90,
    String stale365,
    String leaver) {}
