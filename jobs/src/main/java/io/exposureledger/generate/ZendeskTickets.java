package io.exposureledger.generate;

import static io.exposureledger.generate.Json.object;

import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Months;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Ticket;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Zendesk tickets; this desk records who approved, and not how a caller was verified. */
final class ZendeskTickets {

  private static final long USERS = 36_000_000_000L;
  static final long APPROVER_FIELD = 36_000_101L;
  static final long AFFECTED_FIELD = 36_000_102L;
  private static final long GROUP = 36_000_000_201L;
  private static final long MONITORING = 9_000_000_000_000L;

  private final Accounts accounts;
  private final Instant end;

  ZendeskTickets(Organisation group, int month) {
    this.accounts = new Accounts(group);
    this.end = new Months(group).end(month);
  }

  Map<String, Object> ofMonitoring(Instant at) {
    Map<String, Object> record =
        start(MONITORING + at.getEpochSecond(), "api", "Nächtliche Prüfung der Warteschlange");
    addTimes(record, at, at);
    addPeople(record, null, null, null);
    record.put("custom_fields", List.of());
    return record;
  }

  /** Where a colleague asks, the requester is the colleague and a field names who is affected. */
  Map<String, Object> of(Ticket ticket) {
    boolean isForOther =
        ticket.openedBy() != ticket.account() && ticket.openedBy() != ticket.agent();
    String via = ticket.channel().equals("phone") ? "voice" : ticket.channel();
    Map<String, Object> record = start(ticket.number(), via, ticket.topic().german());
    addTimes(record, ticket.openedAt(), ticket.resolvedAt());
    addPeople(
        record,
        id(isForOther ? ticket.openedBy() : ticket.account()),
        id(ticket.openedBy()),
        id(ticket.agent()));
    Optional<String> approver = ticket.approver().map(this::login);
    record.put(
        "custom_fields",
        List.of(
            object("id", APPROVER_FIELD, "value", approver.orElse(null)),
            object("id", AFFECTED_FIELD, "value", isForOther ? login(ticket.account()) : null)));
    return record;
  }

  private String login(int account) {
    return accounts.at(account).login();
  }

  private static long id(int account) {
    return USERS + account;
  }

  private static Map<String, Object> start(long id, String via, String subject) {
    return object(
        "id",
        id,
        "external_id",
        null,
        "via",
        object("channel", via, "source", object("from", object(), "to", object(), "rel", null)),
        "type",
        null,
        "subject",
        subject,
        "raw_subject",
        subject,
        "group_id",
        GROUP,
        "tags",
        List.of());
  }

  /** There is no time of solving: only that of the last change. */
  private void addTimes(Map<String, Object> record, Instant createdAt, Instant solvedAt) {
    boolean isSolved = solvedAt.isBefore(end);
    Instant updatedAt = isSolved ? solvedAt : createdAt;
    record.put("created_at", createdAt.truncatedTo(ChronoUnit.SECONDS).toString());
    record.put("updated_at", updatedAt.truncatedTo(ChronoUnit.SECONDS).toString());
    record.put("status", isSolved ? "closed" : "open");
  }

  private static void addPeople(
      Map<String, Object> record, Object requester, Object submitter, Object assignee) {
    record.put("requester_id", requester);
    record.put("submitter_id", submitter);
    record.put("assignee_id", assignee);
  }

  /** The users whom tickets name, each once. */
  List<Map<String, Object>> users(List<Ticket> tickets) {
    return tickets.stream()
        .flatMap(ticket -> Stream.of(ticket.account(), ticket.openedBy(), ticket.agent()))
        .distinct()
        .sorted()
        .map(
            number ->
                object(
                    "id",
                    id(number),
                    "email",
                    accounts.at(number).login(),
                    "name",
                    accounts.at(number).displayName(),
                    "external_id",
                    accounts.at(number).id(),
                    "active",
                    true))
        .toList();
  }
}
