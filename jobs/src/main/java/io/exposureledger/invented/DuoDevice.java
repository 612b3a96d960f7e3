package io.exposureledger.invented;

import java.util.List;
import java.util.Set;

/** A thing that a user of Duo has enrolled. */
public enum DuoDevice {
  TELEPHONE("sms", "phone"),
  LANDLINE("phone"),
  APPLICATION("auto", "push", "sms", "phone", "mobile_otp"),
  /** An application that was never activated, though the vendor lists what it could do. */
  IDLE_APPLICATION("auto", "push", "sms", "phone", "mobile_otp"),
  KEY,
  TOKEN;

  static final Set<Method> NUMBER = Set.of(Method.SMS, Method.VOICE);
  static final Set<Method> LINE = Set.of(Method.VOICE);

  private final List<String> capabilities;

  DuoDevice(String... capabilities) {
    this.capabilities = List.of(capabilities);
  }

  /** What a draw between 0 and 1 gives. */
  static List<DuoDevice> drawn(double draw) {
    if (draw < 0.2) {
      return List.of(draw < 0.15 ? TELEPHONE : LANDLINE);
    }
    if (draw < 0.8) {
      return List.of(draw < 0.75 ? APPLICATION : IDLE_APPLICATION);
    }
    return draw < 0.9 ? List.of(APPLICATION, KEY) : List.of(TOKEN);
  }

  /** Whether it is a telephone, smart or not. */
  public boolean isPhone() {
    return !capabilities.isEmpty();
  }

  public boolean isActivated() {
    return this == APPLICATION;
  }

  /** As the vendor lists them. */
  public List<String> capabilities() {
    return capabilities;
  }

  /** What it may be used for; the number takes both text messages and calls, or calls alone. */
  List<Set<Method>> serves() {
    Set<Method> code = Set.of(Method.TOTP);
    return switch (this) {
      case TELEPHONE -> List.of(NUMBER);
      case LANDLINE -> List.of(LINE);
      case APPLICATION -> List.of(NUMBER, code, Set.of(Method.PUSH));
      case IDLE_APPLICATION -> List.of(NUMBER, code);
      case KEY -> List.of(Set.of(Method.PASSKEY));
      case TOKEN -> List.of(Set.of(Method.HARDWARE_TOTP));
    };
  }
}
