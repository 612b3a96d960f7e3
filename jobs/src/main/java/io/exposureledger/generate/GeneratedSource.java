package io.exposureledger.generate;

import java.util.List;
import java.util.Optional;

/**
 * A source as the configuration declares it.
 *
 * @param directory the directory that it exports, if it is one's
 * @param maxAge such as {@code 3d}
 * @param zone of its times without one, where it is not that of the group
 * @param covers how long a time a delivery of events tells of
 * @param required whether each date has a delivery
 * @param own further keys: the names and words of its organisation
 */
public record GeneratedSource(
    String id,
    String kind,
    Optional<String> directory,
    String maxAge,
    Optional<String> zone,
    Optional<String> covers,
    boolean required,
    List<String> own) {

  /** Events: a delivery tells of the month before it. */
  private static final String A_MONTH = "31d";

  GeneratedSource(String id, String kind, Optional<String> directory, String maxAge) {
    this(id, kind, directory, maxAge, Optional.empty(), Optional.empty(), true, List.of());
  }

  /** The same with the time zone of its local times. */
  GeneratedSource in(String zone) {
    return new GeneratedSource(
        id, kind, directory, maxAge, Optional.of(zone), covers, required, own);
  }

  /** The same of which deliveries begin with a month, the first being 0. */
  GeneratedSource from(int month) {
    return new GeneratedSource(id, kind, directory, maxAge, zone, covers, month == 0, own);
  }

  /** The same of events. */
  GeneratedSource ofEvents() {
    return new GeneratedSource(
        id, kind, directory, maxAge, zone, Optional.of(A_MONTH), required, own);
  }

  /** The same with further keys, each as {@code key: value}. */
  GeneratedSource with(List<String> keys) {
    return new GeneratedSource(id, kind, directory, maxAge, zone, covers, required, keys);
  }
}
