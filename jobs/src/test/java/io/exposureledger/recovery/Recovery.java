package io.exposureledger.recovery;

import io.exposureledger.testing.Rows;
import io.exposureledger.testing.SharedSpark;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A directory whose log and desk tell everything since January, as rows written by hand: Ada and
 * her administrator Bo, a desk whose agent is Cy, and what a test adds to it.
 */
final class Recovery {

  static final Instant NOON = Instant.parse("2026-10-15T12:00:00Z");
  static final LocalDate DAY = LocalDate.of(2026, 10, 31);

  private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put(
        "core_identity_event",
        "directory string, source_id string, account_id string, event_id string, event_at"
            + " timestamp, kind string, actor string, actor_kind string, correlation_id string,"
            + " network string, device string, result string");
    COLUMNS.put(
        "core_ticket",
        "source_id string, directory string, ticket_id string, opened_at timestamp, affected_person"
            + " string, affected_account string, desk string, channel string, kind string,"
            + " caller_verification string, caller_verification_vendor string,"
            + " acceptable_verification boolean, records_verification boolean, approver string,"
            + " records_approver boolean");
    COLUMNS.put(
        "core_source_delivery",
        "directory string, source_id string, delivered_on date, covered_from date, tells_events"
            + " array<string>");
    COLUMNS.put(
        "core_support_desk",
        "desk_id string, vendor string, contract_owner string, in_house boolean, directories"
            + " array<string>, agents array<string>");
    COLUMNS.put(
        "core_campaign",
        "campaign_id string, starts_at timestamp, ends_at timestamp, scope_kind string,"
            + " scope_value string");
    COLUMNS.put(
        "core_account",
        "directory string, account_id string, login string, email string, created_at timestamp,"
            + " last_sign_in_at timestamp");
    COLUMNS.put(
        "subject",
        "directory string, account_id string, login string, account_type string, enabled boolean,"
            + " privileged boolean, roles array<string>, stratum string, unit string, company"
            + " string, person_id string");
    COLUMNS.put("core_person", "person_id string, status string, left_on date");
    COLUMNS.put("core_person_link", "directory string, account_id string, person_id string");
    COLUMNS.put("person_key", "key string, person_id string");
    COLUMNS.put("core_group_member", "directory string, group_id string, account_id string");
    COLUMNS.put("unit_within", "unit_id string, inner_id string");
    COLUMNS.put("unit_owner", "unit_id string, owner string");
  }

  private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();
  private int events;

  Recovery() {
    COLUMNS.keySet().forEach(table -> rows.put(table, new ArrayList<>()));
    deliveredFrom("2026-01-01", "password_reset", "notice_sent", "administrative_sign_in");
    row(
        "core_support_desk",
        "desk-1",
        "Fernhollow",
        "p-9",
        false,
        new String[] {"d"},
        new String[] {"cy"});
    account("ada", false, "member");
    account("bo", true, "member");
    account("cy", false, "member");
    // A desk's system and a log are known by what they tell of others.
    ticket("T-0", "2026-02-01T09:00:00Z", "bo@d.example", "other");
    event("bo", "2026-02-01T09:00:00Z", "notice_sent", null, "system", "c-0", null, null);
    event("bo", "2026-02-02T09:00:00Z", "other", null, "self", "c-1", "n", null);
  }

  Recovery row(String table, Object... values) {
    rows.get(table).add(values);
    return this;
  }

  /** Log and desk from a day on, the log with these kinds of events among others. */
  Recovery deliveredFrom(String day, String... events) {
    clear("core_source_delivery");
    Date last = Date.valueOf(DAY);
    row("core_source_delivery", "d", "log", last, Date.valueOf(day), events);
    return row("core_source_delivery", "d", "desk", last, Date.valueOf(day), new String[0]);
  }

  Recovery clear(String table) {
    rows.get(table).clear();
    return this;
  }

  private void account(String id, boolean isPrivileged, String stratum) {
    Timestamp seen = at("2026-10-30T09:00:00Z");
    row("core_account", "d", id, id + "@d.example", null, at("2020-01-01T00:00:00Z"), seen);
    row(
        "subject",
        "d",
        id,
        id + "@d.example",
        "human",
        true,
        isPrivileged,
        new String[0],
        stratum,
        "u",
        "Harbour",
        "p-" + id);
    row("core_person", "p-" + id, "active", null);
    row("core_person_link", "d", id, "p-" + id);
    row("person_key", "p-" + id, "p-" + id);
  }

  /** What the log tells, with success. */
  Recovery event(
      String account,
      String time,
      String kind,
      String actor,
      String actorKind,
      String correlation,
      String network,
      String device) {
    events++;
    return row(
        "core_identity_event",
        "d",
        "log",
        account,
        "e-%02d".formatted(events),
        at(time),
        kind,
        actor,
        actorKind,
        correlation,
        network,
        device,
        "success");
  }

  /** A reset by somebody else, at noon. */
  Recovery reset(String kind, String account, String actor) {
    return event(account, NOON.toString(), kind, actor, "administrator", "r", "desk", null);
  }

  /** A ticket by telephone, the caller well verified and approved by another. */
  Recovery ticket(String id, String time, String person, String kind) {
    return ticket(id, time, person, kind, "photo_id", true, "bo@d.example");
  }

  Recovery ticket(
      String id,
      String time,
      String person,
      String kind,
      String verification,
      Boolean isAcceptable,
      String approver) {
    return row(
        "core_ticket",
        "desk",
        "d",
        id,
        at(time),
        person,
        null,
        "desk-1",
        "phone",
        kind,
        verification,
        verification,
        isAcceptable,
        true,
        approver,
        true);
  }

  static Timestamp at(String instant) {
    return Timestamp.from(Instant.parse(instant));
  }

  /** The rows of {@code mart.reset} as text. */
  List<String> texts(String... columns) {
    return Rows.texts(evaluated().rows(), columns);
  }

  /** The rows of {@code mart.reset_day} as text. */
  List<String> days(String... columns) {
    return Rows.texts(evaluated().days(), columns);
  }

  private Resets evaluated() {
    rows.forEach(
        (table, values) ->
            Rows.of(COLUMNS.get(table), values.toArray(Object[][]::new))
                .createOrReplaceTempView(table));
    return new Resets(SharedSpark.session(), DAY, ZoneOffset.UTC);
  }
}
