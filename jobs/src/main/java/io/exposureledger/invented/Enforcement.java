package io.exposureledger.invented;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** What is required of an account of whatever directory at the end of a month. */
public final class Enforcement {

  private static final Map<String, Integer> RANKS =
      Map.of("soft_one_time_code", 4, "strong_out_of_band", 5, "phishing_resistant_synced", 6);

  private final Organisation group;
  private final Scope scope;
  private final EntraEnforcement entra;
  private final OktaEnforcement okta;
  private final OtherDirectories others;
  private final SignIns signIns;
  private final Map<String, Integer> rankOfUnit = new TreeMap<>();

  public Enforcement(Organisation group) {
    this.group = group;
    this.scope = new Scope(group);
    this.entra = new EntraEnforcement(group);
    this.okta = new OktaEnforcement(group);
    this.others = new OtherDirectories(group);
    this.signIns = new SignIns(group);
    group.units().forEach(unit -> rankOfUnit.put(unit.id(), RANKS.get(unit.requiredClass())));
  }

  public Enforced of(Account account, int month) {
    LocalDate day = group.dates().get(month);
    int rank = rank(account, day);
    return switch (account.directory().vendor()) {
      case ENTRA -> entra.of(account, month, rank).with(signIns.isLegacyUsed(account, month));
      case OKTA -> okta.of(account, month, rank);
      case ACTIVE_DIRECTORY, GOOGLE, DUO -> others.of(account, day, rank);
    };
  }

  /** The rank of the class that the account's unit requires; 0 where it has no unit. */
  private int rank(Account account, LocalDate day) {
    return rankOfUnit.getOrDefault(scope.unit(account, day), 0);
  }
}
