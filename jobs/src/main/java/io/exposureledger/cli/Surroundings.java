package io.exposureledger.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/** What a command finds around it: environment, present, and where it prints. */
record Surroundings(
    Map<String, String> environment, Clock clock, PrintWriter out, PrintWriter err) {

  /** The same where a variable has a value unless the environment gives it one. */
  Surroundings withDefault(String variable, String value) {
    Map<String, String> all = new TreeMap<>(environment);
    all.putIfAbsent(variable, value);
    return new Surroundings(all, clock, out, err);
  }
}
