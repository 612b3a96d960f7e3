package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Account;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Answer;
import io.exposureledger.invented.Directory;
import io.exposureledger.invented.ExceptionFacts;
import io.exposureledger.invented.Exceptions;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Verdicts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is true of the first month-end once its register of exceptions was delivered again. */
final class Corrections implements Exports {

  private static final int BLOCK = 20_000;
  private static final String README =
      """
      A landing zone holds one file of a name. Run on the first date; then copy this folder over landing/, and run on the same date
      again: the register of exceptions is read in a second version, and truth/corrected/ holds what is true then.
      """;

  /** Whether there is an earlier delivery to be corrected. */
  static boolean has(Organisation group) {
    return group.dates().size() > 1;
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    if (!has(group)) {
      return List.of();
    }
    LocalDate day = group.dates().get(0);
    List<GeneratedFile> files = new ArrayList<>();
    files.add(
        new GeneratedFile(
            "corrections-README.md", out -> out.write(README.getBytes(StandardCharsets.UTF_8))));
    for (Block block : Blocks.ofAll(group, BLOCK)) {
      files.add(
          GeneratedFile.truth(
              "corrected/exception_truth", day, block.place(), out -> entries(group, block, out)));
    }
    int part = 0;
    for (Directory directory : group.directories()) {
      for (Block block : Blocks.of(directory, BLOCK)) {
        part++;
        files.add(
            GeneratedFile.truth(
                "corrected/exception_status", day, part, out -> statuses(group, block, out)));
      }
    }
    return files;
  }

  private static void entries(Organisation group, Block block, OutputStream out)
      throws IOException {
    ExceptionFacts facts = new ExceptionFacts(group, 0, true);
    Csv.plain(
        ExceptionRows.HEADER,
        block
            .accounts(new Accounts(group), group.dates().get(0))
            .flatMap(account -> facts.of(account).stream())
            .map(ExceptionRows::row),
        out);
  }

  private static void statuses(Organisation group, Block block, OutputStream out)
      throws IOException {
    Exceptions exceptions = new Exceptions(group, true);
    Verdicts verdicts = new Verdicts(group);
    Csv.plain(
        List.of("directory", "account_id", "exception_status"),
        block
            .accounts(new Accounts(group), group.dates().get(0))
            .map(
                account ->
                    List.of(
                        account.directory().id(),
                        account.id(),
                        status(exceptions, account, verdicts.of(account, 0)))),
        out);
  }

  private static String status(Exceptions exceptions, Account account, Verdicts.Verdict verdict) {
    return Optional.of(verdict)
        .filter(one -> one.flags().get("exposed") == Answer.YES)
        .flatMap(one -> exceptions.bestFor(account, one, 0))
        .map(best -> best.isValid() ? "valid" : "invalid")
        .orElse("none");
  }
}
