package io.exposureledger.generate;

import static io.exposureledger.generate.Json.object;

import io.exposureledger.invented.Account;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes one event of Okta's System Log. */
final class SystemLogRecord {

  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final String type;
  private final String message;
  private String result = "SUCCESS";
  private String address = "";
  private String device = "";
  private Map<String, Object> details = object();

  SystemLogRecord(String type, String message) {
    this.type = type;
    this.message = message;
  }

  SystemLogRecord from(String newAddress, String newDevice) {
    address = newAddress;
    device = newDevice;
    return this;
  }

  SystemLogRecord of(String name, String value) {
    details = object(name, value);
    return this;
  }

  SystemLogRecord failed() {
    result = "FAILURE";
    return this;
  }

  /**
   * The event.
   *
   * @param target null where it is of no user
   */
  Map<String, Object> write(
      String id, String transaction, Instant at, Map<String, Object> actor, Account target) {
    return object(
        "uuid",
        id,
        "published",
        MILLISECONDS.format(at),
        "eventType",
        type,
        "version",
        "0",
        "severity",
        "INFO",
        "displayMessage",
        message,
        "actor",
        actor,
        "client",
        object("zone", null, "ipAddress", address.isEmpty() ? null : address),
        "device",
        device.isEmpty() ? null : object("id", device, "managed", false),
        "outcome",
        object("result", result, "reason", result.equals("SUCCESS") ? null : "NOT_PERMITTED"),
        "target",
        target == null ? null : List.of(user(target)),
        "transaction",
        object("type", "WEB", "id", transaction, "detail", object()),
        "debugContext",
        object("debugData", details));
  }

  static Map<String, Object> user(Account account) {
    return object(
        "id",
        account.id(),
        "type",
        "User",
        "alternateId",
        account.login(),
        "displayName",
        account.displayName(),
        "detailEntry",
        null);
  }

  static Map<String, Object> system() {
    return object(
        "id",
        "00uEXAMPLEsystem",
        "type",
        "SystemPrincipal",
        "alternateId",
        "system@okta.com",
        "displayName",
        "Okta System",
        "detailEntry",
        null);
  }
}
