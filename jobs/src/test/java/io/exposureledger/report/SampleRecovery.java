package io.exposureledger.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The section on recovery of the sample report. */
final class SampleRecovery {

  private static final long[] ALDERMOOR = {
    9, 11, 4, 2, 10, 12, 9, 8, 11, 3, 2, 12, 9, 10, 26, 8, 4, 1, 9, 11, 12, 8, 10, 2, 3, 11, 9, 8,
    10
  };

  private SampleRecovery() {}

  static Recovery recovery() {
    return new Recovery(
        List.of("aldermoor-directory-audits", "tessel-system-log"),
        List.of("aldermoor-servicenow-incident", "tessel-zendesk"),
        List.of(
            new SupportDesk("desk-aldermoor", "Aldermoor service desk", Optional.of("in house")),
            new SupportDesk("desk-night", "Night desk", Optional.of("in house")),
            new SupportDesk("desk-tessel", "Tessel support", Optional.of("Lantern Services")),
            new SupportDesk("desk-quill", "Quillhaven help line", Optional.of("Fernhill Support"))),
        unknowns(),
        List.of(
            new Tally("recovery.unverified", 3),
            new Tally("recovery.then_new_factor", 4),
            new Tally("recovery.notice_missing", 2)),
        days(),
        Optional.of(example()));
  }

  private static List<ResetUnknown> unknowns() {
    Optional<String> tessel = Optional.of("desk-tessel");
    Optional<String> quill = Optional.of("desk-quill");
    return List.of(
        new ResetUnknown(tessel, "recovery.unverified", "verification_not_recorded", 61),
        new ResetUnknown(quill, "recovery.unverified", "ticket_source_missing", 28),
        new ResetUnknown(quill, "recovery.ticketless", "ticket_source_missing", 28),
        new ResetUnknown(
            Optional.of("desk-aldermoor"), "recovery.ticketless", "tickets_not_complete", 3),
        new ResetUnknown(Optional.empty(), "recovery.ticketless", "ticket_source_missing", 2),
        new ResetUnknown(Optional.empty(), "recovery.unverified", "ticket_source_missing", 2),
        new ResetUnknown(quill, "recovery.unapproved_privileged", "ticket_source_missing", 2),
        new ResetUnknown(tessel, "recovery.then_new_factor", "log_too_short", 31),
        new ResetUnknown(tessel, "recovery.after_probing", "tickets_not_complete", 44),
        new ResetUnknown(Optional.empty(), "recovery.self_or_leaver", "person_unresolved", 7),
        new ResetUnknown(Optional.empty(), "recovery.self_or_leaver", "activity_unknown", 52),
        new ResetUnknown(Optional.empty(), "recovery.notice_missing", "notices_not_logged", 411));
  }

  private static List<ResetDay> days() {
    List<ResetDay> days = new ArrayList<>();
    for (int at = 0; at < ALDERMOOR.length; at++) {
      LocalDate day = LocalDate.of(2026, 10, 1).plusDays(at);
      boolean isAbove = ALDERMOOR[at] > 20;
      days.add(
          new ResetDay(
              day,
              "desk",
              "desk-aldermoor",
              "Aldermoor service desk",
              OptionalLong.of(ALDERMOOR[at]),
              OptionalDouble.of(isAbove ? 4.31 : 0.4),
              isAbove));
    }
    LocalDate burst = LocalDate.of(2026, 10, 15);
    days.add(
        new ResetDay(
            burst,
            "agent",
            "a-0912",
            "edmund.larkrise@aldermoor.example",
            OptionalLong.of(14),
            OptionalDouble.of(13.2),
            true));
    for (int last = 30; last <= 31; last++) {
      days.add(
          new ResetDay(
              LocalDate.of(2026, 10, last),
              "desk",
              "desk-aldermoor",
              "Aldermoor service desk",
              OptionalLong.empty(),
              OptionalDouble.empty(),
              false));
    }
    return days;
  }

  private static ResetExample example() {
    String login = "edmund.larkrise@aldermoor.example";
    return new ResetExample(
        "c-88f1",
        "aldermoor",
        "perdita.hollin@aldermoor.example",
        List.of(
            "recovery.unverified",
            "recovery.then_new_factor",
            "recovery.number_then_reset",
            "recovery.then_privilege"),
        Optional.empty(),
        List.of(
            step("2026-10-15T20:41:07Z", "number_changed", login, "e-4f10", Optional.empty()),
            step("2026-10-15T20:55:00Z", "ticket", login, "INC0012044", Optional.of("INC0012044")),
            new ResetExample.Step(
                Instant.parse("2026-10-15T21:02:33Z"),
                "password_reset",
                login,
                Optional.of("desk-aldermoor"),
                Optional.of("INC0012044"),
                "c-88f1",
                true),
            step("2026-10-15T21:14:50Z", "factor_added", "self", "e-4f1b", Optional.empty()),
            step(
                "2026-10-15T23:30:12Z",
                "role_granted",
                "bg-01@aldermoor.example",
                "e-4f22",
                Optional.empty())));
  }

  private static ResetExample.Step step(
      String at, String what, String by, String reference, Optional<String> ticket) {
    return new ResetExample.Step(
        Instant.parse(at), what, by, ticket.map(it -> "desk-aldermoor"), ticket, reference, false);
  }

