package io.exposureledger.job;

import io.exposureledger.config.Configuration;
import io.exposureledger.config.ConfigurationFile;
import io.exposureledger.lake.Lake;
import io.exposureledger.lake.Tables;
import io.exposureledger.testing.EmptyLake;
import io.exposureledger.testing.Landing;
import io.exposureledger.testing.SharedSpark;
import io.exposureledger.testing.SilentProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the date of scenarios, each in a lake that holds nothing else. */
final class ScenarioRuns {

  static final LocalDate DAY = LocalDate.of(2026, 10, 31);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-01T06:00:00Z"), ZoneOffset.UTC);

  private ScenarioRuns() {}

  /** Runs one scenario alone. */
  static Verdicts alone(Scenario scenario, Path folder) {
    scenario.composeIn(folder);
    return Verdicts.of(run(folder), Scenario.DIRECTORY);
  }

  /**
   * Runs scenarios that change exports of the directory alone at once, each as a directory of its
   * own beside the others.
   */
  static Map<Scenario, Verdicts> together(List<Scenario> scenarios, Path folder) {
    Path target = folder.resolve("together");
    Scenario.BASE.composeIn(target);
    for (Scenario scenario : scenarios) {
      Path own = folder.resolve(scenario.toString());
      scenario.composeIn(own);
      moveExports(own.resolve("landing"), target.resolve("landing"), scenario);
    }
    repeatSources(target.resolve("exposure.yaml"), scenarios);
    Lake lake = run(target);
    Map<Scenario, Verdicts> verdicts = new LinkedHashMap<>();
    scenarios.forEach(it -> verdicts.put(it, Verdicts.of(lake, it.toString())));
    return verdicts;
  }

  private static void moveExports(Path from, Path to, Scenario scenario) {
    try (Stream<Path> sources = Files.list(from)) {
      for (Path source : sources.toList()) {
        String name = source.getFileName().toString();
        if (name.startsWith(Scenario.DIRECTORY)) {
          Files.move(source, to.resolve(name.replace(Scenario.DIRECTORY, scenario.toString())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Declares each source of the directory once for each scenario, under its name. */
  private static void repeatSources(Path configuration, List<Scenario> scenarios) {
    try {
      String repeated =
          Files.readAllLines(configuration).stream()
              .flatMap(
                  line ->
                      line.contains("directory: " + Scenario.DIRECTORY)
                          ? scenarios.stream()
                              .map(it -> line.replace(Scenario.DIRECTORY, it.toString()))
                          : Stream.of(line))
              .collect(Collectors.joining("\n"));
      Files.writeString(configuration, repeated);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Lake run(Path folder) {
    JobContext context = context(folder);
    new Pipeline(context).run(DAY);
    return context.lake();
  }

  /** A context on a folder of {@link Scenario#composeIn} and an empty lake in it. */
  static JobContext context(Path folder) {
    Configuration configuration =
        ConfigurationFile.read(
            folder.resolve("exposure.yaml"), Map.of("EXPOSURE_NUMBER_KEY", Landing.KEY));
    Lake lake = EmptyLake.in(Path.of(configuration.lake()), Tables.all());
    return new JobContext(
        SharedSpark.session(), lake, configuration, CLOCK, "scenarios", new SilentProgress());
  }
}
