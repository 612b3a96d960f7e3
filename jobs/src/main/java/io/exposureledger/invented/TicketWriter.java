package io.exposureledger.invented;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Writes the tickets of one account's episode of one month. */
final class TicketWriter {

  private static final List<String> CHANNELS =
      List.of("phone", "phone", "phone", "chat", "walk_in", "email");
  private static final List<String> OKTA_CHANNELS =
      List.of("phone", "phone", "phone", "chat", "web", "email");
  private static final int MONTHS_BEFORE = 10;
  private static final int OF_MONTH = 30;
  private static final int MONTHS = 1_000;

  private final Organisation group;
  private final Account account;
  private final int month;
  private final Desk desk;
  private final Chance chance;
  private int place;

  TicketWriter(Organisation group, Account account, int month, Desk desk) {
    this.group = group;
    this.account = account;
    this.month = month;
    this.desk = desk;
    this.chance = group.chance().of("ticket", account.number(), month);
  }

  /** The ticket of an act. */
  Ticket about(Act act, Verification verification, Instant openedAt) {
    int agent =
        act.actorKind() == ActorKind.AGENT ? act.actor().orElseThrow() : desk.agent(place + 5);
    return ticket(
        openedAt,
        Topic.of(act.kind()),
        act.actorKind() == ActorKind.ADMINISTRATOR
            ? "email"
            : chance.of("channel", place).pick(channels()),
        agent,
        verification,
        approver(act.actor().orElse(agent)));
  }

  private List<String> channels() {
    return desk.directory().vendor() == Vendor.OKTA ? OKTA_CHANNELS : CHANNELS;
  }

  private Optional<Integer> approver(int actor) {
    double draw = chance.of("approver", place).share();
    if (draw < group.share("approved_by_other")) {
      return Optional.of(
          desk.administrator(actor + 1) == actor
              ? desk.administrator(actor)
              : desk.administrator(actor + 1));
    }
    return draw < group.share("approved_by_other") + group.share("approved_by_agent")
        ? Optional.of(actor)
        : Optional.empty();
  }

  /** A contact that is not about a reset. */
  Ticket unrelated(Instant openedAt, Topic topic) {
    return ticket(
        openedAt,
        topic,
        chance.of("channel", place).pick(channels()),
        desk.agent(chance.of("agent", place).below(100)),
        Verification.EMPTY,
        Optional.empty());
  }

  private Ticket ticket(
      Instant openedAt,
      Topic topic,
      String channel,
      int agent,
      Verification verification,
      Optional<Integer> approver) {
    long number = ((long) account.number() * MONTHS + month + MONTHS_BEFORE) * OF_MONTH + place;
    int openedBy =
        channel.equals("phone")
            ? agent
            : group.happens("opened_by_colleague", account.number(), month, place)
                ? desk.administrator(place + 2)
                : account.number();
    place++;
    return new Ticket(
        number,
        account.number(),
        byDaylight(openedAt),
        topic,
        channel,
        openedBy,
        agent,
        verification,
        approver);
  }

  /** Not in the first hours of a day: where clocks are set back, an hour of them is told twice. */
  private static Instant byDaylight(Instant at) {
    Instant second = at.truncatedTo(ChronoUnit.SECONDS);
    return second.atZone(ZoneOffset.UTC).getHour() < 3 ? second.plusSeconds(3 * 3600) : second;
  }
}
