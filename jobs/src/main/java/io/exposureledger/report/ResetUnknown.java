package io.exposureledger.report;

import java.util.Optional;

/**
 * How many acts have an indicator that is not known, for one reason.
 *
 * @param desk of the agents who acted; empty where no desk's agent did
 */
public record ResetUnknown(Optional<String> desk, String metric, String reason, long acts) {}
