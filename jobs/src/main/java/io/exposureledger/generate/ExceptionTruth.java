package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.ExceptionFacts;
import io.exposureledger.invented.Organisation;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** What is true of the entries of the register that are each for one account. */
final class ExceptionTruth implements Exports {

  private static final int BLOCK = 20_000;

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return List.of();
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    return Blocks.each(
        group,
        Blocks.ofAll(group, BLOCK),
        (month, block) ->
            GeneratedFile.truth(
                "exception_truth",
                group.dates().get(month),
                block.place(),
                out -> write(group, month, block, out)));
  }

  private static void write(Organisation group, int month, Block block, OutputStream out)
      throws IOException {
    LocalDate day = group.dates().get(month);
    ExceptionFacts facts = new ExceptionFacts(group, month, false);
    Csv.plain(
        ExceptionRows.HEADER,
        block
            .accounts(new Accounts(group), day)
            .flatMap(account -> facts.of(account).stream())
            .map(ExceptionRows::row),
        out);
  }
}
