package io.exposureledger.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The repositories of the group, and the declared table that says whose they are. An exact name
 * goes before a pattern, no two patterns overlap, and what neither names is nobody's.
 */
public final class Repositories {

  /** The unit of what no row names. */
  public static final String UNASSIGNED = "UNASSIGNED";

  private final Organisation group;

  public Repositories(Organisation group) {
    this.group = group;
  }

  /** A row of the declared table. */
  public record Row(String repository, Unit unit) {}

  /** The repository of a kind in which an account works. */
  public Repository of(Repository.Kind kind, int account) {
    Directory directory = group.directoryOf(account);
    int place = (account - directory.from()) / kind.accounts();
    int first = directory.from() + place * kind.accounts();
    String department =
        group.chance().of("repository", first, kind.ordinal()).pick(Organisation.departments());
    return new Repository(kind, first, directory.company(), department);
  }

  /** Those in which accounts from one number to below another work first. */
  public Stream<Repository> startingIn(int from, int to) {
    return Stream.of(Repository.Kind.values())
        .flatMap(
            kind ->
                IntStream.range(from, to)
                    .filter(account -> isFirst(kind, account))
                    .mapToObj(account -> of(kind, account)));
  }

  private boolean isFirst(Repository.Kind kind, int account) {
    return (account - group.directoryOf(account).from()) % kind.accounts() == 0;
  }

  /** The unit at a month-end. */
  public String unitId(Repository repository, int month) {
    return exact(repository, month)
        .or(() -> byPattern(repository))
        .map(Unit::id)
        .orElse(UNASSIGNED);
  }

  /** The row that names a repository exactly. */
  public Optional<Row> exactRow(Repository repository, int month) {
    return exact(repository, month).map(unit -> new Row(repository.name(), unit));
  }

  private Optional<Unit> exact(Repository repository, int month) {
    boolean hasPattern = byPattern(repository).isPresent();
    String share = hasPattern ? "repository_exactly_too" : "repository_exactly";
    if (!group.happens(share, repository.first(), repository.kind().ordinal())) {
      return Optional.empty();
    }
    List<Unit> units = group.unitsOf(repository.company());
    Chance chance = group.chance().of("repository unit", repository.first());
    int moves = 1 + chance.of("month").below(Math.max(1, group.dates().size() - 1));
    boolean hasMoved = group.happens("repository_moves", repository.first()) && month >= moves;
    return Optional.of(chance.of(hasMoved ? "after" : "before").pick(units));
  }

  private Optional<Unit> byPattern(Repository repository) {
    String name = repository.name();
    return patternRows().stream()
        .filter(row -> name.startsWith(row.repository().replace("*", "")))
        .map(Row::unit)
        .findFirst();
  }

  /** The patterns: the parent's by department but its laboratory's, all of Quillhaven as one. */
  public List<Row> patternRows() {
    Company parent = group.companies().get(0);
    List<Row> rows = new ArrayList<>();
    for (String department : Organisation.departments()) {
      if (!department.equals("Laboratory")) {
        String slug = Repository.slug(department);
        rows.add(new Row("aldermoor/" + slug + "-*", unit(parent, "u-aldermoor-" + slug)));
      }
    }
    rows.add(new Row("quillhaven/*", unit(group.companies().get(1), "u-quillhaven")));
    return rows;
  }

  private Unit unit(Company company, String id) {
    return group.units().stream()
        .filter(unit -> unit.company().equals(company) && unit.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
