package io.exposureledger.invented;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The factors of users of Okta. */
public final class OktaFactors {

  private static final Map<String, Method> METHODS =
      Map.of(
          "sms", Method.SMS,
          "call", Method.VOICE,
          "push", Method.PUSH,
          "token:software:totp", Method.TOTP,
          "webauthn", Method.PASSKEY,
          "email", Method.EMAIL);

  private final Organisation group;
  private final Enrolment enrolment;

  public OktaFactors(Organisation group) {
    this.group = group;
    this.enrolment = new Enrolment(group);
  }

  /**
   * A factor.
   *
   * @param method what was enrolled, in the words of {@link Enrolment}
   * @param type as the vendor writes it
   * @param isActive whether its enrolment was completed
   */
  public record Factor(String method, String type, boolean isActive) {}

  public List<Factor> of(Account account, int month) {
    return enrolment.methods(account, month).stream()
        .map(method -> new Factor(method, type(method), !isPending(account, method)))
        .toList();
  }

  private boolean isPending(Account account, String method) {
    return group
        .chance()
        .of("okta pending " + method, account.number())
        .is(group.share("okta_pending"));
  }

  private static String type(String method) {
    return switch (method) {
      case Enrolment.PHONE -> "sms";
      case Enrolment.ALTERNATE, Enrolment.OFFICE -> "call";
      case Enrolment.PUSH -> "push";
      case Enrolment.CODE -> "token:software:totp";
      case Enrolment.KEY, Enrolment.PASSKEY -> "webauthn";
      case Enrolment.EMAIL -> "email";
      default -> "palm_vein";
    };
  }

  Bindings bindings(Account account, int month) {
    List<String> types =
        of(account, month).stream().filter(Factor::isActive).map(Factor::type).toList();
    return new Bindings(
        true,
        account.kind() != AccountKind.GUEST && METHODS.keySet().containsAll(types),
        types.stream()
            .filter(METHODS::containsKey)
            .map(type -> Set.of(METHODS.get(type)))
            .toList());
  }
}
