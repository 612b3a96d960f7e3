package io.exposureledger.invented;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the tickets say of one act. An indicator that an act cannot have is no. */
final class TicketIndicators {

  private static final Duration MATCH = Duration.ofHours(24);
  private static final Duration PROBING = Duration.ofDays(7);
  private static final int CONTACTS = 3;

  private final Act act;
  private final Desk desk;
  private final List<Ticket> tickets;
  private final Instant knownFrom;
  private final Instant knownUntil;
  private final Optional<Ticket> matched;

  TicketIndicators(
      Act act, Desk desk, List<Ticket> tickets, Instant knownFrom, Instant knownUntil) {
    this.act = act;
    this.desk = desk;
    this.tickets = tickets;
    this.knownFrom = knownFrom;
    this.knownUntil = knownUntil;
    this.matched = act.actorKind().isOnBehalf() ? best() : Optional.empty();
  }

  private Window match() {
    return Window.around(act.at(), MATCH, knownFrom, knownUntil);
  }

  /** Of the account's tickets within a day the one about such an act, then the nearest. */
  private Optional<Ticket> best() {
    return tickets.stream()
        .filter(ticket -> match().has(ticket.openedAt()))
        .min(
            Comparator.comparing((Ticket ticket) -> ticket.topic() != Topic.of(act.kind()))
                .thenComparing(ticket -> Duration.between(ticket.openedAt(), act.at()).abs())
                .thenComparing(Ticket::number));
  }

  Optional<Ticket> ticket() {
    return matched;
  }

  Answer ticketless() {
    if (!act.actorKind().isOnBehalf() || matched.isPresent()) {
      return Answer.NO;
    }
    return match().of(false) == Answer.NO ? Answer.YES : Answer.UNKNOWN;
  }

  Answer unverified() {
    if (!act.actorKind().isOnBehalf()) {
      return Answer.NO;
    }
    if (!desk.recordsVerification()) {
      return Answer.UNKNOWN;
    }
    return matched.map(ticket -> ticket.verification().isAcceptable().not()).orElse(ticketless());
  }

  Answer unapproved() {
    if (!desk.recordsApprover()) {
      return Answer.UNKNOWN;
    }
    return matched
        .map(ticket -> Answer.of(ticket.approver().filter(one -> !isActor(one)).isEmpty()))
        .orElse(ticketless());
  }

  private boolean isActor(int account) {
    return act.actor().filter(actor -> actor == account).isPresent();
  }

  Answer unapprovedPrivileged(Answer privileged) {
    return act.actorKind().isOnBehalf() ? privileged.and(unapproved()) : Answer.NO;
  }

  /** The ticket of the act itself is no contact before it. */
  Answer afterProbing() {
    if (!act.kind().isReset()) {
      return Answer.NO;
    }
    Window week = Window.before(act.at(), PROBING, knownFrom, knownUntil);
    long contacts =
        tickets.stream()
            .filter(ticket -> week.has(ticket.openedAt()))
            .filter(ticket -> matched.filter(ticket::equals).isEmpty())
            .count();
    return week.of(contacts >= CONTACTS);
  }
}
