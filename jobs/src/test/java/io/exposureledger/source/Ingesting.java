package io.exposureledger.source;

import io.exposureledger.identity.Accounts;
import io.exposureledger.lake.Lake;
import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.lake.Tables;
import io.exposureledger.policy.EventMethods;
import io.exposureledger.policy.Methods;
import io.exposureledger.policy.TicketVocabulary;
import io.exposureledger.policy.Tickets;
import io.exposureledger.policy.Vocabulary;
import io.exposureledger.testing.EmptyLake;
import io.exposureledger.testing.Landing;
import io.exposureledger.testing.SharedSpark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A landing zone and the lake that it is ingested into, one ingest after another. */
final class Ingesting {

  static final LocalDate THROUGH = LocalDate.of(2026, 10, 31);

  private static final Path EXPORTS = Path.of("src/test/resources/exports");

  final Landing landing;
  private Lake lake;
  private int runs;

  Ingesting(Path folder) {
    this.landing = new Landing(folder);
  }

  /** The lake, made when all sources are declared. */
  Lake lake() {
    if (lake == null) {
      List<TableDeclaration> tables = new ArrayList<>(landing.sources().rawTables());
      tables.add(Tables.named("ops.input_file"));
      tables.add(Tables.named("ops.quarantine"));
      tables.addAll(Tables.all().stream().filter(TableDeclaration::isOfEvents).toList());
      lake = EmptyLake.in(landing.lake(), tables);
    }
    return lake;
  }

  /** Ingests all sources as run-1, run-2, …, an hour apart. */
  Ingest.Result ingest() {
    return ingest(landing.sources().declared());
  }

  Ingest.Result ingest(List<SourceDeclaration> sources) {
    runs++;
    Instant now = Instant.parse("2026-11-01T00:00:00Z").plusSeconds(3600L * runs);
    return new Ingest(lake(), landing.sources(), "run-" + runs, now, this::translated)
        .run(List.of(THROUGH), sources);
  }

  private Dataset<Row> translated(String table, Dataset<Row> events) {
    return switch (table) {
      case "core.ticket" ->
          Tickets.translated(events, TicketVocabulary.shipped(), landing.sources().deskWords());
      case "core.identity_event" ->
          EventMethods.translated(events, Vocabulary.read(SharedSpark.session()), THROUGH);
      default -> events;
    };
  }

  /** Delivers, on the last date, a file of {@code src/test/resources/exports}. */
  void export(String source, String name) {
    try {
      landing.bytes(source, THROUGH.toString(), name, Files.readAllBytes(EXPORTS.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Deliveries deliveries(LocalDate asOf) {
    return Deliveries.choose(lake(), landing.sources(), asOf);
  }

  /** The files of a source that a run for the last date reads. */
  List<String> counting(String source) {
    return deliveries(THROUGH).used().stream()
        .filter(used -> used.source().id().equals(source))
        .flatMap(used -> used.files().stream())
        .map(file -> file.file() + " of " + file.runId())
        .toList();
  }

  Dataset<Row> table(String name) {
    return lake().stored(Tables.named(name));
  }

  Dataset<Row> raw(String kind) {
    return lake().stored(landing.sources().mapping(kind).rawTable());
  }

  /** What the deliveries of a date say, in canonical columns. */
  Dataset<Row> canonical(LocalDate asOf, String table) {
    return new CanonicalRows(
            lake(),
            landing.sources(),
            deliveries(asOf),
            asOf,
            asOf.plusDays(1).atStartOfDay(Kinds.LONDON).toInstant())
        .of(table);
  }

  /** What happened until the end of a date, as its deliveries tell it. */
  Dataset<Row> events(LocalDate asOf) {
    return EventRows.asOf(
        lake(),
        deliveries(asOf),
        Tables.named("core.identity_event"),
        "event_at",
        asOf.plusDays(1).atStartOfDay(Kinds.LONDON).toInstant());
  }

  /** What was opened until the end of the last date, as its deliveries tell it. */
  Dataset<Row> tickets() {
    return EventRows.asOf(
        lake(),
        deliveries(THROUGH),
        Tables.named("core.ticket"),
        "opened_at",
        THROUGH.plusDays(1).atStartOfDay(Kinds.LONDON).toInstant());
  }

  /** What the deliveries until the end of the last date tell of leaked secrets. */
  Dataset<Row> alerts() {
    return SecretAlerts.asOf(
        lake(), deliveries(THROUGH), THROUGH.plusDays(1).atStartOfDay(Kinds.LONDON).toInstant());
  }

  /** What the deliveries of the last date say of methods, in our words. */
  Dataset<Row> methods() {
    Dataset<Row> told = canonical(THROUGH, "core.method");
    return Methods.bound(
        Accounts.identified(told, Accounts.byLogin(canonical(THROUGH, "core.account"))),
        Vocabulary.read(SharedSpark.session()),
        THROUGH);
  }

  /**
   * Declares a source whose deliveries may be few or none, and delivers those of a landing zone.
   */
  void deliverAll(String source, String kind, Path from) throws IOException {
    landing.source("id: %s, kind: %s, accepts: [empty], max_shrink: 1".formatted(source, kind));
    try (Stream<Path> files = Files.walk(from.resolve(source))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String day = from.resolve(source).relativize(file).getName(0).toString();
        landing.bytes(source, day, file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
  }

  /** CSV of {@code hr.people} with people p-1, p-2, … */
  static String people(int number) {
    StringBuilder csv = new StringBuilder("person_id,unit_id,name\n");
    for (int i = 1; i <= number; i++) {
      csv.append("p-").append(i).append(",u-1,Person ").append(i).append('\n');
    }
    return csv.toString();
  }

  /** A page of Graph users, with a next page announced or not. */
  static String page(int from, int to, boolean announcesNext) {
    StringBuilder json = new StringBuilder("{");
    if (announcesNext) {
      json.append("\"@odata.nextLink\":\"https://graph.example/next\",");
    }
    json.append("\"value\":[");
    for (int i = from; i <= to; i++) {
      json.append(i == from ? "" : ",")
          .append(
              "{\"id\":\"a-%d\",\"userPrincipalName\":\"a-%d@tessel.example\"}".formatted(i, i));
    }
    return json.append("]}").toString();
  }
}
