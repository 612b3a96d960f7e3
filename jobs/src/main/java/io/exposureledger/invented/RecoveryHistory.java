package io.exposureledger.invented;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What the logs and desks tell of one account between two instants, ordered by time.
 *
 * @param acts those of the span
 */
public record RecoveryHistory(List<Act> acts, List<Ticket> tickets, List<Fact> facts) {

  /** Before an act, what belongs to it begins at most this many months earlier. */
  private static final int MONTHS_BEFORE = 4;

  /** The same where tickets are told of from the same moment as events. */
  static RecoveryHistory of(
      Episodes episodes, int number, int fromMonth, int toMonth, Instant from, Instant until) {
    return of(episodes, number, fromMonth, toMonth, from, from, until);
  }

  /**
   * All of an account that is told as of a moment.
   *
   * @param fromMonth the month of {@code from}
   * @param toMonth the month that ends at {@code until}
   * @param ticketsFrom no earlier than {@code from}
   */
  public static RecoveryHistory of(
      Episodes episodes,
      int number,
      int fromMonth,
      int toMonth,
      Instant from,
      Instant ticketsFrom,
      Instant until) {
    Episode all = Episode.empty();
    for (int month = fromMonth - 1; month <= toMonth + MONTHS_BEFORE; month++) {
      all.add(episodes.of(number, month));
    }
    return new RecoveryHistory(
        all.acts().stream()
            .filter(act -> isIn(act.at(), from, until))
            .sorted(Comparator.comparing(Act::at).thenComparing(Act::correlation))
            .toList(),
        all.tickets().stream()
            .filter(ticket -> isIn(ticket.openedAt(), ticketsFrom, until))
            .sorted(Comparator.comparing(Ticket::openedAt).thenComparing(Ticket::number))
            .toList(),
        all.facts().stream()
            .filter(fact -> isIn(fact.at(), from, until))
            .sorted(Comparator.comparing(Fact::at).thenComparing(Fact::correlation))
            .toList());
  }

  private static boolean isIn(Instant at, Instant from, Instant until) {
    return !at.isBefore(from) && at.isBefore(until);
  }

  /** What a delivery of a month holds of the account. */
  public static RecoveryHistory delivered(
      Episodes episodes, Months months, int number, int month, int firstMonth) {
    return of(
        episodes, number, month, month, months.deliveredFrom(month, firstMonth), months.end(month));
  }
}
