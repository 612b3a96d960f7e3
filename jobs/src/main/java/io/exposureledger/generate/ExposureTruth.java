package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Account;
import io.exposureledger.invented.Accountability;
import io.exposureledger.invented.Accountability.Accountable;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Answer;
import io.exposureledger.invented.Directory;
import io.exposureledger.invented.Exceptions;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Scope;
import io.exposureledger.invented.Verdicts;
import io.exposureledger.invented.Verdicts.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a perfect measurement must find of every account and path. */
final class ExposureTruth implements Exports {

  private static final int ACCOUNTS_IN_A_PART = 10_000;

  /** The flags in the order of the columns; each is a metric {@code sms.<flag>}. */
  static final List<String> FLAGS =
      List.of(
          "exposed",
          "latent",
          "residual",
          "recovery_only",
          "dependent",
          "no_alternative_offered",
          "single_channel",
          "privileged_exposed",
          "cutoff");

  private static final List<String> ACCOUNT =
      List.of(
          "directory", "account_id", "scope", "stratum", "unit", "privileged", "exception_status");
  private static final List<String> BESIDE =
      List.of(
          "drift",
          "best_class",
          "weakest_class",
          "weakest_path",
          "accountability_complete",
          "control_owner",
          "control_owner_level",
          "risk_acceptor",
          "risk_acceptor_level");
  private static final List<String> PATH =
      List.of("directory", "account_id", "path", "permitted", "bound", "exposed", "verdict");

  @Override
  public List<GeneratedFile> files(Organisation group) {
    List<GeneratedFile> files = new ArrayList<>();
    int part = 0;
    for (Directory directory : group.directories()) {
      for (Block block : Blocks.of(directory, ACCOUNTS_IN_A_PART)) {
        part++;
        for (int month = 0; month < group.dates().size(); month++) {
          files.add(accounts(group, month, block, part));
          files.add(paths(group, month, block, part));
        }
      }
    }
    return files;
  }

  private static GeneratedFile accounts(Organisation group, int month, Block block, int part) {
    List<String> header = Stream.of(ACCOUNT, FLAGS, BESIDE).flatMap(List::stream).toList();
    return GeneratedFile.truth(
        "account_exposure",
        group.dates().get(month),
        part,
        out -> {
          Verdicts verdicts = new Verdicts(group);
          Accountability accountability = new Accountability(group);
          Csv.plain(
              header,
              present(group, month, block)
                  .map(
                      account -> {
                        Verdict verdict = verdicts.of(account, month);
                        List<Object> row = row(group, account, month, verdict);
                        row.addAll(accountable(accountability.of(account, month, verdict)));
                        return row;
                      }),
              out);
        });
  }

  private static Stream<Account> present(Organisation group, int month, Block block) {
    Accounts accounts = new Accounts(group);
    LocalDate day = group.dates().get(month);
    return block.accounts(accounts, day);
  }

  private static List<Object> row(Organisation group, Account account, int month, Verdict verdict) {
    LocalDate day = group.dates().get(month);
    Scope scope = new Scope(group);
    String stratum = scope.stratum(account, day);
    List<Object> row = new ArrayList<>();
    row.add(account.directory().id());
    row.add(account.id());
    row.add(Scope.isOut(stratum) ? "out_of_scope" : "in_scope");
    row.add(stratum);
    row.add(scope.unit(account, day));
    row.add(verdict.privileged().word());
    row.add(exception(group, account, month, verdict));
    FLAGS.forEach(flag -> row.add(verdict.flags().get(flag).word()));
    row.add(verdict.drift().map(Answer::word).orElse(""));
    row.addAll(List.of(verdict.bestClass(), verdict.weakest().of(), verdict.weakest().path()));
    return row;
  }

  private static List<String> accountable(Optional<Accountable> told) {
    return told.map(ExposureTruth::cells).orElse(List.of("", "", "", "", ""));
  }

  private static List<String> cells(Accountable one) {
    return List.of(
        one.isComplete().word(),
        one.controlOwner().person(),
        one.controlOwner().level(),
        one.riskAcceptor().person(),
        one.riskAcceptor().level());
  }

  private static String exception(Organisation group, Account account, int month, Verdict verdict) {
    if (verdict.flags().get("exposed") != Answer.YES) {
      return "none";
    }
    return Exceptions.bestFor(group, account, verdict, month)
        .map(best -> best.isValid() ? "valid" : "invalid")
        .orElse("none");
  }

  private static GeneratedFile paths(Organisation group, int month, Block block, int part) {
    return GeneratedFile.truth(
        "path_exposure",
        group.dates().get(month),
        part,
        out -> {
          Verdicts verdicts = new Verdicts(group);
          Csv.plain(
              PATH,
              present(group, month, block)
                  .flatMap(account -> rows(account, verdicts.of(account, month))),
              out);
        });
  }

  private static Stream<List<Object>> rows(Account account, Verdict verdict) {
    return verdict.paths().entrySet().stream()
        .map(
            path ->
                List.<Object>of(
                    account.directory().id(),
                    account.id(),
                    path.getKey(),
                    path.getValue().permitted().word(),
                    path.getValue().bound().word(),
                    path.getValue().exposed().word(),
                    path.getValue().verdict()));
  }
}
