package io.exposureledger.invented;

/** What a ticket is about, with the texts that desks write. */
public enum Topic {
  PASSWORD("Reset my password", "Passwort vergessen, bitte zurücksetzen"),
  FACTOR("New phone, MFA reset needed", "Neues Handy, MFA zurücksetzen"),
  NUMBER("Change of mobile number for sign-in", "Handynummer geändert"),
  LOCKED("Question about sign-in", "Frage zur Anmeldung"),
  OTHER("Printer on second floor is jammed", "Drucker im zweiten Stock klemmt");

  private final String english;
  private final String german;

  Topic(String english, String german) {
    this.english = english;
    this.german = german;
  }

  public String english() {
    return english;
  }

  public String german() {
    return german;
  }

  static Topic of(ActKind kind) {
    return switch (kind) {
      case PASSWORD_RESET -> PASSWORD;
      case FACTOR_RESET, FACTOR_ADDED -> FACTOR;
      case NUMBER_CHANGED -> NUMBER;
    };
  }
}
