package io.exposureledger.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a command finds around it.
 *
 * @param clock the present
 * @param out where results go
 * @param err where everything else is told
 * @param observer follows the command
 */
record Surroundings(
    Map<String, String> environment,
    Clock clock,
    PrintWriter out,
    PrintWriter err,
    RunObserver observer) {

  /** Surroundings in which a command tells its progress as asked for. */
  static Surroundings of(
      Map<String, String> environment,
      Clock clock,
      PrintWriter out,
      PrintWriter err,
      LogFormat format) {
    return switch (format) {
      case text ->
          new Surroundings(
              environment, clock, out, err, new RunObserver(clock, err, new ConsoleDisplay(err)));
      case json -> {
        JsonLines lines = new JsonLines(err, clock);
        PrintWriter errors = lines.errors();
        yield new Surroundings(
            environment,
            clock,
            out,
            errors,
            new RunObserver(clock, errors, new JsonDisplay(lines)));
      }
    };
  }

  /** The same where a variable has a value unless the environment gives it one. */
  Surroundings withDefault(String variable, String value) {
    Map<String, String> all = new TreeMap<>(environment);
    all.putIfAbsent(variable, value);
    return new Surroundings(all, clock, out, err, observer);
  }
}
