package io.exposureledger.invented;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The sign-ins of a sample of Aldermoor's accounts, at most two a month; nobody else logs them. */
public final class SignIns {

  private static final Duration LEGACY_WITHIN = Duration.ofDays(30);
  private static final Duration TELEPHONE_WITHIN = Duration.ofDays(90);

  /** How long before the end of a delivery the log is declared to begin. */
  public static final Duration COVERED = Duration.ofDays(31);

  private static final List<String> LEGACY =
      List.of("IMAP4", "POP3", "Authenticated SMTP", "Exchange ActiveSync", "Other clients");
  private static final List<String> MODERN = List.of("Browser", "Mobile Apps and Desktop clients");

  private final Organisation group;
  private final Accounts accounts;
  private final Enrolment enrolment;
  private final EntraEnforcement enforcement;

  public SignIns(Organisation group) {
    this.group = group;
    this.accounts = new Accounts(group);
    this.enrolment = new Enrolment(group);
    this.enforcement = new EntraEnforcement(group);
  }

  /**
   * A sign-in.
   *
   * @param client as the vendor names the client
   * @param secondFactor what was used beside the password, in the words of the registration report
   */
  public record SignIn(
      String id,
      Instant at,
      String client,
      boolean isLegacy,
      boolean isSuccessful,
      Optional<String> secondFactor) {}

  public static boolean areLogged(Directory directory) {
    return directory.id().equals("aldermoor");
  }

  /** The sign-ins of an account since the month-end before, the oldest first. */
  public List<SignIn> of(Account account, int month) {
    LocalDate day = group.dates().get(month);
    boolean isSampled =
        areLogged(account.directory())
            && account.kind() == AccountKind.HUMAN
            && group.happens("sign_in_logged", account.number())
            && accounts.isEnabled(account, day);
    Optional<Instant> last =
        isSampled ? accounts.lastSignIn(account, day) : Optional.<Instant>empty();
    Instant from = startAfter(day.withDayOfMonth(1).minusDays(1));
    List<SignIn> found = new ArrayList<>();
    last.flatMap(at -> legacy(account, month, at))
        .filter(one -> !one.at().isBefore(from))
        .filter(one -> !one.at().isBefore(startAfter(account.createdOn())))
        .ifPresent(found::add);
    last.filter(at -> !at.isBefore(from))
        .map(at -> modern(account, month, at))
        .ifPresent(found::add);
    return found;
  }

  private static Instant startAfter(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private Optional<SignIn> legacy(Account account, int month, Instant last) {
    int number = account.number();
    if (!group.happens("legacy_client", number)) {
      return Optional.empty();
    }
    Chance chance = group.chance().of("legacy sign-in", number, month);
    boolean isOpen = enforcement.of(account, month, 0).legacyOpen() == Answer.YES;
    return Optional.of(
        new SignIn(
            chance.id().toString(),
            last.minus(Duration.ofMinutes(37 + chance.below(24 * 60 * 20))),
            group.chance().of("legacy client", number).pick(LEGACY),
            true,
            isOpen && !group.happens("legacy_password_wrong", number, month),
            Optional.empty()));
  }

  private SignIn modern(Account account, int month, Instant at) {
    int number = account.number();
    Chance chance = group.chance().of("sign-in", number, month);
    boolean isDemanded = enforcement.of(account, month, 0).twoFactors() == Protection.YES;
    Optional<String> factor =
        isDemanded || group.happens("second_factor_unasked", number, month)
            ? enrolment.methods(account, month).stream()
                .filter(method -> !method.equals(Enrolment.EMAIL))
                .findFirst()
            : Optional.empty();
    boolean isLockedOut = isDemanded && factor.isEmpty();
    boolean isCodeWrong =
        factor.flatMap(BoundNumbers::use).isPresent()
            && group.happens("telephone_code_wrong", number, month);
    return new SignIn(
        chance.id().toString(),
        at,
        chance.pick(MODERN),
        false,
        !isLockedOut && !isCodeWrong,
        factor);
  }

  /** Whether a legacy protocol got in within the last 30 days, as far as deliveries tell. */
  public Answer isLegacyUsed(Account account, int month) {
    return isFound(account, month, LEGACY_WITHIN, SignIn::isLegacy);
  }

  /** Whether a telephone was a factor within the last 90 days, as far as deliveries tell. */
  public Answer isTelephoneUsed(Account account, int month) {
    return isFound(
        account,
        month,
        TELEPHONE_WITHIN,
        one -> one.secondFactor().flatMap(BoundNumbers::use).isPresent());
  }

  private Answer isFound(Account account, int month, Duration within, Predicate<SignIn> isSought) {
    if (!areLogged(account.directory())) {
      return Answer.UNKNOWN;
    }
    Instant end = startAfter(group.dates().get(month));
    Instant known = startAfter(group.dates().get(0)).minus(COVERED);
    Window window = Window.before(end, within, known, end);
    boolean isFound =
        IntStream.rangeClosed(Math.max(0, month - 3), month)
            .boxed()
            .flatMap(past -> of(account, past).stream())
            .anyMatch(one -> one.isSuccessful() && isSought.test(one) && window.has(one.at()));
    return window.of(isFound);
  }
}
