package io.exposureledger.invented;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A company of the group.
 *
 * @param closedOn when it was bought; null for the parent
 * @param deadline until when it is to be integrated; null for the parent
 */
public record Company(String name, String region, LocalDate closedOn, LocalDate deadline)
    implements Serializable {

  boolean isParent() {
    return closedOn == null;
  }
}
