package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.SignIns;
import java.util.List;
import java.util.stream.Stream;

/** Which accounts used a telephone in the last 90 days, as far as logs tell. */
final class UseTruth implements Exports {

  private static final int BLOCK = 10_000;
  private static final List<String> HEADER = List.of("directory", "account_id", "used");

  @Override
  public List<GeneratedFile> files(Organisation group) {
    return new TruthTable("use", HEADER).files(group, Blocks.ofAll(group, BLOCK), UseTruth::rows);
  }

  private static Stream<List<Object>> rows(Organisation group, int month, Block block) {
    SignIns signIns = new SignIns(group);
    return block
        .accounts(new Accounts(group), group.dates().get(month))
        .map(
            account ->
                List.of(
                    account.directory().id(),
                    account.id(),
                    signIns.isTelephoneUsed(account, month).word()));
  }
}
