package io.exposureledger.invented;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an account is entered or recovered with. */
public enum Method {
  SMS(MethodClass.TELEPHONE),
  VOICE(MethodClass.TELEPHONE),
  VOICE_OFFICE(MethodClass.TELEPHONE),
  PUSH(MethodClass.STRONG_OUT_OF_BAND),
  TOTP(MethodClass.SOFT_ONE_TIME_CODE),
  HARDWARE_TOTP(MethodClass.STRONG_OUT_OF_BAND),
  SECURITY_KEY(MethodClass.PHISHING_RESISTANT_HARDWARE),
  CERTIFICATE(MethodClass.PHISHING_RESISTANT_HARDWARE),
  PASSKEY(MethodClass.PHISHING_RESISTANT_SYNCED),
  SYNCED_PASSKEY(MethodClass.PHISHING_RESISTANT_SYNCED),
  EMAIL(MethodClass.NOT_A_FACTOR),
  PASSWORD(MethodClass.PASSWORD_ONLY),
  /** One of which nothing is known: a word of a vendor that nobody has mapped. */
  UNMAPPED(null);

  /** The kinds of telephone. */
  static final List<Method> TELEPHONES = List.of(SMS, VOICE, VOICE_OFFICE);

  private final MethodClass of;

  Method(MethodClass of) {
    this.of = of;
  }

  Optional<MethodClass> strength() {
    return Optional.ofNullable(of);
  }

  /** Whether it can replace a telephone. */
  boolean isUnrestricted() {
    return strength().filter(one -> one.isAtLeast(MethodClass.APPROVE_PUSH)).isPresent();
  }

  boolean isTelephone() {
    return TELEPHONES.contains(this);
  }

  /** As policies and marts write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
