package io.exposureledger.generate;

import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Repositories;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The declared table of repositories and units; the patterns are on its first page. */
final class RepositoryRegisterExports implements Exports {

  private static final String SOURCE = "repositories-register";

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return List.of(new GeneratedSource(SOURCE, "register.repositories", Optional.empty(), "35d"));
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    return Blocks.each(
        group,
        SecretFiles.blocks(group),
        (month, block) ->
            GeneratedFile.landed(
                SOURCE,
                group.dates().get(month),
                "repositories-" + block.place() + ".csv",
                out ->
                    Csv.plain(
                        List.of("repository", "unit_id", "owner"),
                        rows(group, month, block).map(RepositoryRegisterExports::cells),
                        out)));
  }

  private static Stream<Repositories.Row> rows(Organisation group, int month, Blocks.Block block) {
    Repositories repositories = new Repositories(group);
    Stream<Repositories.Row> patterns =
        block.place() == 1 ? repositories.patternRows().stream() : Stream.empty();
    return Stream.concat(
        patterns,
        repositories
            .startingIn(block.from(), block.to())
            .flatMap(repository -> repositories.exactRow(repository, month).stream()));
  }

  private static List<Object> cells(Repositories.Row row) {
    return List.of(row.repository(), row.unit().id(), row.unit().owner());
  }
}
