package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChanceTest {

  private static final int DRAWS = 100_000;

  private final Chance chance = new Chance(7);

  @Test
  @DisplayName("a draw depends on seed, purpose and numbers, and on nothing else")
  void depends() {
    assertThat(chance.of("a", 1).share()).isEqualTo(new Chance(7).of("a", 1).share());
    assertThat(
            LongStream.of(
                    chance.of("a", 1).bits(),
                    chance.of("a", 2).bits(),
                    chance.of("b", 1).bits(),
                    chance.of("a", 1, 1).bits(),
                    new Chance(8).of("a", 1).bits())
                .distinct())
        .hasSize(5);
  }

  @Test
  @DisplayName("what happens in a share of the draws does so, within five standard errors")
  void share() {
    long happened =
        LongStream.range(0, DRAWS).filter(number -> chance.of("leaver", number).is(0.08)).count();
    double error = Math.sqrt(0.08 * 0.92 / DRAWS);
    assertThat(happened / (double) DRAWS).isBetween(0.08 - 5 * error, 0.08 + 5 * error);
  }

  @Test
  @DisplayName("draws below a bound fall evenly")
  void even() {
    long[] fell = new long[7];
    LongStream.range(0, DRAWS).forEach(number -> fell[chance.of("day", number).below(7)]++);
    double expected = DRAWS / 7.0;
    double statistic =
        LongStream.of(fell).mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
    // 99.9 % point of chi squared with six degrees of freedom: R 4.5, qchisq(0.999, 6)
    assertThat(statistic).isLessThan(22.457744484825323);
  }

  @Test
  @DisplayName("an id is a version 4 UUID")
  void id() {
    assertThat(chance.of("account", 1).id().version()).isEqualTo(4);
    assertThat(chance.of("account", 1).id().variant()).isEqualTo(2);
  }
}