  static List<MetricRow> metrics() {
    MetricRows october = MetricRows.october();
    List<MetricRow> rows = new ArrayList<>();
    rows.addAll(rates(october));
    Map<String, long[]> unverified =
        Map.of(
            "desk-aldermoor", new long[] {22, 205, 0},
            "desk-night", new long[] {4, 12, 0},
            "desk-tessel", new long[] {0, 0, 61},
            "desk-quill", new long[] {0, 0, 28});
    unverified.forEach((desk, of) -> rows.add(desk(october, "recovery.unverified", desk, of)));
    Map<String, long[]> ticketless =
        Map.of(
            "desk-aldermoor", new long[] {9, 215, 3},
            "desk-night", new long[] {0, 16, 0},
            "desk-tessel", new long[] {5, 56, 0},
            "desk-quill", new long[] {0, 0, 28});
    ticketless.forEach((desk, of) -> rows.add(desk(october, "recovery.ticketless", desk, of)));
    rows.add(october.of("recovery.unverified", "reset", "vendor", "in house", 26, 217, 0));
    rows.add(october.of("recovery.ticketless", "reset", "vendor", "in house", 9, 231, 3));
    rows.addAll(whole(october));
    return rows;
  }

  private static List<MetricRow> rates(MetricRows october) {
    return List.of(
        october.rate("desk", "desk-aldermoor", 225, 7874, 0, 2),
        october.rate("desk", "desk-night", 16, 7874, 0, 0),
        october.rate("desk", "desk-tessel", 61, 3255, 0, 0),
        october.rate("desk", "desk-quill", 28, 0, 1271, 0),
        october.rate("vendor", "in house", 241, 7874, 0, 2),
        october.rate("channel", "self_service", 130, 11129, 1271, 0),
        october.rate("channel", "system", 4, 11129, 1271, 0),
        october.rate("enterprise", "aldermoor", 476, 11129, 1271, 2));
  }

  private static List<MetricRow> whole(MetricRows rows) {
    List<MetricRow> whole = new ArrayList<>();
    whole.add(all(rows, "unverified", 29, 224, 91));
    whole.add(all(rows, "ticketless", 15, 296, 33));
    whole.add(all(rows, "unapproved_privileged", 1, 9, 2));
    whole.add(all(rows, "then_new_factor", 11, 402, 31));
    whole.add(
        rows.of("recovery.then_new_factor", "reset", "enterprise/1_hour", "aldermoor", 3, 441, 0));
    whole.add(
        rows.of("recovery.then_new_factor", "reset", "enterprise/4_hours", "aldermoor", 5, 439, 0));
    whole.add(all(rows, "number_then_reset", 6, 470, 2));
    whole.add(all(rows, "then_privilege", 2, 476, 0));
    whole.add(all(rows, "after_probing", 0, 434, 44));
    whole.add(all(rows, "self_or_leaver", 3, 416, 59));
    whole.add(all(rows, "notice_missing", 8, 59, 411));
    whole.add(rows.of("recovery.burst", "agent_day", "enterprise", "aldermoor", 1, 247, 0));
    return whole;
  }

  static List<MetricRow> september() {
    MetricRows rows = new MetricRows(SampleReport.SEPTEMBER, "run-2026-09-30");
    return Stream.of("unverified", "ticketless", "then_new_factor")
        .map(name -> all(rows, name, 17, 260, 80))
        .toList();
  }

  private static MetricRow all(MetricRows rows, String name, long yes, long no, long unknown) {
    return rows.of("recovery." + name, "reset", "enterprise", "aldermoor", yes, no, unknown);
  }

  private static MetricRow desk(MetricRows rows, String metric, String desk, long[] of) {
    return rows.of(metric, "reset", "desk", desk, of[0], of[1], of[2]);
  }

  static Recovery reversed(Recovery recovery) {
    return new Recovery(
        SampleReport.reversed(recovery.logs()),
        SampleReport.reversed(recovery.ticketSources()),
        SampleReport.reversed(recovery.desks()),
        SampleReport.reversed(recovery.unknowns()),
        SampleReport.reversed(recovery.explained()),
        SampleReport.reversed(recovery.days()),
        recovery
            .example()
            .map(
                one ->
                    new ResetExample(
                        one.resetId(),
                        one.directory(),
                        one.account(),
                        one.indicators(),
                        one.campaign(),
                        SampleReport.reversed(one.steps()))));
  }

  /** A section whose every text is the same. */
  static Recovery every(String text) {
    Optional<String> one = Optional.of(text);
    return new Recovery(
        List.of(text),
        List.of(text),
        List.of(new SupportDesk(text, text, one)),
        List.of(new ResetUnknown(one, "recovery.unverified", text, 1)),
        List.of(new Tally(text, 1)),
        List.of(
            new ResetDay(
                MetricRows.OCTOBER,
                "desk",
                text,
                text,
                OptionalLong.of(1),
                OptionalDouble.of(9),
                true)),
        Optional.of(
            new ResetExample(
                text,
                text,
                text,
                List.of(text),
                one,
                List.of(new ResetExample.Step(Instant.EPOCH, text, text, one, one, text, true)))));
  }
}
