package io.exposureledger.invented;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a perfect measurement must find of an account of an Entra directory at the end of a month:
 * the definitions, worked out from the group itself and not from its exports.
 */
public final class Verdicts {

  private static final List<String> PATHS =
      List.of("sign_in", "second_factor", "self_service_recovery", "help_desk_recovery");
  private static final List<String> SIGN_IN = PATHS.subList(0, 2);
  private static final List<String> RECOVERY = PATHS.subList(2, 4);
  private static final List<String> KINDS = List.of("sms", "voice", "voice_office");

  private static final Map<String, Set<String>> KINDS_OF_METHOD =
      Map.of(
          Enrolment.PHONE, Set.of("sms", "voice"),
          Enrolment.ALTERNATE, Set.of("voice"),
          Enrolment.OFFICE, Set.of("voice_office"));
  private static final Map<String, String> RULE_OF_METHOD =
      Map.of(
          Enrolment.PUSH, "MicrosoftAuthenticator",
          Enrolment.CODE, "SoftwareOath",
          Enrolment.KEY, "Fido2",
          Enrolment.PASSKEY, "Fido2");

  private final Enrolment enrolment;
  private final Groups groups;
  private final Roles roles;
  private final Organisation group;

  public Verdicts(Organisation group) {
    this.group = group;
    this.enrolment = new Enrolment(group);
    this.groups = new Groups(group);
    this.roles = new Roles(group);
  }

  /** One path of an account. */
  public record Path(Answer permitted, Answer bound, Answer exposed) {

    /** As {@code mart.path_exposure.verdict} writes it. */
    public String verdict() {
      if (exposed == Answer.YES) {
        return "exposed";
      }
      if (exposed == Answer.UNKNOWN || permitted == Answer.UNKNOWN) {
        return "unknown";
      }
      if (permitted == Answer.YES) {
        return "latent";
      }
      return switch (bound) {
        case YES -> "residual";
        case NO -> "closed";
        case UNKNOWN -> "unknown";
      };
    }
  }

  /** An account's paths by name and its flags by metric. */
  public record Verdict(Answer privileged, Map<String, Path> paths, Map<String, Answer> flags) {}

  /** The verdict of an account at the end of a month. */
  public Verdict of(Account account, int month) {
    return new OneAccount(account, month).verdict();
  }

  private final class OneAccount {

    private final Account account;
    private final int month;
    private final MethodsPolicy policy;
    private final boolean isGuest;
    private final Answer privileged;

    OneAccount(Account account, int month) {
      this.account = account;
      this.month = month;
      this.policy = MethodsPolicy.of(group, account.directory(), month);
      this.isGuest = account.kind() == AccountKind.GUEST;
      this.privileged =
          Answer.of(roles.of(account).filter(held -> held.role().isPrivileged()).isPresent());
    }

    private Verdict verdict() {
      Map<String, Path> paths = new TreeMap<>();
      PATHS.forEach(path -> paths.put(path, path(path)));
      Answer exposed = Answer.any(PATHS, path -> paths.get(path).exposed());
      Answer permitted = Answer.any(PATHS, path -> paths.get(path).permitted());
      Answer onSignIn = Answer.any(SIGN_IN, path -> paths.get(path).exposed());
      Answer onRecovery = Answer.any(RECOVERY, path -> paths.get(path).exposed());
      Map<String, Answer> flags = new TreeMap<>();
      flags.put("exposed", exposed);
      flags.put("latent", exposed.not().and(permitted));
      flags.put("residual", Answer.any(KINDS, this::bound).and(permitted.not()));
      flags.put("recovery_only", onRecovery.and(onSignIn.not()));
      flags.put("dependent", exposed.and(isAlternativeUsable().not()));
      flags.put("no_alternative_offered", exposed.and(isAlternativeOffered().not()));
      flags.put("single_channel", singleChannel());
      flags.put("privileged_exposed", exposed.and(privileged));
      // All telephones here are delivered by Microsoft until its announced end.
      flags.put("cutoff", flags.get("dependent"));
      return new Verdict(privileged, paths, flags);
    }

    private Path path(String path) {
      return new Path(
          Answer.any(KINDS, kind -> permitted(path, kind)),
          Answer.any(KINDS, this::bound),
          Answer.any(KINDS, kind -> permitted(path, kind).and(bound(kind))));
    }

