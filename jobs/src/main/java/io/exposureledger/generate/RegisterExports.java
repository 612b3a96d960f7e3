package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Directory;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Person;
import io.exposureledger.invented.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** People and business units, in the form of the registers. */
final class RegisterExports implements Exports {

  private static final int PEOPLE_IN_A_FILE = 5_000;
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

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return List.of(
        new GeneratedSource("group-hr-people", "hr.people", Optional.empty(), "7d"),
        new GeneratedSource("group-units", "register.units", Optional.empty(), "35d"));
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
}
