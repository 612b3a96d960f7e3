package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Desk;
import io.exposureledger.invented.Directory;
import io.exposureledger.invented.Months;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Ticket;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Zendesk tickets of Tessel's desk, which a vendor runs, with the users that they name. */
final class ZendeskExports implements Exports {

  private static final String SOURCE = "tessel-zendesk";
  private static final String ADDRESS = "https://kestrelgate.zendesk.example/api/v2/tickets.json";

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return List.of(
        new GeneratedSource(SOURCE, "zendesk.tickets", Optional.of("tessel"), "35d")
            .ofEvents()
            .with(
                List.of(
                    "desk: " + Desk.of(group, group.directory("tessel")).id(),
                    "fields: {approver: %d, affected_person: %d}"
                        .formatted(ZendeskTickets.APPROVER_FIELD, ZendeskTickets.AFFECTED_FIELD))));
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    return Blocks.each(
        group,
        Blocks.of(group.directory("tessel"), Deliveries.ACCOUNTS),
        (month, block) ->
            GeneratedFile.landed(
                SOURCE,
                group.dates().get(month),
                "tickets-%04d.json".formatted(block.place()),
                out -> write(group, block, month, out)));
  }

  private static void write(Organisation group, Block block, int month, OutputStream out)
      throws IOException {
    Directory directory = group.directory("tessel");
    ZendeskTickets zendesk = new ZendeskTickets(group, month);
    Desk desk = Desk.of(group, directory);
    List<Ticket> tickets =
        Deliveries.of(group, block, month, desk.firstMonth())
            .flatMap(history -> history.tickets().stream())
            .toList();
    Stream<Map<String, Object>> ofAccounts = tickets.stream().map(zendesk::of);
    Stream<Map<String, Object>> all =
        block.place() == 1
            ? Stream.concat(
                Stream.of(zendesk.ofMonitoring(new Months(group).start(month))), ofAccounts)
            : ofAccounts;
    Json.envelope(
        Json.object(
            "users",
            zendesk.users(tickets),
            "next_page",
            block.isLast() ? null : ADDRESS + "?page=" + (block.place() + 1),
            "previous_page",
            block.place() == 1 ? null : ADDRESS + "?page=" + (block.place() - 1),
            "count",
            null),
        "tickets",
        all,
        out);
  }
}
