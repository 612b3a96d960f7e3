package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Account;
import io.exposureledger.invented.AccountKind;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Contacts;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.OtherDirectories;
import io.exposureledger.invented.Person;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tessel's Google Workspace, a page of users at a time. */
final class GoogleExports implements Exports {

  /** The most that the vendor gives on a page. */
  private static final int PAGE = 500;

  private static final String DIRECTORY = "tessel-google";
  private static final String SOURCE = DIRECTORY + "-users";

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return List.of(new GeneratedSource(SOURCE, "google.users", Optional.of(DIRECTORY), "3d"));
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    return Blocks.each(
        group,
        Blocks.of(group.directory(DIRECTORY), PAGE),
        (month, page) ->
            GeneratedFile.landed(
                SOURCE,
                group.dates().get(month),
                "users-%05d.json".formatted(page.place()),
                out -> page(group, month, page, out)));
  }

  private static void page(Organisation group, int month, Block page, OutputStream out)
      throws IOException {
    Accounts accounts = new Accounts(group);
    LocalDate day = group.dates().get(month);
    Stream<Map<String, Object>> users =
        page.accounts(accounts, day).map(account -> user(group, account, day));
    Json.envelope(
        Json.object(
            "kind",
            "admin#directory#users",
            "nextPageToken",
            page.isLast() ? Json.ABSENT : "EXAMPLE-page-" + (page.place() + 1)),
        "users",
        users,
        out);
  }

  private static Map<String, Object> user(Organisation group, Account account, LocalDate day) {
    Accounts accounts = new Accounts(group);
    OtherDirectories facts = new OtherDirectories(group);
    String[] names = account.displayName().split(" ", 2);
    return Json.object(
        "kind",
        "admin#directory#user",
        "id",
        account.id(),
        "primaryEmail",
        account.login(),
        "name",
        Json.object(
            "fullName",
            account.displayName(),
            "givenName",
            names[0],
            "familyName",
            names[names.length - 1]),
        "isAdmin",
        OtherDirectories.isGoogleAdministrator(account),
        "isDelegatedAdmin",
        false,
        "isEnrolledIn2Sv",
        facts.isEnrolledInTwoSteps(account),
        "isEnforcedIn2Sv",
        facts.isEnforcedInTwoSteps(account, day),
        "suspended",
        !accounts.isEnabled(account, day),
        "archived",
        false,
        "creationTime",
        VendorTime.millis(VendorTime.morning(account.createdOn())),
        "lastLoginTime",
        accounts
            .lastSignIn(account, day)
            .map(VendorTime::millis)
            .orElse("1970-01-01T00:00:00.000Z"),
        "orgUnitPath",
        account.kind() == AccountKind.SERVICE ? "/Service accounts" : "/" + account.department(),
        "organizations",
        List.of(Json.object("department", account.department(), "primary", true)),
        "customerId",
        "C0EXAMPLE1",
        "externalIds",
        new Contacts(group)
            .told(account, day)
            .map(Person::id)
            .<Object>map(id -> List.of(Json.object("value", id, "type", "organization")))
            .orElse(Json.ABSENT),
        "changePasswordAtNextLogin",
        false,
        "agreedToTerms",
        true);
  }
}
