package io.exposureledger.generate;

import static io.exposureledger.generate.IncidentField.choice;
import static io.exposureledger.generate.IncidentField.reference;
import static io.exposureledger.generate.IncidentField.text;
import static io.exposureledger.generate.IncidentField.time;

import io.exposureledger.invented.Account;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Desk;
import io.exposureledger.invented.Months;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Ticket;
import io.exposureledger.invented.Topic;
import io.exposureledger.invented.Verification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The incidents of a desk as a delivery has them, before they take a form. */
final class Incidents {

  /**
   * The names of the fields; {@code u_} are the desk's own. Those behind a dot are looked up
   * through a reference, so that no list of users is needed.
   */
  static final List<String> HEADER =
      List.of(
          "number",
          "sys_id",
          "short_description",
          "category",
          "contact_type",
          "incident_state",
          "opened_at",
          "resolved_at",
          "sys_updated_on",
          "caller_id",
          "caller_id.user_name",
          "opened_by",
          "opened_by.user_name",
          "assigned_to",
          "assigned_to.user_name",
          "assignment_group",
          "u_caller_verification",
          "u_approved_by",
          "u_approved_by.user_name");

  /** An incident, its fields in the order of the header. */
  record Incident(List<IncidentField> fields) {}

  private final Organisation group;
  private final Accounts accounts;
  private final Desk desk;
  private final Instant end;

  Incidents(Organisation group, Desk desk, int month) {
    this.group = group;
    this.accounts = new Accounts(group);
    this.desk = desk;
    this.end = new Months(group).end(month);
  }

  /** An incident of nobody, with which a month begins. */
  Incident ofMonitoring(Instant at) {
    long number = at.getEpochSecond() / 86_400 + desk.directory().from() * 100_000L;
    List<IncidentField> fields = new ArrayList<>();
    addFirst(fields, "INC1%010d".formatted(number), "Nightly check of the queue", "software", "");
    addTimes(fields, at, at.plusSeconds(60));
    addUser(fields, "caller_id", Optional.empty());
    addUser(fields, "opened_by", Optional.empty());
    addUser(fields, "assigned_to", Optional.empty());
    addDesk(fields, Verification.EMPTY, Optional.empty());
    return new Incident(fields);
  }

  Incident of(Ticket ticket) {
    List<IncidentField> fields = new ArrayList<>();
    addFirst(
        fields,
        ticket.idAt(desk),
        ticket.topic().english(),
        ticket.topic() == Topic.OTHER ? "Hardware" : "inquiry",
        ticket.channel().replace('_', '-'));
    addTimes(fields, ticket.openedAt(), ticket.resolvedAt());
    addUser(fields, "caller_id", Optional.of(ticket.account()));
    addUser(fields, "opened_by", Optional.of(ticket.openedBy()));
    addUser(fields, "assigned_to", Optional.of(ticket.agent()));
    addDesk(fields, ticket.verification(), ticket.approver());
    return new Incident(fields);
  }

  private void addFirst(
      List<IncidentField> fields, String number, String text, String category, String channel) {
    fields.add(text("number", number));
    fields.add(text("sys_id", sysId(number)));
    fields.add(text("short_description", text));
    fields.add(
        choice("category", category, category.equals("inquiry") ? "Inquiry / Help" : category));
    fields.add(text("contact_type", channel));
  }

  private String sysId(String of) {
    return group.chance().of("sys_id " + of).hex(32);
  }

  /** As of the delivery: what is resolved later is still in progress. */
  private void addTimes(List<IncidentField> fields, Instant openedAt, Instant resolvedAt) {
    boolean isResolved = resolvedAt.isBefore(end);
    fields.add(
        choice("incident_state", isResolved ? "7" : "2", isResolved ? "Closed" : "In Progress"));
    fields.add(time("opened_at", Optional.of(openedAt)));
    fields.add(time("resolved_at", Optional.of(resolvedAt).filter(at -> isResolved)));
    fields.add(time("sys_updated_on", Optional.of(isResolved ? resolvedAt : openedAt)));
  }

  private void addUser(List<IncidentField> fields, String name, Optional<Integer> number) {
    Optional<Account> account = number.map(accounts::at);
    fields.add(
        reference(
            name,
            "sys_user",
            account.map(one -> sysId(one.id())).orElse(""),
            account.map(Account::displayName).orElse("")));
    fields.add(text(name + ".user_name", account.map(Account::login).orElse("")));
  }

  /** A field that the desk does not use is there, and empty. */
  private void addDesk(
      List<IncidentField> fields, Verification verification, Optional<Integer> approver) {
    fields.add(reference("assignment_group", "sys_user_group", sysId(desk.id()), desk.name()));
    fields.add(
        choice(
            "u_caller_verification",
            desk.recordsVerification() ? verification.code() : "",
            desk.recordsVerification() ? verification.label() : ""));
    addUser(fields, "u_approved_by", approver.filter(number -> desk.recordsApprover()));
  }
}
