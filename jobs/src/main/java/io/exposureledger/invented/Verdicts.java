package io.exposureledger.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a perfect measurement must find of an account of whatever directory at the end of a month:
 * the definitions, worked out from the group itself and not from its exports.
 */
public final class Verdicts {

  private static final String BEST = MethodClass.PHISHING_RESISTANT_HARDWARE.word();

  private final Organisation group;
  private final Privileges privileges;
  private final Enforcement enforcement;

  public Verdicts(Organisation group) {
    this.group = group;
    this.privileges = new Privileges(group);
    this.enforcement = new Enforcement(group);
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

  /**
   * The weakest class of all open paths.
   *
   * @param path the first path of that class; empty where the class is not known
   */
  public record Weakest(String of, String path) {}

  /**
   * An account's paths by name and its flags by metric.
   *
   * @param drift whether documented and exported policy differ; empty where not both tell of a path
   */
  public record Verdict(
      Answer privileged,
      Map<String, Path> paths,
      Map<String, Answer> flags,
      Optional<Answer> drift,
      String bestClass,
      Weakest weakest) {

    /** The first exposed path. */
    Optional<String> leading() {
      return Ways.ALL.stream().filter(path -> paths.get(path).exposed() == Answer.YES).findFirst();
    }
  }

  /** The verdict of an account at the end of a month. */
  public Verdict of(Account account, int month) {
    return new OneAccount(account, month).verdict();
  }

  private final class OneAccount {

    private final boolean isGuest;
    private final Answer privileged;
    private final DocumentedPolicy documented;
    private final Paths paths;
    private final Bindings bindings;
    private final Enforced enforced;

    OneAccount(Account account, int month) {
      this.isGuest = account.kind() == AccountKind.GUEST;
      this.privileged = privileges.of(account);
      this.documented = new DocumentedPolicy(account, privileged);
      this.paths =
          switch (account.directory().vendor()) {
            case ENTRA -> new EntraPaths(group, account, month);
            case OKTA -> new OktaPaths(group, account, month);
            case ACTIVE_DIRECTORY, GOOGLE, DUO -> new DocumentedPaths(group, account, documented);
          };
      this.bindings = paths.bindings();
      this.enforced = enforcement.of(account, month);
    }

    private Verdict verdict() {
      Map<String, Path> found = new TreeMap<>();
      Ways.ALL.forEach(path -> found.put(path, path(path)));
      Classes classes = new Classes(this::uses);
      return new Verdict(
          privileged,
          found,
          flags(found),
          drift(),
          isGuest && !classes.best().equals(BEST) ? "unknown" : classes.best(),
          classes.weakest(
              enforced.twoFactors(), enforced.legacyOpen(), documented.lowest(Ways.HELP_DESK)));
    }

    private Map<String, Answer> flags(Map<String, Path> found) {
      Answer exposed = Answer.any(Ways.ALL, path -> found.get(path).exposed());
      Answer permitted = Answer.any(Ways.ALL, path -> found.get(path).permitted());
      Answer onSignIn = Answer.any(Ways.ON_SIGN_IN, path -> found.get(path).exposed());
      Answer onRecovery = Answer.any(Ways.ON_RECOVERY, path -> found.get(path).exposed());
      Answer dependent = exposed.and(isAlternativeUsable().not());
      Map<String, Answer> flags = new TreeMap<>();
      flags.put("exposed", exposed);
      flags.put("latent", exposed.not().and(permitted));
      flags.put("residual", Answer.any(Method.TELEPHONES, bindings::has).and(permitted.not()));
      flags.put("recovery_only", onRecovery.and(onSignIn.not()));
      flags.put("dependent", dependent);
      flags.put("no_alternative_offered", exposed.and(isAlternativeOffered().not()));
      flags.put("single_channel", singleChannel());
      flags.put("privileged_exposed", exposed.and(privileged));
      flags.put("cutoff", dependent.and(paths.endsDelivery()));
      return flags;
    }

    private Path path(String path) {
      return new Path(
          Answer.any(Method.TELEPHONES, kind -> permitted(path, kind)),
          Answer.any(Method.TELEPHONES, bindings::has),
          Answer.any(Method.TELEPHONES, kind -> usable(path, kind)));
    }

    /** What is enrolled; of a number it is enough that it takes one of text messages and calls. */
    private List<Classes.Use> uses(String path) {
      List<Classes.Use> uses = new ArrayList<>();
      for (Set<Method> methods : bindings.held()) {
        uses.add(
            new Classes.Use(
                methods.iterator().next().strength(),
                Answer.any(methods, method -> permitted(path, method))));
      }
      Answer permitted = permitted(path, Method.UNMAPPED);
      uses.add(new Classes.Use(Optional.empty(), permitted.and(bindings.has(Method.UNMAPPED))));
      return uses;
    }

    private Answer usable(String path, Method method) {
      return permitted(path, method).and(bindings.has(method));
    }

    private Answer permitted(String path, Method method) {
      Answer told = permittedHere(path, method);
      return isGuest ? told.onlyYes() : told;
    }

    private Answer permittedHere(String path, Method method) {
      return path.equals(Ways.HELP_DESK)
          ? documented.permitted(path, method)
          : paths.permitted(path, method);
    }

    private List<Method> alternatives() {
      return paths.ruled().stream().filter(Method::isUnrestricted).toList();
    }

    private Answer isAlternativeOffered() {
      return Answer.any(alternatives(), method -> permittedHere(Ways.SECOND_FACTOR, method));
    }

    private Answer isAlternativeUsable() {
      return Answer.any(alternatives(), method -> usable(Ways.SECOND_FACTOR, method));
    }

    /** One number that serves as second factor and for recovery. */
    private Answer singleChannel() {
      return Answer.any(
          paths.numbers(),
          kinds -> {
            Answer asFactor = Answer.any(kinds, kind -> permitted(Ways.SECOND_FACTOR, kind));
            Answer forRecovery =
                Answer.any(
                    kinds, kind -> Answer.any(Ways.ON_RECOVERY, path -> permitted(path, kind)));
            return bindings.hasNumber(kinds).and(asFactor).and(forRecovery);
          });
    }

    /** Of the paths of which both policies tell, or may. */
    private Optional<Answer> drift() {
      List<String> both =
          Ways.TECHNICAL.stream()
              .filter(path -> paths.isTechnical(path) && documented.mayRule(path))
              .toList();
      return both.isEmpty() ? Optional.empty() : Optional.of(Answer.any(both, this::differs));
    }

    private Answer differs(String path) {
      return Answer.any(Method.TELEPHONES, kind -> permitted(path, kind))
          .differs(Answer.any(Method.TELEPHONES, kind -> documented.permitted(path, kind)));
    }
  }
}
