package io.exposureledger.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was done to credentials in the month, beside the rows of its metrics.
 *
 * @param logs the sources that tell of resets; none where there is no audit log
 * @param ticketSources the sources that tell of tickets
 * @param unknowns acts whose indicators are not known, each with one reason
 * @param explained by metric, the acts that have it and that a declared campaign explains
 * @param days the days of agents, desks and units
 * @param example the act with the most indicators
 */
public record Recovery(
    List<String> logs,
    List<String> ticketSources,
    List<SupportDesk> desks,
    List<ResetUnknown> unknowns,
    List<Tally> explained,
    List<ResetDay> days,
    Optional<ResetExample> example) {

  /** The order in which the lists are given does not matter. */
  public Recovery {
    logs = logs.stream().sorted().toList();
    ticketSources = ticketSources.stream().sorted().toList();
    desks = desks.stream().sorted(SupportDesk.ORDER).toList();
    unknowns = List.copyOf(unknowns);
    explained = explained.stream().sorted(Tally.ORDER).toList();
    days =
        days.stream()
            .sorted(
                Comparator.comparing(ResetDay::day)
                    .thenComparing(ResetDay::subjectKind)
                    .thenComparing(ResetDay::subject))
            .toList();
  }

  /** Of an organisation without an audit log. */
  public static Recovery unlogged() {
    return new Recovery(
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());
  }
}
