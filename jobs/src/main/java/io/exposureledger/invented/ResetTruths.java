package io.exposureledger.invented;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a perfect measurement must find of the acts of a month, as of its end: the definitions,
 * worked out from what happened and not from its exports.
 *
 * <p>A window that reaches beyond what the sources tell, before their first delivery or after the
 * moment as of which is asked, is unknown unless something was found in it already.
 */
public final class ResetTruths {

  private final Organisation group;
  private final Accounts accounts;
  private final Episodes episodes;
  private final Months months;
  private final Roles roles;

  public ResetTruths(Organisation group) {
    this.group = group;
    this.accounts = new Accounts(group);
    this.episodes = new Episodes(group);
    this.months = new Months(group);
    this.roles = new Roles(group);
  }

  /**
   * One act.
   *
   * @param channel {@code unknown} where somebody else acted and no ticket tells it
   * @param campaign the declared campaign that ran for the account
   * @param indicators by the names of {@code metrics.md}
   */
  public record ResetTruth(
      Account account,
      Act act,
      Desk desk,
      Answer privileged,
      String channel,
      Optional<Ticket> ticket,
      Optional<Campaign> campaign,
      Map<String, Answer> indicators) {

    /** The ticket's id as its desk writes it; empty where none is matched. */
    public String ticketId() {
      return ticket.map(one -> one.idAt(desk)).orElse("");
    }
  }

  /** The acts of an account in a month. */
  public List<ResetTruth> of(int number, int month) {
    Instant from = months.start(month);
    Instant until = months.end(month);
    if (RecoveryHistory.of(episodes, number, month, month, from, until).acts().isEmpty()) {
      return List.of();
    }
    Account account = accounts.at(number);
    Desk desk = Desk.of(group, account.directory());
    RecoveryHistory history =
        RecoveryHistory.of(
            episodes, number, 0, month, months.start(0), months.start(desk.firstMonth()), until);
    return history.acts().stream()
        .filter(act -> !act.at().isBefore(from))
        .map(act -> of(account, act, desk, history, month))
        .toList();
  }

  private ResetTruth of(Account account, Act act, Desk desk, RecoveryHistory history, int month) {
    Instant until = months.end(month);
    TicketIndicators byTicket =
        new TicketIndicators(act, desk, history.tickets(), months.start(desk.firstMonth()), until);
    FollowUpIndicators around = new FollowUpIndicators(act, desk, history, months.start(0), until);
    Answer privileged = privileged(account);
    Map<String, Answer> indicators = new TreeMap<>();
    indicators.put("unverified", byTicket.unverified());
    indicators.put("ticketless", byTicket.ticketless());
    indicators.put("unapproved_privileged", byTicket.unapprovedPrivileged(privileged));
    indicators.put("then_new_factor_1h", around.thenNewFactor(1));
    indicators.put("then_new_factor_4h", around.thenNewFactor(4));
    indicators.put("then_new_factor_24h", around.thenNewFactor(24));
    indicators.put("number_then_reset", around.numberThenReset());
    indicators.put("then_privilege", around.thenPrivilege(privileged));
    indicators.put("after_probing", byTicket.afterProbing());
    indicators.put("self_or_leaver", selfOrLeaver(account, act, month));
    indicators.put("notice_missing", around.noticeMissing());
    return new ResetTruth(
        account,
        act,
        desk,
        privileged,
        channel(act, byTicket.ticket()),
        byTicket.ticket(),
        episodes.campaignAt(account, act.at(), month),
        indicators);
  }

  /** Roles of Entra accounts are exported; Okta's are in no export. */
  private Answer privileged(Account account) {
    return account.directory().vendor() == Vendor.ENTRA
        ? Answer.of(roles.of(account).filter(held -> held.role().isPrivileged()).isPresent())
        : Answer.UNKNOWN;
  }

  private static String channel(Act act, Optional<Ticket> ticket) {
    return switch (act.actorKind()) {
      case SELF -> "self_service";
      case SYSTEM -> "system";
      case AGENT, ADMINISTRATOR -> ticket.map(Ticket::channel).orElse("unknown");
    };
  }

  /** The own account of an agent, or one that is left, disabled or dormant at the month's end. */
  private Answer selfOrLeaver(Account account, Act act, int month) {
    LocalDate day = months.firstDay(month + 1).minusDays(1);
    boolean isOwn =
        act.actorKind().isOnBehalf()
            && act.actor().filter(actor -> actor == account.number()).isPresent();
    return Answer.of(isOwn || !accounts.isEnabled(account, day))
        .or(isOfLeaver(account, act, day))
        .or(isDormant(account, day, month));
  }

  private Answer isOfLeaver(Account account, Act act, LocalDate day) {
    if (account.owner().isEmpty()) {
      return Answer.NO;
    }
    int person = account.owner().get();
    return accounts.isInHr(person, day)
        ? Answer.of(accounts.person(person).hasLeft(act.at().atZone(ZoneOffset.UTC).toLocalDate()))
        : Answer.UNKNOWN;
  }

  private Answer isDormant(Account account, LocalDate day, int month) {
    if (!Scope.tellsSignIns(account.directory())) {
      return Answer.UNKNOWN;
    }
    Instant seen =
        accounts
            .lastSignIn(account, day)
            .orElse(account.createdOn().atTime(8, 30).toInstant(ZoneOffset.UTC));
    return Answer.of(seen.isBefore(months.end(month).minus(Duration.ofDays(90))));
  }

  /** Whether an act belongs to the day that one agent made far above all others. */
  public boolean isOfBurst(ResetTruth truth) {
    Desk desk = truth.desk();
    LocalDate day = truth.act().at().atZone(ZoneOffset.UTC).toLocalDate();
    return desk.directory().id().equals("quillhaven")
        && day.equals(episodes.burstDay())
        && truth
            .act()
            .actor()
            .filter(actor -> actor == desk.agent(Episodes.BURST_AGENT))
            .isPresent();
  }
}
