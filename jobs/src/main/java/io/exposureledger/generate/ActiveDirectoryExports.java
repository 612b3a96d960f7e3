package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Account;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Directory;
import io.exposureledger.invented.Organisation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parent's domain: the first half of its accounts as LDIF, the second as csvde in UTF-16. */
final class ActiveDirectoryExports implements Exports {

  private static final int BLOCK = 1000;
  private static final String DIRECTORY = "aldermoor-ad";

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return Stream.of("ldif", "csvde")
        .map(
            format ->
                new GeneratedSource(
                    DIRECTORY + "-" + format, "ad." + format, Optional.of(DIRECTORY), "3d"))
        .toList();
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    Directory directory = group.directory(DIRECTORY);
    int middle = directory.from() + directory.size() / 2;
    List<GeneratedFile> files = new ArrayList<>();
    files.addAll(
        Blocks.each(
            group,
            Blocks.of(directory.from(), middle, BLOCK),
            (month, block) ->
                file(
                    group,
                    month,
                    "ldif",
                    "users-%04d.ldif".formatted(block.place()),
                    out -> ldif(group, month, block, out))));
    files.addAll(
        Blocks.each(
            group,
            Blocks.of(middle, directory.to(), BLOCK),
            (month, block) ->
                file(
                    group,
                    month,
                    "csvde",
                    "users-%04d.csv".formatted(block.place()),
                    out -> csvde(group, month, block, out))));
    return files;
  }

  private static GeneratedFile file(
      Organisation group, int month, String format, String name, Content content) {
    return GeneratedFile.landed(DIRECTORY + "-" + format, group.dates().get(month), name, content);
  }

  private static Stream<Account> existing(Organisation group, int month, Block block) {
    Accounts accounts = new Accounts(group);
    LocalDate day = group.dates().get(month);
    return block.accounts(accounts, day);
  }

  private static void ldif(Organisation group, int month, Block block, OutputStream out)
      throws IOException {
    DomainRecords records = new DomainRecords(group, group.dates().get(month));
    out.write("# extended LDIF\n#\n# LDAPv3\n\n".getBytes(StandardCharsets.UTF_8));
    Iterator<Account> each = existing(group, month, block).iterator();
    int count = 0;
    while (each.hasNext()) {
      out.write(Ldif.entry(records.attributes(each.next())).getBytes(StandardCharsets.UTF_8));
      count++;
    }
    String end =
        "# search result\nsearch: 2\nresult: 0 Success\n\n# numResponses: %d\n# numEntries: %d\n";
    out.write(end.formatted(count + 1, count).getBytes(StandardCharsets.UTF_8));
  }

  private static void csvde(Organisation group, int month, Block block, OutputStream out)
      throws IOException {
    DomainRecords records = new DomainRecords(group, group.dates().get(month));
    Csv.encoded(
        StandardCharsets.UTF_16LE,
        DomainRecords.COLUMNS,
        existing(group, month, block).map(records::cells),
        out);
  }
}
