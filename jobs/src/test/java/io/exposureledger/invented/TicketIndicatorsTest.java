package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TicketIndicatorsTest {

  private static final Organisation GROUP = new Organisation(7, 1_500, 3, Proportions.standard());
  private static final Desk DESK = Desk.of(GROUP).get(0);
  private static final Instant AT = Instant.parse("2026-09-10T10:00:00Z");
  private static final Instant FROM = Instant.parse("2026-08-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-10-01T00:00:00Z");
  private static final Act RESET =
      new Act(100, AT, ActKind.PASSWORD_RESET, ActorKind.AGENT, Optional.of(DESK.agent(0)), "c-1");

  private static Ticket ticket(long number, Duration from, Topic topic, Verification verified) {
    return new Ticket(
        number,
        100,
        AT.plus(from),
        topic,
        "phone",
        DESK.agent(0),
        DESK.agent(0),
        verified,
        Optional.of(DESK.agent(0)));
  }

  private static TicketIndicators of(Ticket... tickets) {
    return new TicketIndicators(RESET, DESK, List.of(tickets), FROM, UNTIL);
  }

  @Test
  @DisplayName("A ticket 24 hours away is matched, one a second further is not")
  void window() {
    Ticket atEnd = ticket(1, Duration.ofHours(-24), Topic.PASSWORD, Verification.PHOTO_ID);
    Ticket beyond =
        ticket(1, Duration.ofHours(24).plusSeconds(1), Topic.PASSWORD, Verification.PHOTO_ID);

    assertThat(of(atEnd).ticketless()).isEqualTo(Answer.NO);
    assertThat(of(beyond).ticketless()).isEqualTo(Answer.YES);
    assertThat(of(beyond).unverified()).isEqualTo(Answer.YES);
  }

  @Test
  @DisplayName("Of several tickets the one about such an act comes before a nearer one")
  void ranked() {
    Ticket nearer = ticket(1, Duration.ofMinutes(-5), Topic.OTHER, Verification.EMPTY);
    Ticket meant = ticket(2, Duration.ofHours(-3), Topic.PASSWORD, Verification.AUTHENTICATOR);

    assertThat(of(nearer, meant).ticket()).contains(meant);
    assertThat(of(nearer, meant).unverified()).isEqualTo(Answer.NO);
  }

  @Test
  @DisplayName("Knowledge questions verify nobody, and an unmapped word says nothing")
  void verification() {
    Duration before = Duration.ofHours(-1);

    assertThat(of(ticket(1, before, Topic.PASSWORD, Verification.KNOWLEDGE)).unverified())
        .isEqualTo(Answer.YES);
    assertThat(of(ticket(1, before, Topic.PASSWORD, Verification.UNMAPPED)).unverified())
        .isEqualTo(Answer.UNKNOWN);
  }

  @Test
  @DisplayName("An approver who is the agent is none")
  void approver() {
    Ticket bySelf = ticket(1, Duration.ofHours(-1), Topic.PASSWORD, Verification.PHOTO_ID);

    assertThat(of(bySelf).unapprovedPrivileged(Answer.YES)).isEqualTo(Answer.YES);
    assertThat(of(bySelf).unapprovedPrivileged(Answer.NO)).isEqualTo(Answer.NO);
    assertThat(of(bySelf).unapprovedPrivileged(Answer.UNKNOWN)).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  @DisplayName("Without a ticket an open window is unknown")
  void openWindow() {
    TicketIndicators open =
        new TicketIndicators(RESET, DESK, List.of(), FROM, AT.plus(Duration.ofHours(23)));

    assertThat(open.ticketless()).isEqualTo(Answer.UNKNOWN);
    assertThat(open.unverified()).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  @DisplayName("Three contacts within a week are probing; the ticket of the reset is none of them")
  void probing() {
    Ticket own = ticket(9, Duration.ofMinutes(-10), Topic.PASSWORD, Verification.NONE);
    Ticket first = ticket(1, Duration.ofDays(-6), Topic.LOCKED, Verification.EMPTY);
    Ticket second = ticket(2, Duration.ofDays(-5), Topic.LOCKED, Verification.EMPTY);
    Ticket third = ticket(3, Duration.ofDays(-2), Topic.LOCKED, Verification.EMPTY);
    Ticket early = ticket(4, Duration.ofDays(-8), Topic.LOCKED, Verification.EMPTY);

    assertThat(of(own, first, second, third).afterProbing()).isEqualTo(Answer.YES);
    assertThat(of(own, first, second, early).afterProbing()).isEqualTo(Answer.NO);
  }
}
