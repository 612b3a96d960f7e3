package io.exposureledger.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.job.SimulatedChange.Line;
import io.exposureledger.job.SimulatedChange.Unit;
import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.lake.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A tenant whose date is published, and changed copies of its policies. */
record SimulatedTenant(Path folder, JobContext context) {

  static SimulatedTenant published(Path folder) {
    JobContext context = ScenarioRuns.context(folder);
    new Pipeline(context).run(ScenarioRuns.DAY);
    return new SimulatedTenant(folder, context);
  }

  /** What a file of the tenant with another text in it would do. */
  SimulatedChange with(String file, String from, String to) {
    return simulated(edited(file, from, to), Optional.empty());
  }

  SimulatedChange simulated(Path file, Optional<String> source) {
    return new Simulation(context, file, ScenarioRuns.DAY, source).execute();
  }

  Path edited(String file, String from, String to) {
    try {
      String text = Files.readString(folder.resolve(file));
      assertThat(text).contains(from);
      return written(Path.of(file).getFileName().toString(), text.replace(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file outside the landing zone. */
  Path written(String name, String text) {
    try {
      return Files.writeString(Files.createTempDirectory(folder, "edited").resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of commits by table. */
  Map<String, Long> versions() {
    Map<String, Long> versions = new TreeMap<>();
    for (TableDeclaration table : Tables.all()) {
      Path log = Path.of(context.lake().path(table)).resolve("_delta_log");
      try (Stream<Path> commits = Files.list(log)) {
        versions.put(table.name(), commits.filter(it -> it.toString().endsWith(".json")).count());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return versions;
  }

  static Map<String, String> ofUnit(SimulatedChange change, String unit) {
    Unit found =
        change.units().stream().filter(one -> one.id().equals(unit)).findFirst().orElseThrow();
    return counts(found.lines());
  }

  static Map<String, String> total(SimulatedChange change) {
    return counts(change.total());
  }

  /** As {@code accounts+unknown/among}. */
  private static Map<String, String> counts(List<Line> lines) {
    return lines.stream()
        .collect(
            Collectors.toMap(
                line -> line.measure().id(),
                line -> line.accounts() + "+" + line.unknown() + "/" + line.among()));
  }
}
