package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.ExceptionEntry;
import io.exposureledger.invented.Exceptions;
import io.exposureledger.invented.Organisation;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The register of exceptions, and a correction of its first delivery. */
final class ExceptionRegisterExports implements Exports {

  private static final String SOURCE = "group-exceptions";
  private static final int ACCOUNTS_OF_A_FILE = 100_000;
  private static final List<String> HEADER =
      List.of(
          "exception_id",
          "rule_id",
          "scope_kind",
          "scope_value",
          "path",
          "requester",
          "owner",
          "approver",
          "approved_at",
          "expires_at",
          "reviewed_at",
          "compensating_control",
          "state");

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return List.of(new GeneratedSource(SOURCE, "register.exceptions", Optional.empty(), "35d"));
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    List<Block> blocks = Blocks.ofAll(group, ACCOUNTS_OF_A_FILE);
    List<GeneratedFile> files =
        new ArrayList<>(
            Blocks.each(group, blocks, (month, block) -> delivered(group, month, block, false)));
    if (Corrections.has(group)) {
      files.add(delivered(group, 0, blocks.get(0), true).asCorrection());
    }
    return files;
  }

  private static GeneratedFile delivered(
      Organisation group, int month, Block block, boolean isCorrected) {
    LocalDate day = group.dates().get(month);
    return GeneratedFile.landed(
        SOURCE,
        day,
        "exceptions-%05d.csv".formatted(block.place()),
        out -> write(group, day, block, isCorrected, out));
  }

  /** The entries that are not drawn for an account stand first. */
  private static void write(
      Organisation group, LocalDate day, Block block, boolean isCorrected, OutputStream out)
      throws IOException {
    Exceptions exceptions = new Exceptions(group, isCorrected);
    Stream<ExceptionEntry> wide =
        block.place() == 1 ? exceptions.wide().stream() : Stream.<ExceptionEntry>empty();
    Stream<ExceptionEntry> drawn =
        block
            .accounts(new Accounts(group), day)
            .flatMap(account -> exceptions.of(account).stream());
    Csv.plain(HEADER, Stream.concat(wide, drawn).map(ExceptionRegisterExports::row), out);
  }

  private static List<Object> row(ExceptionEntry entry) {
    return Arrays.asList(
        entry.id(),
        "DESK-1",
        entry.scopeKind(),
        entry.scopeValue(),
        entry.path(),
        entry.requester(),
        entry.owner(),
        entry.approver().orElse(null),
        entry.approvedOn().orElse(null),
        entry.expiresOn().orElse(null),
        entry.reviewedOn().orElse(null),
        entry.compensatingControl().orElse(null),
        entry.state());
  }
}
