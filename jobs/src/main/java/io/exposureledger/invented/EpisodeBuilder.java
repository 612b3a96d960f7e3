package io.exposureledger.invented;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Makes one account's episode of one month. */
final class EpisodeBuilder {

  /** In the month with which a desk's tickets begin, before it no week is known in full. */
  private static final int FIRST_KNOWN_DAY = 9;

  private static final List<Verification> ACCEPTABLE =
      List.of(Verification.MANAGER_CONFIRMED, Verification.PHOTO_ID, Verification.AUTHENTICATOR);

  private final Organisation group;
  private final Account account;
  private final int month;
  private final Months months;
  private final Desk desk;
  private final Chance chance;
  private final TicketWriter tickets;
  private final Episode episode = Episode.empty();

  EpisodeBuilder(Organisation group, Account account, int month) {
    this.group = group;
    this.account = account;
    this.month = month;
    this.months = new Months(group);
    this.desk = Desk.of(group, account.directory());
    this.chance = group.chance().of("episode", account.number(), month);
    this.tickets = new TicketWriter(group, account, month, desk);
  }

  /** An act; nobody acts with an account that is quiet. */
  Episode ordinary(boolean isQuiet) {
    Act act = act(drawnKind(), isQuiet ? ActorKind.AGENT : drawnActor(), moment());
    boolean isPair = act.kind() == ActKind.PASSWORD_RESET && is("number_and_reset");
    addTicket(act);
    if (isPair) {
      Duration apart = Duration.ofHours(1 + chance.of("apart").below(90));
      Instant at = chance.of("order").is(0.5) ? act.at().plus(apart) : act.at().minus(apart);
      addTicket(act(ActKind.NUMBER_CHANGED, ActorKind.AGENT, at));
    } else if (act.kind().isReset()) {
      addContacts(act.at());
    }
    if (act.kind().isReset()) {
      new FollowUps(group, account, months.start(month), chance, episode).after(act);
    }
    if (is("reset_failed")) {
      fact(Fact.Kind.RESET_FAILED, act.at().minusSeconds(90), "");
    }
    return noticed();
  }

  private Instant moment() {
    return months.moment(month, month <= desk.firstMonth() ? FIRST_KNOWN_DAY : 1, chance);
  }

  private boolean is(String proportion) {
    return group.happens(proportion, account.number(), month);
  }

  private ActKind drawnKind() {
    double draw = chance.of("kind").share();
    double below = group.share("reset_of_password");
    if (draw < below) {
      return ActKind.PASSWORD_RESET;
    }
    if (draw < (below += group.share("reset_of_factor"))) {
      return ActKind.FACTOR_RESET;
    }
    return draw < below + group.share("change_of_number")
        ? ActKind.NUMBER_CHANGED
        : ActKind.FACTOR_ADDED;
  }

  private ActorKind drawnActor() {
    boolean mayBeSelf =
        drawnKind() == ActKind.PASSWORD_RESET || drawnKind() == ActKind.NUMBER_CHANGED;
    if (mayBeSelf && is("reset_by_self")) {
      return ActorKind.SELF;
    }
    if (drawnKind() == ActKind.PASSWORD_RESET && is("reset_by_system")) {
      return ActorKind.SYSTEM;
    }
    return is("reset_by_administrator") ? ActorKind.ADMINISTRATOR : ActorKind.AGENT;
  }

  private Act act(ActKind kind, ActorKind actorKind, Instant at) {
    int place = chance.of("actor").below(1_000);
    Optional<Integer> actor =
        switch (actorKind) {
          case AGENT -> Optional.of(other(desk.agent(place), desk.agent(place + 1)));
          case ADMINISTRATOR ->
              Optional.of(other(desk.administrator(place), desk.administrator(place + 1)));
          case SELF, SYSTEM -> Optional.empty();
        };
    return act(kind, actorKind, actor, at);
  }

  private int other(int drawn, int instead) {
    return drawn == account.number() ? instead : drawn;
  }

  private Act act(ActKind kind, ActorKind actorKind, Optional<Integer> actor, Instant at) {
    String correlation = chance.of("correlation", episode.acts().size()).id().toString();
    Act act = new Act(account.number(), at, kind, actorKind, actor, correlation);
    episode.acts().add(act);
    return act;
  }

  private void addTicket(Act act) {
    String missing =
        act.actorKind() == ActorKind.AGENT ? "ticket_missing" : "administrator_ticket_missing";
    boolean hasTicket =
        act.actorKind().isOnBehalf() && !group.happens(missing, account.number(), month);
    if (hasTicket) {
      episode.tickets().add(tickets.about(act, verification(), drawnOpening(act.at())));
    }
    if (hasTicket && is("second_candidate")) {
      episode.tickets().add(tickets.unrelated(act.at().minusSeconds(5 * 3600), Topic.OTHER));
    }
  }

