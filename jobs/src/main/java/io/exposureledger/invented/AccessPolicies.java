package io.exposureledger.invented;

import static io.exposureledger.invented.AccessPolicy.State.DISABLED;
import static io.exposureledger.invented.AccessPolicy.State.ENABLED;
import static io.exposureledger.invented.AccessPolicy.State.REPORT_ONLY;
import static io.exposureledger.invented.Reach.Clients.ALL;
import static io.exposureledger.invented.Reach.Clients.LEGACY;
import static io.exposureledger.invented.Reach.Clients.MODERN;

import io.exposureledger.invented.AccessPolicy.State;
import io.exposureledger.invented.Reach.Applications;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The Conditional Access of the Entra directories; it tightens after the mergers. */
public final class AccessPolicies {

  private static final List<String> ADMINISTRATORS =
      List.of(
          "62e90394-69f5-4237-9190-012177145e10",
          "194ae4cb-b126-40b2-bd5b-6091b380977d",
          "fe930be7-5e62-47db-91af-98c3a49a38b1");

  private final Organisation group;
  private final Directory directory;
  private final LocalDate day;

  private AccessPolicies(Organisation group, Directory directory, LocalDate day) {
    this.group = group;
    this.directory = directory;
    this.day = day;
  }

  /** The policies of a directory at the end of a day. */
  public static List<AccessPolicy> of(Organisation group, Directory directory, LocalDate day) {
    AccessPolicies policies = new AccessPolicies(group, directory, day);
    return switch (directory.id()) {
      case "aldermoor" -> policies.aldermoor();
      case "quillhaven" -> policies.quillhaven();
      default -> throw new IllegalArgumentException(directory.id() + " has no access policies");
    };
  }

  /** Whether the vendor's security defaults are on: Quillhaven's are, until 80 days after. */
  public static boolean hasSecurityDefaults(Directory directory, LocalDate day) {
    return directory.id().equals("quillhaven") && daysSinceClosing(directory, day) < 80;
  }

  private static long daysSinceClosing(Directory directory, LocalDate day) {
    return ChronoUnit.DAYS.between(directory.company().closedOn(), day);
  }

  private List<AccessPolicy> aldermoor() {
    boolean isTight = !day.isBefore(LocalDate.of(2026, 3, 31));
    boolean isTighter = !day.isBefore(LocalDate.of(2026, 9, 30));
    Reach everywhere = Reach.of(MODERN);
    return List.of(
        policy(
            "Block legacy authentication",
            ENABLED,
            Audience.everyone().without("frontline"),
            Reach.of(LEGACY),
            Grant.of("OR", "block")),
        policy(
            "Require MFA for all users",
            ENABLED,
            Audience.everyone().without("frontline", "voice-callers"),
            isTight ? everywhere : everywhere.outsideTrusted(),
            Grant.of("OR", "mfa")),
        policy(
            "Administrators: phishing-resistant",
            ENABLED,
            Audience.roles(ADMINISTRATORS),
            Reach.of(ALL),
            Grant.of(Grant.PHISHING_RESISTANT)),
        policy(
            "All applications without telephone",
            State.when(isTighter, REPORT_ONLY),
            Audience.everyone().without("frontline").withoutGuests(),
            everywhere,
            Grant.of(Grant.NO_TELEPHONE)),
        policy(
            "Office 365 without telephone",
            State.when(isTight, REPORT_ONLY),
            Audience.everyone().without("frontline"),
            everywhere.in(Applications.OFFICE_365),
            Grant.of(Grant.NO_TELEPHONE)),
        policy(
            "Passkey pilot",
            ENABLED,
            Audience.groups("passkey-rollout"),
            everywhere,
            Grant.of(Grant.PHISHING_RESISTANT)),
        policy(
            "Frontline: MFA or a managed device",
            ENABLED,
            Audience.groups("frontline"),
            everywhere,
            Grant.of("OR", "mfa", "compliantDevice")),
        policy("Guests: MFA", ENABLED, Audience.guests(), everywhere, Grant.of(Grant.MULTIFACTOR)),
        policy(
            "Risky sign-ins: MFA and a new password",
            ENABLED,
            Audience.everyone(),
            everywhere.whenRisky(),
            Grant.of("AND", "mfa", "passwordChange")),
        policy(
            "Registration of security information",
            ENABLED,
            Audience.everyone(),
            everywhere.in(Applications.REGISTRATION),
            Grant.of("OR", "mfa")),
        policy("Session length", ENABLED, Audience.everyone(), Reach.of(ALL), Grant.session()),
        policy(
            "MFA everywhere (old)",
            DISABLED,
            Audience.everyone(),
            Reach.of(ALL),
            Grant.of("OR", "mfa")));
  }

  /** While security defaults are on none of them can be enabled. */
  private List<AccessPolicy> quillhaven() {
    long since = daysSinceClosing(directory, day);
    boolean isOn = since >= 80;
    // Switched on for February's audit, taken back, and on again in May for good.
    boolean isStrong = (isOn && since < 95) || since >= 200;
    boolean isTight = since >= 200;
    boolean isTighter = since >= 325;
    Reach everywhere = Reach.of(MODERN);
    return List.of(
        policy(
            "Pilot: MFA",
            State.when(isOn, REPORT_ONLY),
            Audience.groups("sms-pilot"),
            everywhere,
            Grant.of("OR", "mfa")),
        policy(
            "Mobile platforms: MFA",
            State.when(isOn, DISABLED),
            Audience.everyone(),
            everywhere.onMobile(),
            Grant.of("OR", "mfa")),
        policy(
            "Block legacy protocols",
            State.when(isOn, REPORT_ONLY),
            isTighter
                ? Audience.everyone()
                : isTight
                    ? Audience.everyone().without("sms-pilot")
                    : Audience.everyone().without("voice-callers"),
            Reach.of(LEGACY),
            Grant.of("OR", "block")),
        policy(
            "No telephone outside the pilot",
            State.when(isStrong, REPORT_ONLY),
            Audience.everyone().without("sms-pilot"),
            everywhere,
            Grant.of(Grant.NO_TELEPHONE)),
        policy(
            "No telephone in Office 365",
            State.when(isTighter, REPORT_ONLY),
            Audience.groups("sms-pilot"),
            everywhere.in(Applications.OFFICE_365),
            Grant.of(Grant.NO_TELEPHONE)));
  }

  private AccessPolicy policy(
      String name, State state, Audience audience, Reach reach, Grant grant) {
    String id = group.chance().of("access policy " + directory.id() + name).id().toString();
    return new AccessPolicy(id, name, state, audience, reach, grant);
  }
}
