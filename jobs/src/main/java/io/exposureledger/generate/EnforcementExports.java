package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Account;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Contacts;
import io.exposureledger.invented.Directory;
import io.exposureledger.invented.Enforced;
import io.exposureledger.invented.Enforcement;
import io.exposureledger.invented.MergerClock;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Person;
import io.exposureledger.invented.Scope;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The truth about enforcement, and about how long it took after the mergers. */
final class EnforcementExports implements Exports {

  private static final int BLOCK = 1000;
  private static final List<String> ENFORCEMENT =
      List.of(
          "directory",
          "account_id",
          "person_id",
          "unit",
          "stratum",
          "enforced",
          "condition",
          "two_factors",
          "two_factors_condition",
          "legacy_open",
          "legacy_used",
          "policies",
          "exclusions");
  private static final List<String> MERGERS =
      List.of(
          "merger_id",
          "person_id",
          "started_on",
          "ended_on",
          "end_cause",
          "two_factors_ended_on",
          "two_factors_end_cause",
          "deadline");

  @Override
  public List<GeneratedFile> files(Organisation group) {
    List<GeneratedFile> files =
        new ArrayList<>(
            new TruthTable("enforcement", ENFORCEMENT)
                .files(group, Blocks.ofAll(group, BLOCK), EnforcementExports::enforcement));
    int part = 0;
    for (Directory directory : group.directories()) {
      if (directory.home() == null && directory.company().closedOn() != null) {
        for (Block block : Blocks.of(directory, BLOCK)) {
          part++;
          files.add(GeneratedFile.truth("mergers", part, out -> mergers(group, block, out)));
        }
      }
    }
    return files;
  }

  private static Stream<List<Object>> enforcement(Organisation group, int month, Block block) {
    Accounts accounts = new Accounts(group);
    Enforcement enforcement = new Enforcement(group);
    Contacts contacts = new Contacts(group);
    Scope scope = new Scope(group);
    LocalDate day = group.dates().get(month);
    return block
        .accounts(accounts, day)
        .map(
            account ->
                row(
                    account,
                    contacts.person(account, day).map(Person::id).orElse(""),
                    scope.unit(account, day),
                    scope.stratum(account, day),
                    enforcement.of(account, month)));
  }

  private static List<Object> row(
      Account account, String person, String unit, String stratum, Enforced enforced) {
    return List.of(
        account.directory().id(),
        account.id(),
        person,
        unit,
        stratum,
        enforced.enforced().word(),
        enforced.condition(),
        enforced.twoFactors().word(),
        enforced.twoFactorsCondition(),
        enforced.legacyOpen().word(),
        enforced.legacyUsed().word(),
        String.join("|", enforced.policies()),
        String.join("|", enforced.exclusions()));
  }

  private static void mergers(Organisation group, Block block, OutputStream out)
      throws IOException {
    MergerClock clock = new MergerClock(group);
    Stream<List<Object>> rows =
        block
            .numbers()
            .boxed()
            .flatMap(number -> clock.of(number).stream())
            .map(EnforcementExports::row);
    Csv.plain(MERGERS, rows, out);
  }

  private static List<Object> row(MergerClock.Ended ended) {
    return List.of(
        MergerRegisterExports.mergerId(ended.person().employer()),
        ended.person().id(),
        ended.started(),
        ended.enforced().on(),
        ended.enforced().cause(),
        ended.twoFactors().on(),
        ended.twoFactors().cause(),
        ended.person().employer().deadline());
  }
}
