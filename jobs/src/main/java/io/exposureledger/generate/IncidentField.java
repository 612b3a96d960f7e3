package io.exposureledger.generate;

import java.time.Instant;
import java.util.Optional;

/**
 * A field of an incident.
 *
 * @param raw the code, id or, of a time, nothing
 * @param shown the label
 * @param table of a reference, the table to which it leads; empty otherwise
 * @param time of a time, when
 */
record IncidentField(String name, String raw, String shown, String table, Optional<Instant> time) {

  static IncidentField text(String name, String value) {
    return choice(name, value, value);
  }

  static IncidentField choice(String name, String code, String label) {
    return new IncidentField(name, code, label, "", Optional.empty());
  }

  static IncidentField reference(String name, String table, String id, String label) {
    return new IncidentField(name, id, label, table, Optional.empty());
  }

  static IncidentField time(String name, Optional<Instant> time) {
    return new IncidentField(name, "", "", "", time);
  }
}
