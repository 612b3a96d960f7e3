package io.exposureledger.generate;

import io.exposureledger.invented.LeakedSecret;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.SecretAlert;
import io.exposureledger.invented.SecretEnd;
import io.exposureledger.invented.SecretEpisode;
import io.exposureledger.invented.SecretEpisodes;
import io.exposureledger.invented.Secrets;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a perfect measurement must find of leaked secrets: {@code secrets}, a row for each episode
 * known at a date, and {@code secret_alerts}, which alerts of which source belong to it.
 */
final class SecretTruth implements Exports {

  private static final List<String> HEADER =
      List.of(
          "secret_id",
          "episode",
          "detectors",
          "secret_type",
          "repository",
          "unit",
          "leaked_at",
          "detected_at",
          "status",
          "cause",
          "ended_at",
          "censored_at",
          "excluded_because",
          "validity_at_detection",
          "duration_days",
          "ticket_based",
          "held_30_days",
          "leak_after_detection");

  private static final List<String> ALERT_HEADER =
      List.of("source_id", "alert_id", "secret_id", "episode");

  @Override
  public List<GeneratedFile> files(Organisation group) {
    List<GeneratedFile> files =
        new ArrayList<>(table(group, "secrets", SecretTruth::writeEpisodes));
    files.addAll(table(group, "secret_alerts", SecretTruth::writeAlerts));
    return files;
  }

  private interface Writer extends Serializable {
    void write(Stream<SecretEpisode> episodes, OutputStream out) throws IOException;
  }

  private static List<GeneratedFile> table(Organisation group, String table, Writer writer) {
    return Blocks.each(
        group,
        SecretFiles.blocks(group),
        (month, block) ->
            GeneratedFile.truth(
                table,
                group.dates().get(month),
                block.place(),
                out -> writer.write(episodes(group, month, block), out)));
  }

  private static Stream<SecretEpisode> episodes(Organisation group, int month, Blocks.Block block) {
    SecretEpisodes episodes = new SecretEpisodes(group);
    return new Secrets(group)
        .in(block.from(), block.to())
        .flatMap(secret -> episodes.known(secret, month).stream());
  }

  private static void writeEpisodes(Stream<SecretEpisode> episodes, OutputStream out)
      throws IOException {
    Csv.plain(HEADER, episodes.map(SecretTruth::row), out);
  }

  private static void writeAlerts(Stream<SecretEpisode> episodes, OutputStream out)
      throws IOException {
    Csv.plain(ALERT_HEADER, episodes.flatMap(SecretTruth::alertRows), out);
  }

  private static Stream<List<Object>> alertRows(SecretEpisode episode) {
    return episode.alerts().stream()
        .map(
            alert ->
                List.of(
                    alert.detector().source(),
                    alert.id(),
                    episode.secret().id(),
                    episode.episode()));
  }

  private static List<Object> row(SecretEpisode episode) {
    LeakedSecret secret = episode.secret();
    return List.of(
        secret.id(),
        episode.episode(),
        episode.alerts().stream()
            .map(alert -> alert.detector().word())
            .distinct()
            .sorted()
            .collect(Collectors.joining("|")),
        secret.type().word(),
        episode.repository(),
        episode.unit(),
        SecretFiles.orElse(episode.leakedAt(), Instant::toString, ""),
        episode.detectedAt().toString(),
        status(episode),
        SecretFiles.orElse(episode.end().map(SecretAlert.Closing::end), SecretEnd::word, "none"),
        SecretFiles.orElse(episode.end(), end -> end.at().toString(), ""),
        SecretFiles.orElse(episode.censoredAt(), Instant::toString, ""),
        episode.excludedBecause().orElse(""),
        episode.validityAtDetection().word(),
        SecretFiles.orElse(episode.exitAt(), exit -> days(episode.detectedAt(), exit), ""),
        word(episode.isTicketBased()),
        word(episode.hasHeld()),
        word(episode.isLeakAfterDetection()));
  }

  private static String status(SecretEpisode episode) {
    if (episode.excludedBecause().isPresent()) {
      return "excluded";
    }
    return episode.end().isPresent() ? "ended" : "open";
  }

  private static String days(Instant from, Instant to) {
    Duration elapsed = Duration.between(from, to);
    return BigDecimal.valueOf(elapsed.getSeconds())
        .add(BigDecimal.valueOf(elapsed.getNano(), 9))
        .divide(BigDecimal.valueOf(86_400), 12, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  private static String word(boolean is) {
    return is ? "yes" : "no";
  }
}
