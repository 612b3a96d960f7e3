package io.exposureledger.generate;

import static io.exposureledger.generate.Json.ABSENT;
import static io.exposureledger.generate.Json.object;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Account;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.BoundNumber;
import io.exposureledger.invented.BoundNumbers;
import io.exposureledger.invented.Enrolment;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Telephones;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The authentication methods of each user of Aldermoor, as a collector puts them together. */
final class EntraMethodExports implements Exports {

  private static final String DIRECTORY = "aldermoor";
  private static final String SOURCE = DIRECTORY + "-entra-authentication-methods";
  private static final String TYPE = "#microsoft.graph.";
  private static final String PASSWORD = "28c10230-6103-485e-b985-444c60001490";

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return List.of(
        new GeneratedSource(SOURCE, "entra.authentication-methods", Optional.of(DIRECTORY), "3d"));
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    return Blocks.each(
        group,
        Blocks.of(group.directory(DIRECTORY), Blocks.GRAPH_PAGE),
        (month, page) ->
            GeneratedFile.landed(
                SOURCE,
                group.dates().get(month),
                "methods-%05d.json".formatted(page.place()),
                out -> page(group, month, page, out)));
  }

  private static void page(Organisation group, int month, Block page, OutputStream out)
      throws IOException {
    LocalDate day = group.dates().get(month);
    Enrolment enrolment = new Enrolment(group);
    OneMonth methods = new OneMonth(group, month);
    Json.graphPage(
        "users/authentication/methods",
        page,
        page.accounts(new Accounts(group), day)
            .filter(enrolment::isReported)
            .map(account -> object("userId", account.id(), "methods", methods.of(account))),
        out);
  }

  private static final class OneMonth {

    private final int month;
    private final LocalDate day;
    private final Organisation group;
    private final Enrolment enrolment;
    private final BoundNumbers bindings;
    private final Telephones telephones;

    OneMonth(Organisation group, int month) {
      this.group = group;
      this.month = month;
      this.day = group.dates().get(month);
      this.enrolment = new Enrolment(group);
      this.bindings = new BoundNumbers(group);
      this.telephones = new Telephones(group);
    }

    private List<Object> of(Account account) {
      List<Object> methods = new ArrayList<>();
      methods.add(
          object(
              "@odata.type",
              TYPE + "passwordAuthenticationMethod",
              "id",
              PASSWORD,
              "password",
              null,
              "createdDateTime",
              time(Optional.of(VendorTime.morning(account.createdOn())))));
      bindings.of(account, month).forEach(binding -> methods.add(telephone(binding)));
      enrolment.methods(account, month).stream()
          .filter(method -> BoundNumbers.use(method).isEmpty())
          .forEach(method -> methods.add(other(account, method)));
      return methods;
    }

    private Map<String, Object> telephone(BoundNumber binding) {
      return object(
          "@odata.type",
          TYPE + "phoneAuthenticationMethod",
          "id",
          binding.id(),
          "phoneNumber",
          written(binding),
          "phoneType",
          binding.use().word(),
          "smsSignInState",
          smsSignIn(binding),
          "createdDateTime",
          time(binding.registeredAt()),
          "lastUsedDateTime",
          time(binding.usedAt()));
    }

    /** The country's code, a blank, the number; an office's with the extension after an x. */
    private String written(BoundNumber binding) {
      String number = telephones.number(binding.account(), binding.use());
      int code = number.startsWith("+44") ? 3 : 4;
      String country = number.substring(0, code) + " ";
      if (binding.isMasked()) {
        return country + "XXXXXXXX" + number.substring(number.length() - 2);
      }
      boolean hasExtension =
          binding.use() == Telephones.Use.OFFICE && binding.account().number() % 2 == 0;
      return country + number.substring(code) + (hasExtension ? "x12" : "");
    }

    private String smsSignIn(BoundNumber binding) {
      if (binding.use() != Telephones.Use.MOBILE) {
        return "notSupported";
      }
      if (!telephones.isOwn(binding.account())) {
        return "phoneNumberNotUnique";
      }
      return List.of("ready", "notEnabled", "notAllowedByPolicy")
          .get(binding.account().number() % 3);
    }

    /** The name of the time when a method was made differs by its type. */
    private Map<String, Object> other(Account account, String method) {
      String id = group.chance().of("entra method " + method, account.number()).id().toString();
      Object made = time(Optional.of(bindings.registeredAt(account, day)));
      return switch (method) {
        case Enrolment.PUSH ->
            object(
                "@odata.type",
                TYPE + "microsoftAuthenticatorAuthenticationMethod",
                "id",
                id,
                "displayName",
                "Telephone",
                "deviceTag",
                "SoftwareTokenActivated",
                "phoneAppVersion",
                "6.2606.3837",
                "createdDateTime",
                made);
        case Enrolment.CODE ->
            object(
                "@odata.type",
                TYPE + "softwareOathAuthenticationMethod",
                "id",
                id,
                "secretKey",
                null,
                "createdDateTime",
                made);
        case Enrolment.KEY, Enrolment.PASSKEY -> passkey(id, method, made);
        case Enrolment.EMAIL ->
            object(
                "@odata.type",
                TYPE + "emailAuthenticationMethod",
                "id",
                "3ddfcfc8-9383-446f-83cc-3ab9be4be18f",
                "emailAddress",
                "private." + account.number() + "@mail.example");
        default -> object("@odata.type", TYPE + "palmVeinAuthenticationMethod", "id", id);
      };
    }

    private static Map<String, Object> passkey(String id, String method, Object made) {
      boolean isSynced = method.equals(Enrolment.PASSKEY);
      return object(
          "@odata.type",
          TYPE + "fido2AuthenticationMethod",
          "id",
          id,
          "displayName",
          isSynced ? "Passkey" : "Blue key",
          "creationDateTime",
          made,
          "aaGuid",
          isSynced
              ? "00000000-0000-0000-0000-000000000000"
              : "2fc0579f-8113-47ea-b116-555a8db9202a",
          "model",
          isSynced ? null : "NFC key",
          "passkeyType",
          isSynced ? "synced" : "deviceBound",
          "attestationCertificates",
          List.of(),
          "attestationLevel",
          isSynced ? "notAttested" : "attested");
    }

    private static Object time(Optional<Instant> at) {
      return at.<Object>map(Instant::toString).orElse(ABSENT);
    }
  }
}
