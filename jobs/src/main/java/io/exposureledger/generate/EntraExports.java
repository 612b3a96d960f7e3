package io.exposureledger.generate;

import static io.exposureledger.generate.Json.ABSENT;
import static io.exposureledger.generate.Json.object;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Account;
import io.exposureledger.invented.AccountKind;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Directory;
import io.exposureledger.invented.Enrolment;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Person;
import io.exposureledger.invented.Scope;
import io.exposureledger.invented.Vendor;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Users and registration details of Entra tenants, as Graph pages them and the portal downloads
 * them.
 */
final class EntraExports implements Exports {

  private static final String REPORT = "reports/authenticationMethods/userRegistrationDetails";
  private static final List<String> RESETS =
      List.of(
          Enrolment.PHONE,
          Enrolment.ALTERNATE,
          Enrolment.OFFICE,
          Enrolment.PUSH,
          Enrolment.CODE,
          Enrolment.EMAIL);

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    List<GeneratedSource> sources = new ArrayList<>();
    for (Directory directory : tenants(group)) {
      Optional<String> of = Optional.of(directory.id());
      sources.add(new GeneratedSource(directory.id() + "-entra-users", "entra.users", of, "3d"));
      sources.add(
          new GeneratedSource(
              directory.id() + "-entra-registration", "entra.user-registration-details", of, "3d"));
    }
    return sources;
  }

  static List<Directory> tenants(Organisation group) {
    return group.directories().stream()
        .filter(directory -> directory.vendor() == Vendor.ENTRA)
        .toList();
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    List<GeneratedFile> files = new ArrayList<>();
    for (Directory directory : tenants(group)) {
      List<Block> pages = Blocks.of(directory, Blocks.GRAPH_PAGE);
      files.addAll(
          Blocks.each(group, pages, (month, page) -> users(group, directory, month, page)));
      files.addAll(
          Blocks.each(group, pages, (month, page) -> registration(group, directory, month, page)));
    }
    return files;
  }

  private static GeneratedFile users(
      Organisation group, Directory directory, int month, Block page) {
    LocalDate day = group.dates().get(month);
    return GeneratedFile.landed(
        directory.id() + "-entra-users",
        day,
        "users-%05d.json".formatted(page.place()),
        out -> {
          Accounts accounts = new Accounts(group);
          Json.graphPage(
              "users", page, present(accounts, page, day).map(a -> user(accounts, a, day)), out);
        });
  }

  private static Stream<Account> present(Accounts accounts, Block page, LocalDate day) {
    return page.accounts(accounts, day);
  }

  private static Map<String, Object> user(Accounts accounts, Account account, LocalDate day) {
    boolean isPerson = account.kind() == AccountKind.HUMAN;
    Optional<Person> person = account.owner().map(accounts::person);
    Object seen =
        Scope.tellsSignIns(account.directory())
            ? accounts
                .lastSignIn(account, day)
                .<Object>map(
                    at -> object("lastSignInDateTime", sevenDigits(at.toString(), account)))
                .orElse(ABSENT)
            : ABSENT;
    return object(
        "id", account.id(),
        "userPrincipalName", account.login(),
        "displayName", account.displayName(),
        "mail", isPerson ? account.login().toLowerCase(Locale.ROOT) : null,
        "employeeId", person.map(Person::id).orElse(null),
        "employeeType", employeeType(account),
        "userType", account.kind() == AccountKind.GUEST ? "Guest" : "Member",
        "accountEnabled", accounts.isEnabled(account, day),
        "department", account.department(),
        "companyName",
            person.map(p -> p.employer().name()).orElse(account.directory().company().name()),
        "createdDateTime", account.createdOn() + "T08:30:00Z",
        "employeeHireDate", account.startsOn().map(d -> d + "T00:00:00Z").orElse(null),
        "mobilePhone", account.number() % 3 == 0 ? number(account) : null,
        "businessPhones", account.number() % 5 == 0 ? List.of(number(account)) : List.of(),
        "signInActivity", seen);
  }

  /** Numbers that Ofcom keeps free for drama. */
  private static String number(Account account) {
    return "+44 7700 900%03d".formatted(account.number() % 1000);
  }

  /** Graph gives times with up to seven digits of a second, and leaves zeros at the end out. */
  private static String sevenDigits(String instant, Account account) {
    return account.number() % 2 == 0
        ? instant
        : instant.replace("Z", ".%07dZ".formatted(account.number() * 37L % 9_999_999 + 1));
  }

  private static String employeeType(Account account) {
    return switch (account.kind()) {
      case HUMAN -> account.number() % 9 == 0 ? "contractor" : "Employee";
      case SERVICE -> "Service";
      case SHARED -> "Shared";
      case ROOM -> "Room";
      case GUEST, BREAK_GLASS, UNKNOWN -> null;
    };
  }

  private static GeneratedFile registration(
      Organisation group, Directory directory, int month, Block page) {
    LocalDate day = group.dates().get(month);
    return GeneratedFile.landed(
        directory.id() + "-entra-registration",
        day,
        "userRegistrationDetails-%05d.json".formatted(page.place()),
        out -> writeRegistration(group, month, page, out));
  }

  private static void writeRegistration(Organisation group, int month, Block page, OutputStream out)
      throws IOException {
    Enrolment enrolment = new Enrolment(group);
    LocalDate day = group.dates().get(month);
    Json.graphPage(
        REPORT,
        page,
        present(new Accounts(group), page, day)
            .filter(enrolment::isReported)
            .map(account -> details(enrolment, account, month, day)),
        out);
  }

  private static Map<String, Object> details(
      Enrolment enrolment, Account account, int month, LocalDate day) {
    List<String> methods = enrolment.methods(account, month);
    boolean isRegistered = methods.stream().anyMatch(RESETS::contains);
    boolean isEnabled = enrolment.isResetEnabled(account);
    return object(
        "id",
        account.id(),
        "userPrincipalName",
        account.login(),
        "userDisplayName",
        account.displayName(),
        "userType",
        account.kind() == AccountKind.GUEST ? "guest" : "member",
        "isMfaRegistered",
        methods.stream().anyMatch(method -> !method.equals(Enrolment.EMAIL)),
        "isSsprRegistered",
        isRegistered,
        "isSsprEnabled",
        isEnabled,
        "isSsprCapable",
        isRegistered && isEnabled,
        "methodsRegistered",
        methods,
        "lastUpdatedDateTime",
        day + "T04:12:41.6195833Z");
  }
}
