package io.exposureledger.invented;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whose telephone number is whose. A person has an own number of each use; some accounts have that
 * of the account before them, and wards share one that the register declares.
 */
public final class Telephones {

  /** What a number is for. */
  public enum Use {
    MOBILE,
    ALTERNATE,
    OFFICE;

    /** As Entra names the type of a telephone. */
    public String word() {
      return this == ALTERNATE ? "alternateMobile" : name().toLowerCase(Locale.ROOT);
    }
  }

  /** How many numbers the register declares: the last ones that Ofcom keeps for drama. */
  public static final int DECLARED = 20;

  private static final int FIRST_WARD = 60;
  private static final int WARD = 10;
  private static final long NUMBERS = 10_000_000_000L;

  /** Odd and no multiple of five, so that no two people have the same number. */
  private static final long FACTOR = 6_700_417_123L;

  private final Organisation group;
  private final Accounts accounts;

  public Telephones(Organisation group) {
    this.group = group;
    this.accounts = new Accounts(group);
  }

  /** In E.164. */
  public String number(Account account, Use use) {
    return declared(account).map(Telephones::declared).orElseGet(() -> own(key(account), use));
  }

  /** The country code 888 is assigned to nobody: a number after it cannot be anyone's. */
  private String own(int key, Use use) {
    long from = group.chance().of("telephone").below(1_000_000_000);
    return "+888%d%010d".formatted(use.ordinal() + 1, (key * FACTOR + from) % NUMBERS);
  }

  /** A number of the register by its place. */
  public static String declared(int place) {
    return "+447700900%03d".formatted(1000 - DECLARED + place);
  }

  public static boolean isDeclaredShared(int place) {
    return place % 5 != 4;
  }

  /** The person whom the register names as the owner; one of them leaves. */
  public static String ownerId(int place) {
    return place % 8 == 7 ? Organisation.FORMER_LEADER : Organisation.leader(place % 8);
  }

  /** The place in the register of the number that the account's ward shares, if it does. */
  public Optional<Integer> declared(Account account) {
    int place = account.position() - FIRST_WARD;
    return place >= 0
            && place < DECLARED * WARD
            && group.happens("shared_telephone", account.number())
        ? Optional.of(place / WARD)
        : Optional.empty();
  }

  /** The accounts of a directory that may have a declared number. */
  Stream<Account> ward(int place, Directory directory) {
    int from = directory.from() + FIRST_WARD + place * WARD;
    return IntStream.range(from, Math.min(from + WARD, directory.to())).mapToObj(accounts::at);
  }

  /** The first account of the person whose number it is; an account of nobody has its own. */
  int key(Account account) {
    return neighbour(account).or(account::owner).orElse(account.number());
  }

  private Optional<Integer> neighbour(Account account) {
    return account.position() > 0 && group.happens("telephone_of_neighbour", account.number())
        ? accounts.at(account.number() - 1).owner()
        : Optional.empty();
  }

  /** Whether another may have the number too. */
  public boolean isOwn(Account account) {
    return declared(account).isEmpty() && neighbour(account).isEmpty();
  }
}
