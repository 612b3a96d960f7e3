package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Account;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Answer;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Scope;
import io.exposureledger.invented.Verdicts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Days of a month in which accounts are exposed, times accounts. Deliveries are of the last day
 * only: of the days before nothing is known but that an account was there.
 */
final class DayTruth implements Tallied {

  private static final int BLOCK = 10_000;
  private static final List<String> HEADER =
      List.of("unit_kind", "unit", "in_scope", "yes", "no", "unknown");

  @Override
  public List<Block> blocks(Organisation group) {
    return group.directories().stream()
        .filter(GeneratedConfiguration::reads)
        .flatMap(directory -> Blocks.of(directory, BLOCK).stream())
        .toList();
  }

  @Override
  public Tally count(Organisation group, int month, Block block) {
    Tally tally = new Tally();
    LocalDate day = group.dates().get(month);
    Scope scope = new Scope(group);
    Verdicts verdicts = new Verdicts(group);
    block
        .accounts(new Accounts(group), day)
        .filter(account -> !Scope.isOut(scope.stratum(account, day)))
        .forEach(
            account -> {
              Answer exposed = verdicts.of(account, month).flags().get("exposed");
              for (String unit : units(account, scope.unit(account, day))) {
                tally.add(unit + "\t" + exposed.word(), 1);
                tally.add(unit + "\t" + Answer.UNKNOWN.word(), daysBefore(account, day));
              }
            });
    return tally;
  }

  private static List<String> units(Account account, String unit) {
    return List.of("enterprise\t", "directory\t" + account.directory().id(), "unit\t" + unit);
  }

  /** The days of the month before its last one on which the account was there. */
  static long daysBefore(Account account, LocalDate day) {
    LocalDate first = day.withDayOfMonth(1);
    LocalDate from = account.createdOn().isAfter(first) ? account.createdOn() : first;
    return ChronoUnit.DAYS.between(from, day);
  }

  @Override
  public GeneratedFile file(Organisation group, int month, Tally tally) {
    return GeneratedFile.truth(
        "days", group.dates().get(month), 1, out -> Csv.plain(HEADER, rows(tally), out));
  }

  private static Stream<List<Object>> rows(Tally tally) {
    Set<String> units = new LinkedHashSet<>();
    tally.names().forEach(name -> units.add(name.substring(0, name.lastIndexOf('\t'))));
    return units.stream().map(unit -> row(unit, tally));
  }

  private static List<Object> row(String unit, Tally tally) {
    long yes = tally.of(unit + "\tyes");
    long no = tally.of(unit + "\tno");
    long unknown = tally.of(unit + "\tunknown");
    String[] parts = unit.split("\t", -1);
    return List.of(parts[0], parts[1], yes + no + unknown, yes, no, unknown);
  }
}
