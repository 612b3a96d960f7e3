package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.PartialPersons;
import java.util.List;
import java.util.stream.Stream;

/** Of whom one directory requires two factors while another does not. */
final class PartialPersonTruth implements Exports {

  private static final int BLOCK = 2_000;
  private static final List<String> HEADER = List.of("person_id", "company", "answer");

  @Override
  public List<GeneratedFile> files(Organisation group) {
    List<Block> blocks =
        group.directories().stream()
            .filter(directory -> directory.home() == null)
            .flatMap(directory -> Blocks.of(directory, BLOCK).stream())
            .toList();
    return new TruthTable("partial_persons", HEADER).files(group, blocks, PartialPersonTruth::rows);
  }

  private static Stream<List<Object>> rows(Organisation group, int month, Block block) {
    PartialPersons persons = new PartialPersons(group);
    return block
        .numbers()
        .boxed()
        .flatMap(number -> persons.of(number, month).stream())
        .map(
            found ->
                List.of(
                    found.person().id(),
                    found.person().employer().name(),
                    found.isPartial().word()));
  }
}
