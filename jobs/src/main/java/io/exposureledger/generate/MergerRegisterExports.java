package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Account;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Company;
import io.exposureledger.invented.Contacts;
import io.exposureledger.invented.Directory;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Telephones;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The registers of mergers, duties, declared numbers, and links of accounts to people. */
final class MergerRegisterExports implements Exports {

  private static final int LINK_BLOCK = 20_000;

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return Stream.of("mergers", "duties", "numbers", "links")
        .map(
            name ->
                new GeneratedSource(
                    "register-" + name, "register." + name, Optional.empty(), "40d"))
        .toList();
  }

  static String mergerId(Company company) {
    return "M-" + company.name().toUpperCase(Locale.ROOT);
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    List<GeneratedFile> files = new ArrayList<>();
    for (LocalDate day : group.dates()) {
      files.add(register("mergers", day, out -> mergers(group, out)));
      files.add(register("duties", day, out -> duties(day, out)));
      files.add(register("numbers", day, out -> numbers(out)));
      for (Block block : Blocks.of(firstOther(group), group.accounts(), LINK_BLOCK)) {
        files.add(
            GeneratedFile.landed(
                "register-links",
                day,
                "links-%04d.csv".formatted(block.place()),
                out -> links(group, day, block, out)));
      }
    }
    return files;
  }

  /** Directories that are not Entra's come last. */
  private static int firstOther(Organisation group) {
    return group.directory("tessel").from();
  }

  private static GeneratedFile register(String name, LocalDate day, Content content) {
    return GeneratedFile.landed("register-" + name, day, name + ".csv", content);
  }

  private static void mergers(Organisation group, OutputStream out) throws IOException {
    Csv.downloaded(
        List.of(
            "merger_id", "company", "directories", "closed_on", "integration_deadline", "sponsor"),
        group.companies().stream()
            .filter(company -> company.closedOn() != null)
            .map(
                company ->
                    List.of(
                        mergerId(company),
                        company.name(),
                        directories(group, company),
                        company.closedOn(),
                        company.deadline(),
                        Organisation.leader(company.name().length()))),
        out);
  }

  private static String directories(Organisation group, Company company) {
    return group.directories().stream()
        .filter(one -> one.company().equals(company))
        .map(Directory::id)
        .collect(Collectors.joining("|"));
  }

  /** The migration plan is owed by everyone but the parent, and Tessel has none in force. */
  private static void duties(LocalDate day, OutputStream out) throws IOException {
    String since = day.minusMonths(5).withDayOfMonth(12).toString();
    String longAgo = LocalDate.of(2024, 2, 9).toString();
    Csv.plain(
        List.of("duty", "scope", "document", "dated", "owner", "status"),
        Stream.of(
            List.of(
                "alternative_offered", "Aldermoor", "POL-AUTH-12", since, leader(1), "satisfied"),
            List.of("notice_given", "Aldermoor", "NOTE-2026-3", since, leader(1), "satisfied"),
            List.of("risk_assessed", "Aldermoor", "RA-118", since, leader(2), "satisfied"),
            List.of("migration_plan", "Aldermoor", "PLAN-7", since, leader(2), "satisfied"),
            List.of(
                "alternative_offered", "Quillhaven", "QH-AUTH-2", since, leader(3), "satisfied"),
            List.of("notice_given", "Quillhaven", "", "", leader(3), "open"),
            List.of("risk_assessed", "Quillhaven", "QH-RA-1", longAgo, leader(3), "expired"),
            List.of("alternative_offered", "Tessel", "TS-IT-31", since, leader(4), "satisfied"),
            List.of("migration_plan", "Tessel", "TS-IT-40", since, "", "draft")),
        out);
  }

  private static String leader(int place) {
    return Organisation.leader(place);
  }

  private static void numbers(OutputStream out) throws IOException {
    Csv.plain(
        List.of("number", "label", "declared_shared", "owner"),
        IntStream.range(0, Telephones.DECLARED)
            .mapToObj(
                place ->
                    List.of(
                        new StringBuilder(Telephones.declared(place)).insert(7, " ").insert(3, " "),
                        place % 2 == 0 ? "Reception " + place : "Ward telephone " + place,
                        Telephones.isDeclaredShared(place) ? "yes" : "no",
                        Telephones.ownerId(place))),
        out);
  }

  private static void links(Organisation group, LocalDate day, Block block, OutputStream out)
      throws IOException {
    Accounts accounts = new Accounts(group);
    Contacts contacts = new Contacts(group);
    Csv.plain(
        List.of("directory", "account_id", "person_id", "evidence"),
        block
            .accounts(accounts, day)
            .filter(account -> contacts.isLinkedByRegister(account, day))
            .map(account -> link(account, contacts, day)),
        out);
  }

  private static List<Object> link(Account account, Contacts contacts, LocalDate day) {
    return List.of(
        account.directory().id(),
        account.id(),
        contacts.person(account, day).orElseThrow().id(),
        "interview " + account.createdOn().plusDays(12));
  }
}
