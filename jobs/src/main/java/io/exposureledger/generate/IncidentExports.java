package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Desk;
import io.exposureledger.invented.Directory;
import io.exposureledger.invented.Months;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Vendor;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * ServiceNow incidents of the desks for the Entra directories, by turns in four forms: raw,
 * display, both at once, and as a list is downloaded. The desk of Quillhaven begins with the second
 * delivery.
 */
final class IncidentExports implements Exports {

  /** What a display value's time is of: who exports has this zone. */
  static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static List<Desk> desks(Organisation group) {
    return Desk.of(group).stream()
        .filter(desk -> desk.directory().vendor() == Vendor.ENTRA)
        .toList();
  }

  private static String source(Desk desk) {
    return desk.directory().id() + "-servicenow-incident";
  }

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return desks(group).stream()
        .map(
            desk ->
                new GeneratedSource(
                        source(desk),
                        "servicenow.incident",
                        Optional.of(desk.directory().id()),
                        "35d")
                    .in(ZONE.getId())
                    .ofEvents()
                    .from(desk.firstMonth())
                    .with(own(desk)))
        .toList();
  }

  /** A field that a desk does not use is exported, and not declared. */
  private static List<String> own(Desk desk) {
    List<String> fields = new ArrayList<>();
    if (desk.recordsVerification()) {
      fields.add("caller_verification: u_caller_verification");
    }
    if (desk.recordsApprover()) {
      fields.add("approver: u_approved_by.user_name");
    }
    List<String> keys = new ArrayList<>(List.of("desk: " + desk.id()));
    if (!fields.isEmpty()) {
      keys.add("fields: {" + String.join(", ", fields) + "}");
    }
    return keys;
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    List<GeneratedFile> files = new ArrayList<>();
    for (Desk desk : desks(group)) {
      Directory directory = desk.directory();
      for (Block block : Blocks.of(directory, Deliveries.ACCOUNTS)) {
        for (int month = desk.firstMonth(); month < group.dates().size(); month++) {
          files.add(file(group, desk, block, month));
        }
      }
    }
    return files;
  }

  private static GeneratedFile file(Organisation group, Desk desk, Block block, int month) {
    IncidentForm form =
        IncidentForm.values()[(month + block.place()) % IncidentForm.values().length];
    boolean isCsv = form == IncidentForm.DOWNLOADED;
    Directory directory = desk.directory();
    return GeneratedFile.landed(
        source(desk),
        group.dates().get(month),
        "incident-%04d.%s".formatted(block.place(), isCsv ? "csv" : "json"),
        out -> write(group, directory, block, month, form, out));
  }

  private static void write(
      Organisation group,
      Directory directory,
      Block block,
      int month,
      IncidentForm form,
      OutputStream out)
      throws IOException {
    Desk desk = Desk.of(group, directory);
    Incidents incidents = new Incidents(group, desk, month);
    Stream<Incidents.Incident> ofAccounts =
        Deliveries.of(group, block, month, desk.firstMonth())
            .flatMap(history -> history.tickets().stream())
            .map(incidents::of);
    Stream<Incidents.Incident> all =
        block.place() == 1
            ? Stream.concat(
                Stream.of(incidents.ofMonitoring(new Months(group).start(month))), ofAccounts)
            : ofAccounts;
    if (form == IncidentForm.DOWNLOADED) {
      Csv.downloaded(Incidents.HEADER, all.map(incident -> form.cells(incident.fields())), out);
    } else {
      Json.envelope(
          Json.object(), "result", all.map(incident -> form.record(incident.fields())), out);
    }
  }
}
