package io.exposureledger.invented;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The accounts and people of the group, each worked out from its number. */
public final class Accounts {

  /** The first accounts of a directory are its two for emergencies. */
  private static final int BREAK_GLASS = 2;

  /** Those after them belong to people who answer for things, and are ordinary. */
  private static final int LEADERS = 60;

  private final Organisation group;

  public Accounts(Organisation group) {
    this.group = group;
  }

  /** The account of a number. */
  public Account at(int number) {
    Directory directory = group.directoryOf(number);
    int position = number - directory.from();
    AccountKind kind = kind(directory, position, number);
    Optional<Integer> owner =
        kind.isOfPerson() ? Optional.of(owner(directory, number)) : Optional.empty();
    String name = group.name(owner.orElse(number));
    LocalDate created = createdOn(number, position);
    return new Account(
        number,
        directory,
        kind,
        group.chance().of("account", number).id().toString(),
        login(directory, kind, name, number),
        displayName(kind, name, number),
        group.chance().of("department", number).pick(Organisation.departments()),
        owner,
        created,
        isJoiner(number, position) && group.happens("starts_later", number)
            ? Optional.of(created.plusDays(40))
            : Optional.empty());
  }

  private AccountKind kind(Directory directory, int position, int number) {
    boolean isFirst = directory.home() == null;
    if (isFirst && position < BREAK_GLASS) {
      return AccountKind.BREAK_GLASS;
    }
    if (position < LEADERS) {
      return AccountKind.HUMAN;
    }
    double draw = group.chance().of("kind", number).share();
    double below = group.share("service");
    if (draw < below) {
      return AccountKind.SERVICE;
    }
    if (!isFirst) {
      return AccountKind.HUMAN;
    }
    if (draw < (below += group.share("guest"))) {
      return AccountKind.GUEST;
    }
    if (draw < (below += group.share("shared"))) {
      return AccountKind.SHARED;
    }
    if (draw < (below += group.share("room"))) {
      return AccountKind.ROOM;
    }
    return draw < below + group.share("type_unknown") ? AccountKind.UNKNOWN : AccountKind.HUMAN;
  }

  /** The first account of the person whose account it is. */
  private int owner(Directory directory, int number) {
    if (directory.home() != null) {
      return counterpart(group.directory(directory.home()), number - directory.from(), directory);
    }
    if (isIntegrated(directory, number)) {
      Directory acquired = group.directory("quillhaven");
      return counterpart(acquired, number - directory.from(), directory);
    }
    return number;
  }

  private boolean isIntegrated(Directory directory, int number) {
    return directory.company().isParent()
        && number - directory.from() >= LEADERS
        && group.happens("integrated", number);
  }

  /** The account at the like place in another directory, or the next one of a person of it. */
  private int counterpart(Directory other, int position, Directory from) {
    int found = other.from() + (int) ((long) position * other.size() / from.size());
    while (kind(other, found - other.from(), found) != AccountKind.HUMAN
        || isIntegrated(other, found)) {
      found = found + 1 < other.to() ? found + 1 : other.from() + BREAK_GLASS;
    }
    return found;
  }

  private static String login(Directory directory, AccountKind kind, String name, int number) {
    String plain =
        name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + Integer.toString(number, 36);
    String local =
        switch (kind) {
          case BREAK_GLASS -> "bg-" + number;
          case SERVICE -> "svc-" + number;
          case SHARED -> "shared-" + number;
          case ROOM -> "room-" + number;
          case GUEST -> plain + "_partner.example#EXT#";
          case HUMAN, UNKNOWN -> plain;
        };
    // Vendors keep the case in which a name was typed once.
    return (number % 7 == 0
            ? local.substring(0, 1).toUpperCase(Locale.ROOT) + local.substring(1)
            : local)
        + "@"
        + directory.domain();
  }

  private static String displayName(AccountKind kind, String name, int number) {
    return switch (kind) {
      case HUMAN, GUEST, UNKNOWN -> name;
      case SERVICE -> "Service " + number;
      case SHARED -> "Shared account " + number;
      case ROOM -> "Room " + number;
      case BREAK_GLASS -> "Emergency access " + number;
    };
  }

