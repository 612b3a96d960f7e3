package io.exposureledger.generate;

import static io.exposureledger.generate.Json.object;

import io.exposureledger.invented.Account;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes one event of Graph's {@code directoryAudits}. */
final class AuditRecord {

  /** Seven fraction digits, of which the last tells less than a microsecond. */
  private static final DateTimeFormatter SEVEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'0003Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'000+00:00'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final String METHODS = "Authentication Methods";

  private final List<Object> properties = new ArrayList<>();
  private final String activity;
  private final String service;
  private String reason = "";
  private String result = "success";
  private String operation = "Update";
  private String category = "UserManagement";

  private AuditRecord(String activity, String service) {
    this.activity = activity;
    this.service = service;
  }

  static AuditRecord ofMethods(String activity, String reason) {
    AuditRecord record = new AuditRecord(activity, METHODS);
    record.reason = reason;
    return record;
  }

  static AuditRecord ofPasswords(String activity) {
    return new AuditRecord(activity, "Self-service Password Management");
  }

  static AuditRecord ofDirectory(String activity) {
    return new AuditRecord(activity, "Core Directory");
  }

  AuditRecord of(String newCategory, String newOperation) {
    category = newCategory;
    operation = newOperation;
    return this;
  }

  AuditRecord failed(String why) {
    result = "failure";
    reason = why;
    return this;
  }

  /** Values as the vendor writes them: JSON in a text. */
  AuditRecord with(String name, Object oldValue, Object newValue) {
    properties.add(object("displayName", name, "oldValue", oldValue, "newValue", newValue));
    return this;
  }

  /**
   * The event.
   *
   * @param place among those of one correlation id
   * @param target null where it is of no user
   */
  Map<String, Object> write(
      String correlation, int place, Instant at, Map<String, Object> initiatedBy, Account target) {
    return object(
        "id",
        service.replace(" ", "") + "_" + correlation + "_" + place,
        "category",
        category,
        "correlationId",
        correlation,
        "result",
        result,
        "resultReason",
        reason,
        "activityDisplayName",
        activity,
        "activityDateTime",
        time(at),
        "loggedByService",
        service,
        "operationType",
        operation,
        "userAgent",
        null,
        "initiatedBy",
        initiatedBy,
        "targetResources",
        target == null ? List.of() : List.of(target(target)),
        "additionalDetails",
        List.of(object("key", "UserType", "value", "Member")));
  }

  /** One of the services that write of one act has its own form of a time. */
  private String time(Instant at) {
    return (service.equals(METHODS) ? WITH_OFFSET : SEVEN).format(at);
  }

  private Map<String, Object> target(Account target) {
    return object(
        "id",
        target.id(),
        "displayName",
        target.displayName(),
        "type",
        "User",
        "userPrincipalName",
        target.login(),
        "groupType",
        null,
        "modifiedProperties",
        properties);
  }

  static Map<String, Object> byUser(Account account, String address) {
    return object(
        "app",
        null,
        "user",
        object(
            "id",
            account.id(),
            "displayName",
            account.displayName(),
            "userPrincipalName",
            account.login(),
            "ipAddress",
            address,
            "userType",
            "Member",
            "homeTenantId",
            null,
            "homeTenantName",
            null));
  }

  static Map<String, Object> byApplication(String name) {
    return object(
        "app",
        object("appId", null, "displayName", name, "servicePrincipalId", null),
        "user",
        null);
  }
}
