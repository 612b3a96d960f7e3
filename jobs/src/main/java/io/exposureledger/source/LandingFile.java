package io.exposureledger.source;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A file of a delivery.
 *
 * @param name the file's name within its delivery
 * @param location where its bytes are
 * @param modifiedAt the storage's modification time, in milliseconds of the epoch
 * @param content the bytes themselves, for a file of the configuration; else null
 */
record LandingFile(
    String sourceId,
    String kind,
    LocalDate deliveredOn,
    String name,
    String location,
    long bytes,
    long modifiedAt,
    byte[] content)
    implements Serializable {

  String place() {
    return sourceId + "/" + deliveredOn + "/" + name;
  }
}
