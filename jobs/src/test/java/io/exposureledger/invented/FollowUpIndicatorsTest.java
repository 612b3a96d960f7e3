package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FollowUpIndicatorsTest {

  private static final Organisation GROUP = new Organisation(7, 1_500, 3, Proportions.standard());
  private static final Desk ENTRA = Desk.of(GROUP).get(0);
  private static final Desk OKTA = Desk.of(GROUP).get(2);
  private static final Instant AT = Instant.parse("2026-09-10T10:00:00Z");
  private static final Instant FROM = Instant.parse("2026-05-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-10-01T00:00:00Z");
  private static final String ELSEWHERE = "203.0.113.7";

  private static Act act(ActKind kind, Duration after) {
    return new Act(100, AT.plus(after), kind, ActorKind.AGENT, Optional.of(1), "c-" + kind);
  }

  private static Fact fact(Fact.Kind kind, Duration after, String network) {
    return new Fact(kind, 100, AT.plus(after), network, "", "f-" + kind + after);
  }

  private static FollowUpIndicators of(
      Desk desk, Instant from, Instant until, List<Act> more, Fact... facts) {
    Act reset = act(ActKind.PASSWORD_RESET, Duration.ZERO);
    return new FollowUpIndicators(
        reset, desk, new RecoveryHistory(more, List.of(), List.of(facts)), from, until);
  }

  private static FollowUpIndicators of(Fact... facts) {
    return of(ENTRA, FROM, UNTIL, List.of(), facts);
  }

  @Test
  @DisplayName("A factor after two hours counts within four and not within one")
  void hours() {
    FollowUpIndicators found = of(fact(Fact.Kind.FACTOR_ADDED, Duration.ofHours(2), ELSEWHERE));

    assertThat(found.thenNewFactor(1)).isEqualTo(Answer.NO);
    assertThat(found.thenNewFactor(4)).isEqualTo(Answer.YES);
    assertThat(found.thenNewFactor(24)).isEqualTo(Answer.YES);
  }

  @Test
  @DisplayName("A network seen 80 days ago is known, one seen 100 days ago is not")
  void seen() {
    Fact added = fact(Fact.Kind.FACTOR_ADDED, Duration.ofMinutes(30), ELSEWHERE);

    assertThat(of(fact(Fact.Kind.SEEN, Duration.ofDays(-80), ELSEWHERE), added).thenNewFactor(1))
        .isEqualTo(Answer.NO);
    assertThat(of(fact(Fact.Kind.SEEN, Duration.ofDays(-100), ELSEWHERE), added).thenNewFactor(1))
        .isEqualTo(Answer.YES);
  }

  @Test
  @DisplayName("Where the log does not reach back 90 days, a network not seen in it is unknown")
  void shortLog() {
    Fact added = fact(Fact.Kind.FACTOR_ADDED, Duration.ofMinutes(30), ELSEWHERE);

    assertThat(of(ENTRA, AT.minus(Duration.ofDays(60)), UNTIL, List.of(), added).thenNewFactor(1))
        .isEqualTo(Answer.UNKNOWN);
  }

  @Test
  @DisplayName("A number changed 72 hours before or after counts, a second later does not")
  void number() {
    for (Duration apart : List.of(Duration.ofHours(72), Duration.ofHours(-72))) {
      assertThat(
              of(ENTRA, FROM, UNTIL, List.of(act(ActKind.NUMBER_CHANGED, apart))).numberThenReset())
          .isEqualTo(Answer.YES);
    }
    Act later = act(ActKind.NUMBER_CHANGED, Duration.ofHours(72).plusSeconds(1));
    assertThat(of(ENTRA, FROM, UNTIL, List.of(later)).numberThenReset()).isEqualTo(Answer.NO);
  }

  @Test
  @DisplayName("A role within a day counts; a privileged account's sign-ins are not told by Entra")
  void privilege() {
    assertThat(of(fact(Fact.Kind.ROLE_GRANTED, Duration.ofHours(3), "")).thenPrivilege(Answer.NO))
        .isEqualTo(Answer.YES);
    assertThat(of().thenPrivilege(Answer.NO)).isEqualTo(Answer.NO);
    assertThat(of().thenPrivilege(Answer.YES)).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  @DisplayName("A notice to an address that was changed in the day before is none")
  void notice() {
    Fact sent = fact(Fact.Kind.NOTICE_SENT, Duration.ofMinutes(1), "");
    Fact changed = fact(Fact.Kind.ADDRESS_CHANGED, Duration.ofHours(-5), "");
    Fact changedEarlier = fact(Fact.Kind.ADDRESS_CHANGED, Duration.ofHours(-35), "");

    assertThat(of(OKTA, FROM, UNTIL, List.of(), sent).noticeMissing()).isEqualTo(Answer.NO);
    assertThat(of(OKTA, FROM, UNTIL, List.of(), changedEarlier, sent).noticeMissing())
        .isEqualTo(Answer.NO);
    assertThat(of(OKTA, FROM, UNTIL, List.of(), changed, sent).noticeMissing())
        .isEqualTo(Answer.YES);
    assertThat(of(OKTA, FROM, UNTIL, List.of()).noticeMissing()).isEqualTo(Answer.YES);
    assertThat(of(OKTA, FROM, AT.plusSeconds(60), List.of()).noticeMissing())
        .isEqualTo(Answer.UNKNOWN);
    assertThat(of().noticeMissing()).isEqualTo(Answer.UNKNOWN);
  }
}