    private Answer permitted(String path, String kind) {
      Answer told = permittedHere(path, kind);
      return isGuest ? told.onlyYes() : told;
    }

    private Answer permittedHere(String path, String kind) {
      return switch (path) {
        case "sign_in" -> kind.equals("sms") ? configured("Sms", true) : Answer.NO;
        case "second_factor" -> asSecondFactor(kind);
        case "self_service_recovery" -> selfService(kind);
        default -> atTheDesk();
      };
    }

    private Answer atTheDesk() {
      return DocumentedRule.ofDesks().stream()
          .filter(rule -> rule.covers().test(account))
          .findFirst()
          .map(rule -> Answer.of(rule.permitsTelephone()))
          .orElse(Answer.UNKNOWN);
    }

    private Answer selfService(String kind) {
      if (roles.of(account).filter(held -> held.role().isUnderResetPolicy()).isPresent()) {
        return policy.administratorsMayReset();
      }
      Answer enabled =
          enrolment.isReported(account)
              ? Answer.of(enrolment.isResetEnabled(account))
              : Answer.UNKNOWN;
      return asSecondFactor(kind).and(enabled);
    }

    private Answer asSecondFactor(String kind) {
      Answer allowed =
          Answer.of(!kind.equals("voice_office") || MethodsPolicy.OFFICE_PHONE_ALLOWED);
      return inForce(configured(kind.equals("sms") ? "Sms" : "Voice", false).and(allowed));
    }

    /** Until a tenant is migrated older settings may permit what the policy does not. */
    private Answer inForce(Answer configured) {
      return policy.isMigrated() ? configured : configured.onlyYes();
    }

    private Answer configured(String name, boolean isForSignIn) {
      MethodRule rule = policy.rule(name);
      List<String> includes =
          rule.includes().stream()
              .filter(target -> !isForSignIn || target.isForSignIn())
              .map(MethodRule.Target::group)
              .toList();
      return Answer.of(rule.isEnabled())
          .and(Answer.any(includes, this::isIn))
          .and(Answer.any(rule.excludes(), this::isIn).not());
    }

    private Answer isIn(String name) {
      return name.equals(MethodRule.EVERYONE) ? Answer.YES : groups.has(name, account);
    }

    private Answer bound(String kind) {
      if (!enrolment.isReported(account)) {
        return Answer.UNKNOWN;
      }
      List<String> methods = enrolment.methods(account, month);
      boolean is =
          methods.stream()
              .anyMatch(method -> KINDS_OF_METHOD.getOrDefault(method, Set.of()).contains(kind));
      boolean mayBe = isGuest || methods.contains(Enrolment.UNMAPPED);
      return is ? Answer.YES : mayBe ? Answer.UNKNOWN : Answer.NO;
    }

    private Answer isAlternativeOffered() {
      return Answer.any(
          RULE_OF_METHOD.keySet(),
          method -> inForce(configured(RULE_OF_METHOD.get(method), false)));
    }

    private Answer isAlternativeUsable() {
      Answer usable =
          Answer.any(
              RULE_OF_METHOD.keySet(),
              method ->
                  inForce(configured(RULE_OF_METHOD.get(method), false)).and(isEnrolled(method)));
      return isGuest ? usable.onlyYes() : usable;
    }

    private Answer isEnrolled(String method) {
      if (!enrolment.isReported(account)) {
        return Answer.UNKNOWN;
      }
      List<String> methods = enrolment.methods(account, month);
      if (methods.contains(method)) {
        return Answer.YES;
      }
      return methods.contains(Enrolment.UNMAPPED) ? Answer.UNKNOWN : Answer.NO;
    }

    /** One number that serves as second factor and for recovery. */
    private Answer singleChannel() {
      return Answer.any(
          KINDS_OF_METHOD.keySet(),
          number -> {
            Set<String> kinds = KINDS_OF_METHOD.get(number);
            Answer asFactor = Answer.any(kinds, kind -> permitted("second_factor", kind));
            Answer forRecovery =
                Answer.any(
                    kinds, kind -> Answer.any(RECOVERY, recovery -> permitted(recovery, kind)));
            return hasNumber(number).and(asFactor).and(forRecovery);
          });
    }

    private Answer hasNumber(String number) {
      Answer has = isEnrolled(number);
      return isGuest ? has.onlyYes() : has;
    }
  }
}
