package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Campaign;
import io.exposureledger.invented.Desk;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.ResetTruths;
import io.exposureledger.invented.ResetTruths.ResetTruth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a perfect measurement must find of resets.
 *
 * <ul>
 *   <li>{@code resets/<date>}: the acts of the month that ends at the date, and what is known of
 *       them by then; earlier acts are in the tables of earlier dates.
 *   <li>{@code reset_days}: acts per desk, agent and day, cut by blocks of accounts: to be summed.
 * </ul>
 */
final class ResetTruthExports implements Exports {

  private static final List<String> INDICATORS =
      List.of(
          "unverified",
          "ticketless",
          "unapproved_privileged",
          "then_new_factor_1h",
          "then_new_factor_4h",
          "then_new_factor_24h",
          "number_then_reset",
          "then_privilege",
          "after_probing",
          "self_or_leaver",
          "notice_missing");

  private static final List<String> HEADER =
      Stream.concat(
              Stream.of(
                  "directory",
                  "reset_id",
                  "account_id",
                  "at",
                  "kind",
                  "channel",
                  "actor_kind",
                  "actor",
                  "desk",
                  "vendor",
                  "privileged",
                  "ticket_id",
                  "campaign"),
              INDICATORS.stream())
          .toList();

  private static final List<String> DAYS_HEADER =
      List.of("directory", "desk", "vendor", "agent", "day", "resets", "made_burst");

  @Override
  public List<GeneratedFile> files(Organisation group) {
    List<Block> blocks =
        Desk.of(group).stream()
            .flatMap(desk -> Blocks.of(desk.directory(), Deliveries.ACCOUNTS).stream())
            .toList();
    List<GeneratedFile> files = new ArrayList<>();
    for (int month = 0; month < group.dates().size(); month++) {
      for (int part = 0; part < blocks.size(); part++) {
        addFiles(files, group, blocks.get(part), month, part);
      }
    }
    return files;
  }

  private static void addFiles(
      List<GeneratedFile> files, Organisation group, Block block, int month, int part) {
    files.add(
        GeneratedFile.truth(
            "resets",
            group.dates().get(month),
            part,
            out -> Csv.plain(HEADER, rows(group, block, month), out)));
    files.add(
        GeneratedFile.truth(
            "reset_days",
            group.dates().get(month),
            part,
            out -> Csv.plain(DAYS_HEADER, days(group, block, month), out)));
  }

  private static Stream<ResetTruth> truths(Organisation group, Block block, int month) {
    ResetTruths truths = new ResetTruths(group);
    return block.numbers().boxed().flatMap(number -> truths.of(number, month).stream());
  }

  private static Stream<List<Object>> rows(Organisation group, Block block, int month) {
    Accounts accounts = new Accounts(group);
    return truths(group, block, month).map(truth -> row(accounts, truth));
  }

  private static List<Object> row(Accounts accounts, ResetTruth truth) {
    boolean isByAgent = isByAgent(truth);
    Stream<Object> plain =
        Stream.of(
            truth.account().directory().id(),
            truth.act().correlation(),
            truth.account().id(),
            truth.act().at(),
            truth.act().kind().word(),
            truth.channel(),
            truth.act().actorKind().word(),
            truth.act().actor().map(actor -> accounts.at(actor).id()).orElse(""),
            isByAgent ? truth.desk().id() : "",
            isByAgent ? truth.desk().vendor() : "",
            truth.privileged().word(),
            truth.ticketId(),
            truth.campaign().map(Campaign::id).orElse(""));
    return Stream.concat(
            plain, INDICATORS.stream().map(name -> (Object) truth.indicators().get(name).word()))
        .toList();
  }

  private static boolean isByAgent(ResetTruth truth) {
    return truth.act().actorKind().word().equals("agent");
  }

  private static Stream<List<Object>> days(Organisation group, Block block, int month) {
    Accounts accounts = new Accounts(group);
    ResetTruths truths = new ResetTruths(group);
    Map<String, Long> counts =
        truths(group, block, month)
            .filter(ResetTruthExports::isByAgent)
            .collect(
                Collectors.groupingBy(
                    truth -> day(accounts, truths, truth), TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(
            one -> {
              List<Object> row =
                  new ArrayList<>(Arrays.asList((Object[]) one.getKey().split("\t", -1)));
              row.add(row.size() - 1, one.getValue());
              return row;
            });
  }

  private static String day(Accounts accounts, ResetTruths truths, ResetTruth truth) {
    return String.join(
        "\t",
        truth.account().directory().id(),
        truth.desk().id(),
        truth.desk().vendor(),
        accounts.at(truth.act().actor().orElseThrow()).id(),
        truth.act().at().atZone(ZoneOffset.UTC).toLocalDate().toString(),
        truths.isOfBurst(truth) ? "yes" : "no");
  }
}
