package io.exposureledger.generate;

import io.exposureledger.invented.Directory;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.RecoveryHistory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Okta's System Log: a bare array, or a record a line where it was streamed. */
final class SystemLogExports implements Exports {

  private static final String SOURCE = "tessel-system-log";

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return List.of(
        new GeneratedSource(SOURCE, "okta.system-log", Optional.of("tessel"), "35d").ofEvents());
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    return Blocks.each(
        group,
        Blocks.of(group.directory("tessel"), Deliveries.ACCOUNTS),
        (month, block) -> {
          boolean isStreamed = block.place() % 2 == 0;
          return GeneratedFile.landed(
              SOURCE,
              group.dates().get(month),
              "logs-%04d.%s".formatted(block.place(), isStreamed ? "jsonl" : "json"),
              out -> {
                if (isStreamed) {
                  Json.lines(records(group, block, month), out);
                } else {
                  Json.array(records(group, block, month), out);
                }
              });
        });
  }

  private static Stream<Map<String, Object>> records(
      Organisation group, Blocks.Block block, int month) {
    Directory directory = group.directory("tessel");
    SystemLog log = new SystemLog(group);
    Stream<Map<String, Object>> ofAccounts =
        Deliveries.of(group, block, month, 0).flatMap(history -> of(log, history));
    return block.place() == 1
        ? Stream.concat(Stream.of(log.firstOfMonth(directory, month)), ofAccounts)
        : ofAccounts;
  }

  private static Stream<Map<String, Object>> of(SystemLog log, RecoveryHistory history) {
    return Stream.concat(
        history.acts().stream().flatMap(log::of),
        history.facts().stream().map(fact -> log.of(fact, history)));
  }
}
