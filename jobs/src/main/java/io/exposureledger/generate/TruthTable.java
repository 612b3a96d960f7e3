package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Organisation;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of what a perfect measurement must find, one file per month and block of accounts. */
record TruthTable(String name, List<String> header) {

  /** The rows of one file. */
  interface Rows extends Serializable {
    Stream<List<Object>> of(Organisation group, int month, Block block);
  }

  List<GeneratedFile> files(Organisation group, List<Block> blocks, Rows rows) {
    return IntStream.range(0, group.dates().size())
        .boxed()
        .flatMap(
            month ->
                IntStream.range(0, blocks.size())
                    .mapToObj(place -> file(group, month, place + 1, blocks.get(place), rows)))
        .toList();
  }

  private GeneratedFile file(Organisation group, int month, int part, Block block, Rows rows) {
    List<String> columns = header;
    return GeneratedFile.truth(
        name,
        group.dates().get(month),
        part,
        out -> Csv.plain(columns, rows.of(group, month, block), out));
  }
}
