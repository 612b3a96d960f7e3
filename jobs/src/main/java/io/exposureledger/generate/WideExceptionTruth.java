package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.ExceptionFacts;
import io.exposureledger.invented.Organisation;
import java.util.List;

/**
 * What is true of the entries of the register that are about many accounts, and of what policies
 * exclude.
 *
 * @param isCorrected whether of the register as the first delivery is corrected later
 */
record WideExceptionTruth(boolean isCorrected) implements Tallied {

  private static final int BLOCK = 10_000;

  @Override
  public List<Block> blocks(Organisation group) {
    return Blocks.ofAll(group, BLOCK);
  }

  @Override
  public Tally count(Organisation group, int month, Block block) {
    Tally tally = new Tally();
    ExceptionFacts facts = new ExceptionFacts(group, month, isCorrected);
    block
        .accounts(new Accounts(group), group.dates().get(month))
        .forEach(
            account -> facts.count(account, (subject, what) -> tally.add(key(subject, what), 1)));
    return tally;
  }

  private static String key(String subject, ExceptionFacts.Count what) {
    return subject + "\t" + what;
  }

  /** The entries for one account each are in the files before. */
  @Override
  public GeneratedFile file(Organisation group, int month, Tally tally) {
    return GeneratedFile.truth(
        isCorrected ? "corrected/exception_truth" : "exception_truth",
        group.dates().get(month),
        0,
        out ->
            Csv.plain(
                ExceptionRows.HEADER,
                new ExceptionFacts(group, month, isCorrected)
                    .ofMany((subject, what) -> tally.of(key(subject, what))).stream()
                        .map(ExceptionRows::row),
                out));
  }
}
