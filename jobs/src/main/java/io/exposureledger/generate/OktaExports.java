package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Account;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Directory;
import io.exposureledger.invented.OktaGroups;
import io.exposureledger.invented.Organisation;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tessel's Okta organisation, a page of users at a time. */
final class OktaExports implements Exports {

  /** The most that the vendor gives on a page. */
  private static final int PAGE = 200;

  private static final String DIRECTORY = "tessel";

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return Stream.of("users", "factors", "groups", "policies")
        .map(
            name ->
                new GeneratedSource(
                    DIRECTORY + "-" + name, "okta." + name, Optional.of(DIRECTORY), "3d"))
        .toList();
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    Directory directory = group.directory(DIRECTORY);
    List<GeneratedFile> files = new ArrayList<>();
    List<Block> pages = Blocks.of(directory, PAGE);
    files.addAll(
        Blocks.each(
            group,
            pages,
            (month, page) ->
                file(group, month, "users", page, out -> users(group, month, page, out))));
    files.addAll(
        Blocks.each(
            group,
            pages,
            (month, page) ->
                file(group, month, "factors", page, out -> factors(group, month, page, out))));
    files.addAll(
        Blocks.each(
            group,
            Blocks.of(directory, 1000),
            (month, page) ->
                file(group, month, "groups", page, out -> groups(group, month, page, out))));
    for (LocalDate day : group.dates()) {
      files.addAll(OktaPolicyFiles.of(group, day, DIRECTORY + "-policies"));
    }
    return files;
  }

  private static GeneratedFile file(
      Organisation group, int month, String name, Block page, Content content) {
    return GeneratedFile.landed(
        DIRECTORY + "-" + name,
        group.dates().get(month),
        name + "-%05d.json".formatted(page.place()),
        content);
  }

  private static Stream<Account> existing(Organisation group, int month, Block page) {
    Accounts accounts = new Accounts(group);
    LocalDate day = group.dates().get(month);
    return page.accounts(accounts, day);
  }

  private static void users(Organisation group, int month, Block page, OutputStream out)
      throws IOException {
    OktaRecords records = new OktaRecords(group, month);
    Json.array(existing(group, month, page).map(records::user), out);
  }

  private static void factors(Organisation group, int month, Block page, OutputStream out)
      throws IOException {
    OktaRecords records = new OktaRecords(group, month);
    Json.array(existing(group, month, page).flatMap(records::factors), out);
  }

  /** A group whose members fill several pages is in several files. */
  private static void groups(Organisation group, int month, Block page, OutputStream out)
      throws IOException {
    OktaGroups groups = new OktaGroups(group);
    List<Account> accounts = existing(group, month, page).toList();
    Json.array(OktaGroups.NAMES.stream().map(name -> groupOf(name, groups, accounts)), out);
  }

  private static Map<String, Object> groupOf(
      String name, OktaGroups groups, List<Account> accounts) {
    List<Map<String, Object>> members =
        accounts.stream()
            .filter(account -> groups.has(name, account))
            .map(account -> Json.object("id", account.id()))
            .toList();
    return Json.object(
        "id",
        groups.id(name),
        "created",
        "2019-06-03T07:11:04.000Z",
        "lastUpdated",
        "2024-01-15T10:02:41.000Z",
        "lastMembershipUpdated",
        "2026-02-02T06:00:12.000Z",
        "objectClass",
        List.of("okta:user_group"),
        "type",
        name.equals(OktaGroups.EVERYONE) ? "BUILT_IN" : "OKTA_GROUP",
        "profile",
        Json.object("name", name, "description", null),
        "_embedded",
        Json.object("users", members));
  }
}
