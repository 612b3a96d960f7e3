package io.exposureledger.generate;

import io.exposureledger.invented.Directory;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The audit logs of Entra directories. */
final class DirectoryAuditExports implements Exports {

  private static List<Directory> directories(Organisation group) {
    return group.directories().stream().filter(one -> one.vendor() == Vendor.ENTRA).toList();
  }

  private static String source(Directory directory) {
    return directory.id() + "-directory-audits";
  }

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return directories(group).stream()
        .map(
            directory ->
                new GeneratedSource(
                        source(directory),
                        "entra.directory-audits",
                        Optional.of(directory.id()),
                        "35d")
                    .ofEvents())
        .toList();
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    List<GeneratedFile> files = new ArrayList<>();
    for (Directory directory : directories(group)) {
      files.addAll(
          Blocks.each(
              group,
              Blocks.of(directory, Deliveries.ACCOUNTS),
              (month, block) ->
                  GeneratedFile.landed(
                      source(directory),
                      group.dates().get(month),
                      "directoryAudits-%04d.json".formatted(block.place()),
                      out ->
                          Json.graphPage(
                              "auditLogs/directoryAudits",
                              block,
                              records(group, directory, block, month),
                              out))));
    }
    return files;
  }

  private static Stream<Map<String, Object>> records(
      Organisation group, Directory directory, Blocks.Block block, int month) {
    DirectoryAudits audits = new DirectoryAudits(group);
    Stream<Map<String, Object>> ofAccounts =
        Deliveries.of(group, block, month, 0)
            .flatMap(
                history ->
                    Stream.concat(
                        history.acts().stream().flatMap(audits::of),
                        history.facts().stream().flatMap(audits::of)));
    return block.place() == 1
        ? Stream.concat(Stream.of(audits.firstOfMonth(directory, month)), ofAccounts)
        : ofAccounts;
  }
}
