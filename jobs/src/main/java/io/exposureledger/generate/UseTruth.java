package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.SignIns;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** Which accounts used a telephone in the last 90 days, as far as logs tell. */
final class UseTruth implements Exports {

  private static final int BLOCK = 10_000;
  private static final List<String> HEADER = List.of("directory", "account_id", "used");

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
                "use",
                group.dates().get(month),
                block.place(),
                out -> write(group, month, block, out)));
  }

  private static void write(Organisation group, int month, Block block, OutputStream out)
      throws IOException {
    LocalDate day = group.dates().get(month);
    SignIns signIns = new SignIns(group);
    Csv.plain(
        HEADER,
        block
            .accounts(new Accounts(group), day)
            .map(
                account ->
                    List.of(
                        account.directory().id(),
                        account.id(),
                        signIns.isTelephoneUsed(account, month).word())),
        out);
  }
}
