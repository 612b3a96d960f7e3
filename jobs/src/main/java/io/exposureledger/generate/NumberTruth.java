package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Account;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.BoundNumbers;
import io.exposureledger.invented.Numbers;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What a perfect measurement must find of every telephone number that is bound. */
final class NumberTruth implements Exports {

  private static final int BLOCK = 2_000;
  private static final List<String> HEADER =
      List.of(
          "directory",
          "account_id",
          "binding_id",
          "unit",
          "persons",
          "shared",
          "stale_45",
          "stale_90",
          "stale_365",
          "leaver",
          "declared_shared");

  @Override
  public List<GeneratedFile> files(Organisation group) {
    List<Block> blocks =
        BoundNumbers.directories(group).stream()
            .flatMap(directory -> Blocks.of(directory, BLOCK).stream())
            .toList();
    return new TruthTable("number_bindings", HEADER).files(group, blocks, NumberTruth::rows);
  }

  private static Stream<List<Object>> rows(Organisation group, int month, Block block) {
    LocalDate day = group.dates().get(month);
    Numbers numbers = new Numbers(group);
    Scope scope = new Scope(group);
    return block
        .accounts(new Accounts(group), day)
        .flatMap(
            account ->
                numbers.of(account, month).stream()
                    .map(found -> row(account, scope.unit(account, day), found)));
  }

  private static List<Object> row(Account account, String unit, Numbers.Found found) {
    return List.of(
        account.directory().id(),
        account.id(),
        found.binding().id(),
        unit,
        found.persons(),
        found.shared().word(),
        found.isStale(45).word(),
        found.isStale(90).word(),
        found.isStale(365).word(),
        found.leaver().word(),
        found.declaredShared().map(is -> is ? "yes" : "no").orElse(""));
  }
}
