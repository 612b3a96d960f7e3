package io.exposureledger.invented;

import java.util.ArrayList;
import java.util.List;

/** Acts on one account that belong together, with their tickets and what else happened around. */
public record Episode(List<Act> acts, List<Ticket> tickets, List<Fact> facts) {

  static Episode empty() {
    return new Episode(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  void add(Episode other) {
    acts.addAll(other.acts);
    tickets.addAll(other.tickets);
    facts.addAll(other.facts);
  }
}