  private Instant drawnOpening(Instant act) {
    double draw = chance.of("ticket opened").share();
    int minutes = chance.of("ticket minutes").below(100);
    if (draw < group.share("ticket_out_of_window")) {
      return act.minus(Duration.ofHours(26)).minusSeconds(minutes * 60L);
    }
    return draw < group.share("ticket_out_of_window") + group.share("ticket_afterwards")
        ? act.plusSeconds(1_800 + minutes * 600L)
        : act.minusSeconds(300 + minutes * 60L);
  }

  private Verification verification() {
    double draw = chance.of("verification").share();
    double below = group.share("verified_by_knowledge");
    if (draw < below) {
      return Verification.KNOWLEDGE;
    }
    if (draw < (below += group.share("not_verified"))) {
      return Verification.NONE;
    }
    if (draw < (below += group.share("verification_empty"))) {
      return Verification.EMPTY;
    }
    return draw < below + group.share("verification_unmapped")
        ? Verification.UNMAPPED
        : chance.of("acceptable").pick(ACCEPTABLE);
  }

  /** Contacts before a reset: enough to be probing, or one, or many but too early. */
  private void addContacts(Instant act) {
    if (is("probing")) {
      addContacts(act.minus(Duration.ofDays(6)), 4);
    } else if (is("early_contacts")) {
      addContacts(act.minus(Duration.ofDays(12)), 4);
    } else if (is("one_contact") && !is("second_candidate")) {
      addContacts(act.minus(Duration.ofDays(3)), 1);
    }
  }

  private void addContacts(Instant from, int contacts) {
    for (int day = 0; day < contacts; day++) {
      episode
          .tickets()
          .add(tickets.unrelated(from.plus(Duration.ofHours(25L * day)), Topic.LOCKED));
    }
  }

  /** Contacts, a change of number, a reset on answers anybody may know, a new factor, a role. */
  Episode attack() {
    Instant at = Months.onDay(months.firstDay(month).withDayOfMonth(23), chance);
    addContacts(at.minus(Duration.ofDays(6)), 4);
    Optional<Integer> agent = Optional.of(desk.agent(7));
    Act number =
        act(ActKind.NUMBER_CHANGED, ActorKind.AGENT, agent, at.minus(Duration.ofHours(20)));
    Act reset = act(ActKind.PASSWORD_RESET, ActorKind.AGENT, agent, at);
    for (Act act : List.of(number, reset)) {
      episode.tickets().add(tickets.about(act, Verification.KNOWLEDGE, act.at().minusSeconds(600)));
    }
    Chance foreign = chance.of("foreign");
    fact(Fact.Kind.FACTOR_ADDED, at.plusSeconds(2_400), Networks.foreign(foreign));
    fact(Fact.Kind.ROLE_GRANTED, at.plusSeconds(3 * 3600), "");
    return episode;
  }

  Episode burst(LocalDate day) {
    ActKind kind = chance.of("burst kind").is(0.5) ? ActKind.PASSWORD_RESET : ActKind.FACTOR_RESET;
    addTicket(
        act(
            kind,
            ActorKind.AGENT,
            Optional.of(
                other(desk.agent(Episodes.BURST_AGENT), desk.agent(Episodes.BURST_AGENT + 1))),
            Months.onDay(day, chance)));
    return episode;
  }

  /** An agent who resets the own account, and writes no ticket. */
  Episode own() {
    act(ActKind.FACTOR_RESET, ActorKind.AGENT, Optional.of(account.number()), moment());
    return noticed();
  }

  /** A number changed by its person, or a reset for a new device that is registered at once. */
  Episode campaign(Campaign campaign) {
    int days = (int) Duration.between(campaign.startsAt(), campaign.endsAt()).toDays();
    Instant at =
        Months.onDay(
            months
                .firstDay(month)
                .plusDays(
                    campaign.startsAt().atZone(ZoneOffset.UTC).getDayOfMonth()
                        - 1L
                        + chance.of("campaign day").below(days)),
            chance);
    if (campaign.kind().equals("phone_migration")) {
      act(ActKind.NUMBER_CHANGED, ActorKind.SELF, Optional.empty(), at);
      if (is("campaign_reset")) {
        act(ActKind.PASSWORD_RESET, ActorKind.SELF, Optional.empty(), at.plusSeconds(5 * 3600));
      }
      return episode;
    }
    addTicket(act(ActKind.FACTOR_RESET, ActorKind.AGENT, at));
    fact(Fact.Kind.FACTOR_ADDED, at.plusSeconds(1_500), Networks.foreign(chance.of("foreign")));
    return episode;
  }

  /** A contact about nothing, and a visit from where the person always is. */
  Episode routine() {
    Instant at = months.moment(month, 1, chance);
    episode.tickets().add(tickets.unrelated(at, Topic.OTHER));
    fact(Fact.Kind.SEEN, at.plusSeconds(7_000), Networks.usual(account.number()));
    return episode;
  }

  private void fact(Fact.Kind kind, Instant at, String network) {
    new FollowUps(group, account, months.start(month), chance, episode)
        .add(kind, at, network, !network.startsWith("203."));
  }

  private Episode noticed() {
    if (account.directory().vendor() == Vendor.OKTA) {
      new Notices(group, account, month, chance, episode).add();
    }
    return episode;
  }
}
