package io.exposureledger.cli;

import io.exposureledger.source.Mapping;
import io.exposureledger.source.MappingOutput;
import io.exposureledger.source.Mappings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The kinds of sources. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = "The kinds of sources.",
    footer = {"", "Example: exposure sources list"})
final class SourcesCommand implements Runnable {

  @Spec private CommandSpec spec;

  private final Surroundings surroundings;

  SourcesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name what to do: list.");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the kinds, the forms of their files and the tables they fill.",
      footer = {"", "Example: exposure sources list --mappings mappings/"})
  void list(
      @Option(
              names = "--mappings",
              paramLabel = "DIR",
              description = "A folder of further kinds; may be given more than once.")
          List<Path> folders) {
    for (Mapping kind : Mappings.read(folders == null ? List.of() : folders).all()) {
      surroundings
          .out()
          .printf(
              Locale.ROOT,
              "%-38s %-12s %-40s %s%n",
              kind.kind(),
              String.join(",", kind.reads().formats()),
              kind.outputs().stream()
                  .map(MappingOutput::to)
                  .distinct()
                  .collect(Collectors.joining(",")),
              kind.title());
    }
  }
}
