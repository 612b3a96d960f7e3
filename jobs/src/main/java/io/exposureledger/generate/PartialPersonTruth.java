package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.PartialPersons;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Of whom one directory requires two factors while another does not. */
final class PartialPersonTruth implements Exports {

  private static final int BLOCK = 2_000;
  private static final List<String> HEADER = List.of("person_id", "company", "answer");

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return List.of();
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    List<Block> blocks =
        group.directories().stream()
            .filter(directory -> directory.home() == null)
            .flatMap(directory -> Blocks.of(directory, BLOCK).stream())
            .toList();
    return Blocks.each(
        group,
        blocks,
        (month, block) ->
            GeneratedFile.truth(
                "partial_persons",
                group.dates().get(month),
                blocks.indexOf(block) + 1,
                out -> write(group, month, block, out)));
  }

  private static void write(Organisation group, int month, Block block, OutputStream out)
      throws IOException {
    PartialPersons persons = new PartialPersons(group);
    Csv.plain(
        HEADER,
        block
            .numbers()
            .boxed()
            .flatMap(number -> persons.of(number, month).stream())
            .map(
                found ->
                    List.of(
                        found.person().id(),
                        found.person().employer().name(),
                        found.isPartial().word())),
        out);
  }
}
