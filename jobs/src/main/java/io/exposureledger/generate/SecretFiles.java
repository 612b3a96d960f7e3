package io.exposureledger.generate;

import io.exposureledger.invented.LeakedSecret;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.SecretAlert;
import io.exposureledger.invented.SecretAlerts;
import io.exposureledger.invented.SecretDetector;
import io.exposureledger.invented.Secrets;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Files of alerts, one for each month-end and block of accounts. */
final class SecretFiles {

  /** Of which about a thousand leaked a secret. */
  private static final int ACCOUNTS = 50_000;

  private SecretFiles() {}

  /** An alert, and the secret it is of. */
  record Found(LeakedSecret secret, SecretAlert alert) {}

  /** Writes what a file holds. */
  interface Writer extends Serializable {
    void write(Stream<Found> found, OutputStream out) throws IOException;
  }

  static List<Blocks.Block> blocks(Organisation group) {
    return Blocks.ofAll(group, ACCOUNTS);
  }

  /** The files of a source whose name ends in an extension. */
  static List<GeneratedFile> of(
      Organisation group, SecretDetector detector, String extension, Writer writer) {
    return Blocks.each(
        group,
        blocks(group),
        (month, block) ->
            GeneratedFile.landed(
                detector.source(),
                group.dates().get(month),
                "page-" + block.place() + extension,
                out -> writer.write(delivered(group, detector, month, block), out)));
  }

  /** What a detector delivers of the secrets of a block. */
  static Stream<Found> delivered(
      Organisation group, SecretDetector detector, int month, Blocks.Block block) {
    SecretAlerts alerts = new SecretAlerts(group);
    return new Secrets(group)
        .in(block.from(), block.to())
        .flatMap(
            secret ->
                alerts.delivered(secret, detector, month).stream()
                    .map(alert -> new Found(secret, alert)));
  }

  /** What changed in a month may be nothing, or much less than in the month before. */
  static List<GeneratedSource> source(SecretDetector detector, String kind) {
    return List.of(
        new GeneratedSource(detector.source(), kind, Optional.empty(), "3d")
            .with(List.of("accepts: [empty]", "max_shrink: 1")));
  }

  /** In universal time, without a fraction. */
  static String seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** A value, or JSON's null or a register's empty cell. */
  static <T> Object orElse(Optional<T> value, Function<T, Object> written, Object otherwise) {
    return value.isPresent() ? written.apply(value.get()) : otherwise;
  }
}
