package io.exposureledger.invented;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What happens to the credentials of an account in a month, worked out from its number: mostly
 * nothing. Of what befalls one account in one month, the first in this order counts:
 *
 * <ol>
 *   <li>the attack that is hidden in the last month at Quillhaven
 *   <li>a day on which one agent of Quillhaven's vendor resets far more than on others
 *   <li>an agent's reset of the own account
 *   <li>a campaign
 *   <li>an ordinary act
 *   <li>a contact or a visit about nothing
 * </ol>
 */
public final class Episodes {

  /** The agent of Quillhaven's desk who makes the burst. */
  static final int BURST_AGENT = 3;

  private final Organisation group;
  private final Accounts accounts;
  private final Scope scope;
  private final Months months;
  private final List<Campaign> campaigns;
  private final List<Desk> desks;
  private final int attacked;

  public Episodes(Organisation group) {
    this.group = group;
    this.accounts = new Accounts(group);
    this.scope = new Scope(group);
    this.months = new Months(group);
    this.campaigns = Campaign.of(group);
    this.desks = Desk.of(group);
    this.attacked = attacked(group.directory("quillhaven"));
  }

  private int attacked(Directory directory) {
    Roles roles = new Roles(group);
    for (int number = directory.from() + directory.size() / 2; number < directory.to(); number++) {
      Account account = accounts.at(number);
      if (account.kind() == AccountKind.HUMAN
          && roles.of(account).isEmpty()
          && !isQuiet(account, burstMonth())
          && mayBeReset(account, burstMonth())) {
        return number;
      }
    }
    return -1;
  }

  private int burstMonth() {
    return group.dates().size() - 1;
  }

  /** The day of the burst. */
  public LocalDate burstDay() {
    return months.firstDay(burstMonth()).withDayOfMonth(20);
  }

  /** The account that is attacked; -1 where a group is too small. */
  public int attackedAccount() {
    return attacked;
  }

  /** What begins in a month, counted from the oldest delivery; it may end in the next one. */
  public Episode of(int number, int month) {
    if (month == burstMonth() && number == attacked) {
      return new EpisodeBuilder(group, accounts.at(number), month).attack();
    }
    Optional<Desk> itsDesk = desks.stream().filter(desk -> desk.serves(number)).findFirst();
    return itsDesk.map(desk -> of(number, month, desk)).orElseGet(Episode::empty);
  }

  private Episode of(int number, int month, Desk desk) {
    boolean isBurst =
        month == burstMonth()
            && desk.id().equals("desk-quillhaven")
            && group.happens("burst_reset", number);
    boolean isOwn = desk.isAgent(number) && group.happens("own_reset", number, month);
    boolean mayBeInCampaign =
        month == campaigns.get(0).month()
            && !desk.id().equals("desk-tessel")
            && group.happens("campaign_act", number);
    boolean isOrdinary = group.happens("reset", number, month);
    boolean isRoutine = group.happens("routine_contact", number, month);
    if (!isBurst && !isOwn && !mayBeInCampaign && !isOrdinary && !isRoutine) {
      return Episode.empty();
    }
    Account account = accounts.at(number);
    if (!mayBeReset(account, month)) {
      return Episode.empty();
    }
    EpisodeBuilder builder = new EpisodeBuilder(group, account, month);
    if (isBurst) {
      return builder.burst(burstDay());
    }
    return isOwn ? builder.own() : other(account, month, mayBeInCampaign, isOrdinary, isRoutine);
  }

  private Episode other(
      Account account, int month, boolean mayBeInCampaign, boolean isOrdinary, boolean isRoutine) {
    EpisodeBuilder builder = new EpisodeBuilder(group, account, month);
    boolean isQuiet = isQuiet(account, month);
    Optional<Campaign> campaign =
        mayBeInCampaign && !isQuiet ? campaignOf(account, month) : Optional.empty();
    if (campaign.isPresent()) {
      return builder.campaign(campaign.get());
    }
    if (isOrdinary && (!isQuiet || group.happens("reset_of_quiet", account.number(), month))) {
      return builder.ordinary(isQuiet);
    }
    return isRoutine ? builder.routine() : Episode.empty();
  }

  private Optional<Campaign> campaignOf(Account account, int month) {
    String unit = scope.unit(account, dayOf(month));
    return campaigns.stream().filter(one -> one.covers(account, unit)).findFirst();
  }

  /** The campaign that runs for an account at an instant of a month. */
  public Optional<Campaign> campaignAt(Account account, Instant at, int month) {
    String unit = scope.unit(account, dayOf(month));
    return campaigns.stream()
        .filter(one -> one.covers(account, unit) && one.runsAt(at))
        .findFirst();
  }

  private LocalDate dayOf(int month) {
    return months.firstDay(month + 1).minusDays(1);
  }

  /**
   * People's first accounts and shared ones that are there before the month, and whose person does
   * not leave around it: whether somebody has left is then told alike by every day of the month.
   */
  private boolean mayBeReset(Account account, int month) {
    boolean isFirst =
        account.kind() == AccountKind.SHARED
            || account.owner().filter(owner -> owner == account.number()).isPresent();
    if (!isFirst || !account.createdOn().isBefore(months.firstDay(month).minusDays(5))) {
      return false;
    }
    return account
        .owner()
        .map(accounts::person)
        .flatMap(Person::leftOn)
        .filter(
            left ->
                !left.isBefore(months.firstDay(month).minusDays(5))
                    && left.isBefore(months.firstDay(month + 1).plusDays(5)))
        .isEmpty();
  }

  /** Whether nobody uses the account. */
  private boolean isQuiet(Account account, int month) {
    return !accounts.isEnabled(account, dayOf(month))
        || accounts
            .lastSignIn(account, dayOf(month))
            .filter(seen -> seen.isAfter(months.start(month).minusSeconds(90 * 86_400L)))
            .isEmpty();
  }
}
