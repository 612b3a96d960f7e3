package io.exposureledger.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Proportions;
import io.exposureledger.invented.Scope;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DayTruthTest {

  private static final Organisation GROUP = new Organisation(7, 4_000, 1, Proportions.standard());
  private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

  private static Tally tally() {
    DayTruth truth = new DayTruth();
    return truth.blocks(GROUP).stream()
        .map(block -> truth.count(GROUP, 0, block))
        .reduce(new Tally(), Tally::and);
  }

  @Test
  @DisplayName("An account in scope adds every day of the month from its first one on")
  void days() {
    Tally tally = tally();
    Accounts accounts = new Accounts(GROUP);
    Scope scope = new Scope(GROUP);
    long expected =
        Blocks.of(GROUP.directory("quillhaven"), 5_000).stream()
            .flatMap((Block block) -> block.accounts(accounts, LAST))
            .filter(account -> !Scope.isOut(scope.stratum(account, LAST)))
            .mapToLong(
                account ->
                    account.createdOn().isBefore(LAST.withDayOfMonth(1))
                        ? 31
                        : 32 - account.createdOn().getDayOfMonth())
            .sum();
    assertThat(
            tally.of("directory\tquillhaven\tyes")
                + tally.of("directory\tquillhaven\tno")
                + tally.of("directory\tquillhaven\tunknown"))
        .isEqualTo(expected);
  }

  @Test
  @DisplayName("Units and directories add up to the enterprise")
  void adds() {
    Tally tally = tally();
    long directories =
        GROUP.directories().stream()
            .mapToLong(directory -> tally.of("directory\t" + directory.id() + "\tyes"))
            .sum();
    assertThat(tally.of("enterprise\t\tyes")).isEqualTo(directories).isPositive();
  }
}
