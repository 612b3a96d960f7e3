package io.exposureledger.invented;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The telephones that directories export as methods, with how long ago they were proven. */
public final class BoundNumbers {

  private static final Map<String, Telephones.Use> USES =
      Map.of(
          Enrolment.PHONE, Telephones.Use.MOBILE,
          Enrolment.ALTERNATE, Telephones.Use.ALTERNATE,
          Enrolment.OFFICE, Telephones.Use.OFFICE);

  private static final Map<String, String> KINDS = Map.of("sms", "sms", "phone", "voice");

  private final Organisation group;
  private final Enrolment enrolment;
  private final OktaFactors factors;
  private final OtherDirectories others;
  private final Roles roles;

  public BoundNumbers(Organisation group) {
    this.group = group;
    this.enrolment = new Enrolment(group);
    this.factors = new OktaFactors(group);
    this.others = new OtherDirectories(group);
    this.roles = new Roles(group);
  }

  /** The directories that export numbers: Quillhaven's methods are not collected. */
  public static List<Directory> directories(Organisation group) {
    return Stream.of("aldermoor", "tessel", "quillhaven-duo").map(group::directory).toList();
  }

  /** What a method has to do with a telephone, if anything. */
  public static Optional<Telephones.Use> use(String method) {
    return Optional.ofNullable(USES.get(method));
  }

  /** The telephones that are bound and active at the end of a month. */
  public List<BoundNumber> of(Account account, int month) {
    return switch (account.directory().id()) {
      case "aldermoor" -> enrolment.isReported(account) ? registered(account, month) : List.of();
      case "tessel" -> ofOkta(account, month);
      case "quillhaven-duo" -> ofDuo(account);
      default -> List.of();
    };
  }

  private List<BoundNumber> registered(Account account, int month) {
    return enrolment.methods(account, month).stream()
        .filter(USES::containsKey)
        .map(method -> of(account, method, month))
        .toList();
  }

  private List<BoundNumber> ofOkta(Account account, int month) {
    return factors.of(account, month).stream()
        .filter(OktaFactors.Factor::isActive)
        .filter(factor -> USES.containsKey(factor.method()))
        .map(factor -> of(account, factor.method(), month))
        .toList();
  }

  private BoundNumber of(Account account, String method, int month) {
    LocalDate day = group.dates().get(month);
    boolean isEntra = account.directory().vendor() == Vendor.ENTRA;
    Telephones.Use use = USES.get(method);
    return new BoundNumber(
        account,
        isEntra ? entraId(use) : oktaId(account, method),
        use,
        isEntra && group.happens("telephone_undated", account.number())
            ? Optional.empty()
            : Optional.of(registeredAt(account, day)),
        isEntra ? usedAt(account, day) : Optional.empty(),
        isEntra && isMasked(account));
  }

  /** The vendor hides the numbers of administrators. */
  private boolean isMasked(Account account) {
    return roles
        .of(account)
        .filter(held -> !held.isEligible() && held.role().isUnderResetPolicy())
        .isPresent();
  }

  /** The vendor gives each type of telephone the same id in every account. */
  private static String entraId(Telephones.Use use) {
    return switch (use) {
      case MOBILE -> "3179e48a-750b-4051-897c-87b9720928f7";
      case ALTERNATE -> "b6332ec1-7057-4abe-9331-3d72feddfe41";
      case OFFICE -> "e37fc753-ff3b-4958-9484-eaa9425c82bc";
    };
  }

  public String oktaId(Account account, String method) {
    return "ftr" + group.chance().of("okta factor " + method, account.number()).hex(17);
  }

  /** Duo tells of no telephone when it was added or used. */
  private List<BoundNumber> ofDuo(Account account) {
    return others.duoDevices(account).stream()
        .flatMap(device -> device.capabilities().stream())
        .filter(KINDS::containsKey)
        .map(KINDS::get)
        .map(
            kind ->
                new BoundNumber(
                    account,
                    "DP" + account.number() + ":" + kind,
                    Telephones.Use.MOBILE,
                    Optional.empty(),
                    Optional.empty(),
                    false))
        .toList();
  }

  /** The day after the account was made, or the day on which the telephone was renewed. */
  public Instant registeredAt(Account account, LocalDate day) {
    LocalDate first = account.createdOn().plusDays(1);
    LocalDate renewed =
        group
            .chance()
            .of("renewed", account.number())
            .day(group.dates().get(0).minusDays(420), last());
    boolean isRenewed =
        group.happens("telephone_renewed", account.number())
            && renewed.isAfter(first)
            && !renewed.isAfter(day);
    LocalDate registered = isRenewed ? renewed : first.isAfter(day) ? day : first;
    return registered.atTime(8, 30).toInstant(ZoneOffset.UTC);
  }

  private LocalDate last() {
    return group.dates().get(group.dates().size() - 1);
  }

  private Optional<Instant> usedAt(Account account, LocalDate day) {
    if (!group.happens("telephone_use_told", account.number())) {
      return Optional.empty();
    }
    Chance chance = group.chance().of("telephone used", account.number());
    int daysBefore =
        switch (chance.below(4)) {
          case 0 -> chance.of("days").below(44);
          case 1 -> 46 + chance.of("days").below(43);
          case 2 -> 91 + chance.of("days").below(273);
          default -> 366 + chance.of("days").below(400);
        };
    LocalDate used = day.minusDays(daysBefore);
    return used.isAfter(account.createdOn())
        ? Optional.of(used.atTime(11, 20, 7).toInstant(ZoneOffset.UTC))
        : Optional.empty();
  }
}
