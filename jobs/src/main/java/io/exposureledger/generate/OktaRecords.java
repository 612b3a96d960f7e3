package io.exposureledger.generate;

import io.exposureledger.invented.Account;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.BoundNumbers;
import io.exposureledger.invented.Contacts;
import io.exposureledger.invented.Enrolment;
import io.exposureledger.invented.OktaFactors;
import io.exposureledger.invented.OktaFactors.Factor;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Person;
import io.exposureledger.invented.Telephones;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Users and factors of Okta at the end of a month. */
final class OktaRecords {

  private static final String API = "https://tessel.example/api/v1/users/";

  private final Organisation group;
  private final int month;
  private final LocalDate day;
  private final Accounts accounts;
  private final Contacts contacts;
  private final OktaFactors factors;
  private final BoundNumbers bindings;
  private final Telephones telephones;

  OktaRecords(Organisation group, int month) {
    this.group = group;
    this.month = month;
    this.day = group.dates().get(month);
    this.accounts = new Accounts(group);
    this.contacts = new Contacts(group);
    this.factors = new OktaFactors(group);
    this.bindings = new BoundNumbers(group);
    this.telephones = new Telephones(group);
  }

  Map<String, Object> user(Account account) {
    String created = VendorTime.millis(VendorTime.morning(account.createdOn()));
    String status = status(account);
    return Json.object(
        "id",
        account.id(),
        "status",
        status,
        "created",
        created,
        "activated",
        status.equals("STAGED") ? null : created,
        "statusChanged",
        null,
        "lastLogin",
        accounts.lastSignIn(account, day).map(VendorTime::millis).orElse(null),
        "lastUpdated",
        created,
        "passwordChanged",
        created,
        "type",
        Json.object("id", "oty1162QAr8hJjTaq0g4"),
        "profile",
        profile(account),
        "credentials",
        Json.object("password", Map.of(), "provider", Json.object("type", "OKTA", "name", "OKTA")),
        "_links",
        Json.object("self", Json.object("href", API + account.id())));
  }

  private String status(Account account) {
    if (!accounts.isEnabled(account, day)) {
      return account.number() % 2 == 0 ? "SUSPENDED" : "DEPROVISIONED";
    }
    if (account.startsOn().filter(starts -> starts.isAfter(day)).isPresent()) {
      return "STAGED";
    }
    double draw = group.chance().of("okta status", account.number()).share();
    if (draw < group.share("okta_expired")) {
      return List.of("PASSWORD_EXPIRED", "LOCKED_OUT", "RECOVERY").get(account.number() % 3);
    }
    return "ACTIVE";
  }

  private Map<String, Object> profile(Account account) {
    String[] names = account.displayName().split(" ", 2);
    return Json.object(
        "firstName",
        names[0],
        "lastName",
        names.length > 1 ? names[1] : "-",
        "login",
        account.login(),
        "email",
        account.login(),
        "secondEmail",
        null,
        "mobilePhone",
        null,
        "employeeNumber",
        contacts.told(account, day).map(Person::id).orElse(null),
        "department",
        account.department(),
        "organization",
        "Tessel",
        "userType",
        switch (account.kind()) {
          case HUMAN, BREAK_GLASS -> "Employee";
          case GUEST -> "Guest";
          case SERVICE -> "Service";
          case SHARED -> "Shared";
          case ROOM -> "Room";
          case UNKNOWN -> "T-9";
        });
  }

  Stream<Map<String, Object>> factors(Account account) {
    return factors.of(account, month).stream().map(factor -> factor(account, factor));
  }

  private Map<String, Object> factor(Account account, Factor factor) {
    String method = factor.method();
    String created = VendorTime.millis(bindings.registeredAt(account, day));
    String id = bindings.oktaId(account, method);
    Object vendor = account.number() % 5 == 0 ? Json.ABSENT : provider(method);
    return Json.object(
        "id",
        id,
        "factorType",
        factor.type(),
        "provider",
        provider(method),
        "vendorName",
        vendor,
        "status",
        factor.isActive() ? "ACTIVE" : "PENDING_ACTIVATION",
        "created",
        created,
        "lastUpdated",
        created,
        "profile",
        factorProfile(account, factor),
        "_links",
        Json.object(
            "self",
            Json.object("href", API + account.id() + "/factors/" + id),
            "user",
            Json.object("href", API + account.id())));
  }

  private static String provider(String method) {
    return switch (method) {
      case Enrolment.CODE -> "GOOGLE";
      case Enrolment.KEY, Enrolment.PASSKEY -> "FIDO";
      default -> "OKTA";
    };
  }

  private Map<String, Object> factorProfile(Account account, Factor factor) {
    Optional<String> number =
        BoundNumbers.use(factor.method()).map(use -> telephones.number(account, use));
    return switch (factor.type()) {
      case "sms" -> Json.object("phoneNumber", number.orElseThrow());
      case "call" -> Json.object("phoneNumber", number.orElseThrow(), "phoneExtension", "12");
      case "email" -> Json.object("email", account.login());
      case "push" -> Json.object("deviceType", "SmartPhone_IPhone", "platform", "IOS");
      default -> Json.object("credentialId", account.login());
    };
  }
}
