package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignInsTest {

  private static final Organisation GROUP = new Organisation(7, 5_000, 4, Proportions.standard());

  private final SignIns signIns = new SignIns(GROUP);

  private static Stream<Account> of(String directory) {
    Accounts accounts = new Accounts(GROUP);
    Directory of = GROUP.directory(directory);
    return IntStream.range(of.from(), of.to()).mapToObj(accounts::at);
  }

  @Test
  @DisplayName("That no telephone was used in 90 days is not known before the log covers them")
  void coverage() {
    assertThat(of("aldermoor").map(account -> signIns.isTelephoneUsed(account, 0)).distinct())
        .containsExactlyInAnyOrder(Answer.YES, Answer.UNKNOWN);
    assertThat(of("aldermoor").map(account -> signIns.isTelephoneUsed(account, 3)).distinct())
        .containsExactlyInAnyOrder(Answer.YES, Answer.NO);
  }

  @Test
  @DisplayName("One delivery covers the 30 days that legacy protocols are looked for in")
  void legacy() {
    assertThat(of("aldermoor").map(account -> signIns.isLegacyUsed(account, 0)).distinct())
        .containsExactlyInAnyOrder(Answer.YES, Answer.NO);
  }

  @Test
  @DisplayName("Without a log nothing is known")
  void noLog() {
    assertThat(of("tessel").map(account -> signIns.isTelephoneUsed(account, 3)).distinct())
        .containsExactly(Answer.UNKNOWN);
  }

  @Test
  @DisplayName("A wrong code is no use")
  void wrongCode() {
    assertThat(
            of("aldermoor")
                .flatMap(account -> signIns.of(account, 3).stream())
                .filter(one -> !one.isSuccessful() && one.secondFactor().isPresent()))
        .isNotEmpty();
  }
}