  private boolean isJoiner(int number, int position) {
    return position >= LEADERS && group.happens("joiner", number);
  }

  private LocalDate createdOn(int number, int position) {
    Chance when = group.chance().of("created", number);
    return isJoiner(number, position)
        ? when.day(group.dates().get(0).minusMonths(2), last())
        : when.day(
            LocalDate.of(2016, 1, 4),
            position < LEADERS ? LocalDate.of(2019, 12, 30) : LocalDate.of(2025, 6, 30));
  }

  private LocalDate last() {
    return group.dates().get(group.dates().size() - 1);
  }

  /** Whether the directory exports the account on a day. */
  public boolean exists(Account account, LocalDate day) {
    return !account.createdOn().isAfter(day);
  }

  /** The day on which its person leaves, where it is a person's first account. */
  private Optional<LocalDate> leftOn(int number, int position) {
    if (Organisation.personId(number).equals(Organisation.FORMER_LEADER)) {
      return Optional.of(Organisation.FORMER_LEADER_LEAVES);
    }
    if (position < LEADERS || isJoiner(number, position) || !group.happens("leaver", number)) {
      return Optional.empty();
    }
    return Optional.of(
        group.chance().of("left", number).day(group.dates().get(0).minusMonths(6), last()));
  }

  /** Whether one may sign in with the account on a day. */
  public boolean isEnabled(Account account, LocalDate day) {
    if (account.position() >= LEADERS && group.happens("disabled", account.number())) {
      return false;
    }
    boolean hasLeft =
        account.owner().map(this::person).filter(person -> person.hasLeft(day)).isPresent();
    return !hasLeft || group.happens("leaver_still_enabled", account.number());
  }

  /** The person of the first account of this number. */
  public Person person(int number) {
    Directory directory = group.directoryOf(number);
    int position = number - directory.from();
    String name = group.name(number);
    List<Unit> units = group.unitsOf(directory.company());
    Chance chance = group.chance();
    boolean hasMoved = position >= LEADERS && group.happens("moved_unit", number);
    LocalDate created = createdOn(number, position);
    boolean startsLater = isJoiner(number, position) && group.happens("starts_later", number);
    return new Person(
        number,
        Organisation.personId(number),
        name,
        login(directory, AccountKind.HUMAN, name, number).toLowerCase(Locale.ROOT),
        directory.company(),
        chance.of("unit", number).pick(units),
        hasMoved ? Optional.of(chance.of("unit before", number).pick(units)) : Optional.empty(),
        hasMoved
            ? Optional.of(
                chance.of("moved", number).day(group.dates().get(0), last()).withDayOfMonth(1))
            : Optional.empty(),
        startsLater ? created.plusDays(40) : created,
        leftOn(number, position),
        position >= LEADERS && group.happens("on_leave", number));
  }

  /** Whether HR lists the person on a day. */
  public boolean isInHr(int person, LocalDate day) {
    Account first = at(person);
    return exists(first, day)
        && (first.position() < LEADERS || !group.happens("not_in_hr", person));
  }

  /**
   * The last sign-in before the end of a day; empty where there was none.
   *
   * @return a day and, told apart by the account, an hour of it
   */
  public Optional<Instant> lastSignIn(Account account, LocalDate day) {
    boolean mayBeQuiet = account.position() >= LEADERS;
    if (mayBeQuiet && group.happens("never_signed_in", account.number())) {
      return Optional.empty();
    }
    Chance when = group.chance().of("seen", account.number());
    LocalDate seen =
        mayBeQuiet && group.happens("dormant", account.number())
            ? group.dates().get(0).minusDays(100 + when.below(300))
            : day.minusDays(group.chance().of("seen", account.number(), day.toEpochDay()).below(9));
    if (seen.isBefore(account.createdOn())) {
      return Optional.empty();
    }
    return Optional.of(seen.atTime(7 + when.below(11), 12, 5).toInstant(ZoneOffset.UTC));
  }
}
