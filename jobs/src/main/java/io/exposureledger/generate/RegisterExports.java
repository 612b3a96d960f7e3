package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Account;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Directory;
import io.exposureledger.invented.ExceptionEntry;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Person;
import io.exposureledger.invented.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** People, business units and exceptions, in the form of the registers. */
final class RegisterExports implements Exports {

  private static final int PEOPLE_IN_A_FILE = 5_000;
  private static final int ACCOUNTS_OF_A_FILE = 100_000;
  private static final List<String> PEOPLE =
      List.of(
          "person_id",
          "name",
          "email",
          "employer",
          "unit_id",
          "unit_from",
          "unit_to",
          "region",
          "status",
          "started_on",
          "left_on");
  private static final List<String> UNITS =
      List.of("unit_id", "name", "parent_id", "company", "owner", "required_class");
  private static final List<String> EXCEPTIONS =
      List.of(
          "exception_id",
          "rule_id",
          "scope_kind",
          "scope_value",
          "path",
          "requester",
          "owner",
          "approver",
          "approved_at",
          "expires_at",
          "reviewed_at",
          "compensating_control",
          "state");

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return List.of(
        new GeneratedSource("group-hr-people", "hr.people", Optional.empty(), "7d"),
        new GeneratedSource("group-units", "register.units", Optional.empty(), "35d"),
        new GeneratedSource("group-exceptions", "register.exceptions", Optional.empty(), "35d"));
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    List<GeneratedFile> files = new ArrayList<>();
    for (Directory directory : group.directories()) {
      if (directory.home() == null) {
        files.addAll(
            Blocks.each(
                group,
                Blocks.of(directory, PEOPLE_IN_A_FILE),
                (month, block) -> people(group, directory, group.dates().get(month), block)));
      }
    }
    files.addAll(
        Blocks.each(
            group,
            Blocks.ofAll(group, ACCOUNTS_OF_A_FILE),
            (month, block) -> exceptions(group, group.dates().get(month), block)));
    group.dates().forEach(day -> files.add(units(group, day)));
    return files;
  }

  private static GeneratedFile people(
      Organisation group, Directory directory, LocalDate day, Block block) {
    return GeneratedFile.landed(
        "group-hr-people",
        day,
        "people-%s-%05d.csv".formatted(directory.id(), block.place()),
        out -> {
          Accounts accounts = new Accounts(group);
          Csv.plain(
              PEOPLE,
              block
                  .numbers()
                  .mapToObj(accounts::at)
                  .filter(account -> account.owner().filter(o -> o == account.number()).isPresent())
                  .filter(account -> accounts.isInHr(account.number(), day))
                  .map(account -> accounts.person(account.number()))
                  .flatMap(person -> assignments(person, day)),
              out);
        });
  }

  /** One row per assignment that has begun. */
  private static Stream<List<Object>> assignments(Person person, LocalDate day) {
    boolean hasMoved = person.movedOn().filter(moved -> !moved.isAfter(day)).isPresent();
    if (person.unitBefore().isEmpty()) {
      return Stream.of(assignment(person, person.unit(), null, null, day));
    }
    LocalDate moved = person.movedOn().orElseThrow();
    List<Object> before =
        assignment(
            person, person.unitBefore().get(), null, hasMoved ? moved.minusDays(1) : null, day);
    return hasMoved
        ? Stream.of(before, assignment(person, person.unit(), moved, null, day))
        : Stream.of(before);
  }

  private static List<Object> assignment(
      Person person, Unit unit, LocalDate from, LocalDate until, LocalDate day) {
    boolean hasLeft = person.hasLeft(day);
    return Arrays.asList(
        person.id(),
        person.name(),
        person.email(),
        person.employer().name(),
        unit.id(),
        from,
        until,
        person.employer().region(),
        hasLeft ? "left" : person.isOnLeave() ? "leave" : "active",
        person.startedOn(),
        hasLeft ? person.leftOn().orElseThrow() : null);
  }

  private static GeneratedFile units(Organisation group, LocalDate day) {
    return GeneratedFile.landed(
        "group-units",
        day,
        "units.csv",
        out ->
            Csv.plain(
                UNITS,
                group.units().stream()
                    .map(
                        unit ->
                            List.<Object>of(
                                unit.id(),
                                unit.name(),
                                unit.parentId(),
                                unit.company().name(),
                                unit.owner(),
                                unit.requiredClass())),
                out));
  }

  private static GeneratedFile exceptions(Organisation group, LocalDate day, Block block) {
    return GeneratedFile.landed(
        "group-exceptions",
        day,
        "exceptions-%05d.csv".formatted(block.place()),
        out -> {
          Accounts accounts = new Accounts(group);
          Csv.plain(
              EXCEPTIONS,
              block
                  .accounts(accounts, day)
                  .flatMap(account -> ExceptionEntry.of(group, account).stream())
                  .map(RegisterExports::entry),
              out);
        });
  }

  private static List<Object> entry(ExceptionEntry entry) {
    Account account = entry.account();
    return Arrays.asList(
        entry.id(),
        "DESK-1",
        "account",
        account.id(),
        "any",
        entry.requester(),
        entry.owner(),
        entry.approver().orElse(null),
        entry.approvedOn().orElse(null),
        entry.expiresOn().orElse(null),
        entry.reviewedOn().orElse(null),
        entry.compensatingControl().orElse(null),
        entry.state());
  }
}
