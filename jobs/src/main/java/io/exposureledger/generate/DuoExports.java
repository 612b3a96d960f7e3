package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Account;
import io.exposureledger.invented.AccountKind;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Contacts;
import io.exposureledger.invented.DuoDevice;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.OtherDirectories;
import io.exposureledger.invented.Person;
import io.exposureledger.invented.Telephones;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Quillhaven's Duo, a page of users at a time. */
final class DuoExports implements Exports {

  /** The most that the vendor gives on a page. */
  private static final int PAGE = 300;

  private static final String DIRECTORY = "quillhaven-duo";
  private static final String SOURCE = DIRECTORY + "-users";

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return List.of(new GeneratedSource(SOURCE, "duo.users", Optional.of(DIRECTORY), "3d"));
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
    Object metadata =
        page.isLast()
            ? Json.object("total_objects", group.directory(DIRECTORY).size())
            : Json.object("next_offset", page.place() * PAGE);
    Json.envelope(
        Json.object("stat", "OK", "metadata", metadata),
        "response",
        page.accounts(accounts, day).map(account -> user(group, account, day)),
        out);
  }

  private static Map<String, Object> user(Organisation group, Account account, LocalDate day) {
    OtherDirectories facts = new OtherDirectories(group);
    List<DuoDevice> devices = facts.duoDevices(account);
    String[] names = account.displayName().split(" ", 2);
    return Json.object(
        "user_id",
        account.id(),
        "username",
        account.login().substring(0, account.login().indexOf('@')).toLowerCase(Locale.ROOT),
        "alias1",
        null,
        "aliases",
        Map.of(),
        "email",
        new Contacts(group).told(account, day).map(Person::email).orElse(""),
        "realname",
        account.displayName(),
        "firstname",
        names[0],
        "lastname",
        names[names.length - 1],
        "status",
        facts.duoStatus(account, day),
        "is_enrolled",
        !devices.isEmpty(),
        "created",
        VendorTime.morning(account.createdOn()).getEpochSecond(),
        "last_login",
        new Accounts(group).lastSignIn(account, day).map(Instant::getEpochSecond).orElse(null),
        "last_directory_sync",
        null,
        "groups",
        account.kind() == AccountKind.SERVICE
            ? List.of(Json.object("group_id", "DGEXAMPLE1", "name", "Service accounts"))
            : List.of(),
        "phones",
        phones(group, account, devices),
        "tokens",
        devices.contains(DuoDevice.TOKEN)
            ? List.of(
                Json.object(
                    "token_id",
                    "DT" + account.number(),
                    "serial",
                    "0",
                    "type",
                    "h6",
                    "totp_step",
                    null))
            : List.of(),
        "u2ftokens",
        List.of(),
        "webauthncredentials",
        devices.contains(DuoDevice.KEY)
            ? List.of(
                Json.object(
                    "credential_name",
                    "Key",
                    "label",
                    "Security Key",
                    "date_added",
                    VendorTime.morning(account.createdOn()).getEpochSecond(),
                    "webauthnkey",
                    "EXAMPLE-key-" + account.number()))
            : List.of());
  }

  private static List<Object> phones(Organisation group, Account account, List<DuoDevice> devices) {
    return devices.stream()
        .filter(DuoDevice::isPhone)
        .<Object>map(device -> phone(group, account, device))
        .toList();
  }

  private static Map<String, Object> phone(Organisation group, Account account, DuoDevice device) {
    boolean isSmart = device.capabilities().contains("auto");
    boolean isLine = device == DuoDevice.LANDLINE;
    return Json.object(
        "phone_id",
        "DP" + account.number(),
        "number",
        written(account, new Telephones(group).number(account, Telephones.Use.MOBILE)),
        "type",
        isLine ? "Landline" : "Mobile",
        "platform",
        isSmart ? "Apple iOS" : isLine ? "Unknown" : "Generic Smartphone",
        "activated",
        device.isActivated(),
        "capabilities",
        device.capabilities(),
        "sms_passcodes_sent",
        !isLine && account.number() % 2 == 0,
        "last_seen",
        device.isActivated() ? account.createdOn() + "T07:39:49" : "");
  }

  /** As people typed it: some with blanks and dashes. */
  private static String written(Account account, String number) {
    if (account.number() % 3 != 0) {
      return number;
    }
    int end = number.length() - 4;
    return number.substring(0, 4) + " " + number.substring(4, end) + "-" + number.substring(end);
  }
}
