package io.exposureledger.observability;

import io.exposureledger.observability.CheckOutcome.Level;
import java.util.List;

/** What the stage of checks found: outcomes of checks, and rows of tables. */
public record Checked(List<CheckOutcome> outcomes, List<TableRows> tables) {

  public Checked {
    outcomes = List.copyOf(outcomes);
    tables = List.copyOf(tables);
  }

  public List<CheckOutcome> broken() {
    return outcomes.stream().filter(outcome -> !outcome.passed()).toList();
  }

  public long count(Level level, boolean passed) {
    return outcomes.stream()
        .filter(outcome -> outcome.level() == level && outcome.passed() == passed)
        .count();
  }
}
