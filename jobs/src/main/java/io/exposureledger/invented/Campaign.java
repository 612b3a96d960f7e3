package io.exposureledger.invented;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A declared change of telephones or devices, which explains what follows resets.
 *
 * @param month in which it runs, counted from the oldest delivery
 */
public record Campaign(
    String id,
    String kind,
    int month,
    Instant startsAt,
    Instant endsAt,
    String scopeKind,
    String scopeValue) {

  /** The campaigns of the group, both in the last month but one. */
  public static List<Campaign> of(Organisation group) {
    int month = Math.max(0, group.dates().size() - 2);
    LocalDate first = group.dates().get(month).withDayOfMonth(1);
    return List.of(
        new Campaign(
            "c-phones",
            "phone_migration",
            month,
            on(first, 10),
            on(first, 20),
            "directory",
            "aldermoor"),
        new Campaign(
            "c-devices",
            "device_refresh",
            month,
            on(first, 12),
            on(first, 24),
            "unit",
            "u-quillhaven-field"));
  }

  private static Instant on(LocalDate first, int day) {
    return first.withDayOfMonth(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Whether an account of the unit is in its scope. */
  public boolean covers(Account account, String unit) {
    return scopeKind.equals("unit")
        ? scopeValue.equals(unit)
        : scopeValue.equals(account.directory().id());
  }

  boolean runsAt(Instant at) {
    return !at.isBefore(startsAt) && at.isBefore(endsAt);
  }
}
