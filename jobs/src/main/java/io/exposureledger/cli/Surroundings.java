package io.exposureledger.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;

/** What a command finds around it: environment, present, and where it prints. */
record Surroundings(
    Map<String, String> environment, Clock clock, PrintWriter out, PrintWriter err) {}
