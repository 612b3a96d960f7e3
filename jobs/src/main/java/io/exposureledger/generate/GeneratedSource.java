package io.exposureledger.generate;

import java.util.Optional;

/**
 * A source as the configuration declares it.
 *
 * @param directory the directory that it exports, if it is one's
 * @param maxAge such as {@code 3d}
 * @param zone of its times without one, where it is not that of the group
 * @param covers how long a time a delivery of events tells of
 */
public record GeneratedSource(
    String id,
    String kind,
    Optional<String> directory,
    String maxAge,
    Optional<String> zone,
    Optional<String> covers) {

  /** Events: a delivery tells of the month before it. */
  private static final String A_MONTH = "31d";

  GeneratedSource(String id, String kind, Optional<String> directory, String maxAge) {
    this(id, kind, directory, maxAge, Optional.empty(), Optional.empty());
  }

  /** The same with the time zone of its local times. */
  GeneratedSource in(String zone) {
    return new GeneratedSource(id, kind, directory, maxAge, Optional.of(zone), covers);
  }

  /** The same of events. */
  GeneratedSource ofEvents() {
    return new GeneratedSource(id, kind, directory, maxAge, zone, Optional.of(A_MONTH));
  }
}
