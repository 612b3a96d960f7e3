package io.exposureledger.report.explain;

import io.exposureledger.report.Words;
import java.util.Map;
import java.util.Optional;

/**
 * A person as a register writes it.
 *
 * @param written id, mail address or name as written
 * @param name the name by HR, where the person was found
 * @param status the state by HR, where the person was found
 */
public record NamedPerson(String written, Optional<String> name, Optional<String> status) {

  private static final Map<String, String> STATUSES =
      Map.of(
          "active", "active",
          "leave", "on leave",
          "left", "has left",
          "not_started", "has not started yet",
          "unknown", "in a state that is not known");

  @Override
  public String toString() {
    return name.map(it -> it + " (" + written + ")").orElse(written)
        + status
            .map(it -> ", " + STATUSES.getOrDefault(it, Words.spaced(it)))
            .orElse(", whom HR does not know");
  }
}
