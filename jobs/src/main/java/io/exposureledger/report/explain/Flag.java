package io.exposureledger.report.explain;

import java.util.Optional;

/** A verdict on the account: yes, no or unknown, and why. */
public record Flag(String name, String verdict, Optional<String> reason) {}
