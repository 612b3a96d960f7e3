package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.ExceptionFacts;
import io.exposureledger.invented.Organisation;
import java.util.List;
import java.util.stream.Stream;

/** What is true of the entries of the register that are each for one account. */
final class ExceptionTruth implements Exports {

  private static final int BLOCK = 20_000;

  @Override
  public List<GeneratedFile> files(Organisation group) {
    return new TruthTable("exception_truth", ExceptionRows.HEADER)
        .files(group, Blocks.ofAll(group, BLOCK), ExceptionTruth::rows);
  }

  private static Stream<List<Object>> rows(Organisation group, int month, Block block) {
    ExceptionFacts facts = new ExceptionFacts(group, month, false);
    return block
        .accounts(new Accounts(group), group.dates().get(month))
        .flatMap(account -> facts.of(account).stream())
        .map(ExceptionRows::row);
  }
}
