package io.exposureledger.invented;

import io.exposureledger.invented.Situations.Dimension;
import java.util.List;
import java.util.Optional;

/** What an access policy demands; nothing where it rules the session only. */
public record Grant(String operator, List<String> controls, Optional<Strength> strength) {

  /**
   * An authentication strength.
   *
   * @param lowestRank the rank of the lowest class of a second factor that it accepts
   */
  public record Strength(
      String id, String name, boolean isBuiltIn, List<String> combinations, int lowestRank) {}

  static final Strength PHISHING_RESISTANT =
      new Strength(
          "00000000-0000-0000-0000-000000000004",
          "Phishing-resistant MFA",
          true,
          List.of("windowsHelloForBusiness", "fido2", "x509CertificateMultiFactor"),
          6);
  static final Strength MULTIFACTOR =
      new Strength(
          "00000000-0000-0000-0000-000000000002",
          "Multifactor authentication",
          true,
          List.of(
              "windowsHelloForBusiness",
              "fido2",
              "password,microsoftAuthenticatorPush",
              "password,softwareOath",
              "password,sms",
              "password,voice"),
          2);
  static final Strength NO_TELEPHONE =
      new Strength(
          "5e1f6c52-7d0b-4a39-9c0e-6a54d3b8f201",
          "No telephone",
          false,
          List.of(
              "windowsHelloForBusiness",
              "fido2",
              "password,microsoftAuthenticatorPush",
              "password,softwareOath"),
          4);

  static Grant of(String operator, String... controls) {
    return new Grant(operator, List.of(controls), Optional.empty());
  }

  static Grant of(Strength strength) {
    return new Grant("OR", List.of(), Optional.of(strength));
  }

  static Grant session() {
    return of("OR");
  }

  boolean isBlock() {
    return controls.contains("block");
  }

  /** Where two factors are demanded, or nobody gets in. */
  long situations() {
    if (isBlock()) {
      return Situations.ALL;
    }
    if (!controls.contains("mfa") && strength.isEmpty()) {
      return Situations.NONE;
    }
    boolean isCompliantDeviceEnough = operator.equals("OR") && controls.contains("compliantDevice");
    return isCompliantDeviceEnough ? Situations.second(Dimension.DEVICES) : Situations.ALL;
  }
}
