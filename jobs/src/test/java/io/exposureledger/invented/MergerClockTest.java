package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MergerClockTest {

  private static final Organisation GROUP = new Organisation(7, 20_000, 12, Proportions.standard());
  private static final List<MergerClock.Ended> CLOCKS = clocks();

  private static List<MergerClock.Ended> clocks() {
    MergerClock clock = new MergerClock(GROUP);
    return IntStream.range(0, GROUP.accounts())
        .boxed()
        .flatMap(number -> clock.of(number).stream())
        .toList();
  }

  @Test
  @DisplayName("Every end occurs")
  void allEndsOccur() {
    assertThat(CLOCKS.stream().map(one -> one.enforced().cause()).distinct())
        .containsExactlyInAnyOrder("enforced", "left", "disabled", "open");
  }

  @Test
  @DisplayName("No clock starts before the closing, before the person, or ends before it starts")
  void startsInTime() {
    assertThat(CLOCKS)
        .allMatch(one -> !one.started().isBefore(one.person().employer().closedOn()))
        .allMatch(one -> !one.started().isBefore(one.person().startedOn()))
        .allMatch(one -> !one.enforced().on().isBefore(one.started()));
  }

  @Test
  @DisplayName("Worked by hand: what February took back after 28 days ended no clock in January")
  void wantsThirtyDays() {
    assertThat(CLOCKS.stream().filter(one -> one.person().employer().name().equals("Quillhaven")))
        .anyMatch(one -> one.enforced().cause().equals("enforced"));
    assertThat(
            CLOCKS.stream()
                .filter(one -> one.person().employer().name().equals("Quillhaven"))
                .filter(one -> one.person().unit().requiredClass().equals("soft_one_time_code"))
                .filter(one -> one.person().unitBefore().isEmpty())
                .filter(one -> one.enforced().cause().equals("enforced"))
                .filter(one -> one.enforced().on().equals(LocalDate.of(2026, 1, 31))))
        .isEmpty();
  }

  @Test
  @DisplayName("A person's second accounts are the person's, and all of them")
  void findsHoldings() {
    Accounts accounts = new Accounts(GROUP);
    Holdings holdings = new Holdings(GROUP);
    Directory duo = GROUP.directory("quillhaven-duo");
    assertThat(IntStream.range(duo.from(), duo.to()).mapToObj(accounts::at))
        .filteredOn(account -> account.owner().isPresent())
        .allMatch(account -> holdings.of(account.owner().orElseThrow()).contains(account));
  }
}
