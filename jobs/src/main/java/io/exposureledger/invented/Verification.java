package io.exposureledger.invented;

/** How a desk says that it verified a caller. */
public enum Verification {
  MANAGER_CONFIRMED("manager_confirmed", "Manager confirmed"),
  PHOTO_ID("photo_id_video", "Photo ID by video"),
  AUTHENTICATOR("authenticator_prompt", "Authenticator prompt"),
  KNOWLEDGE("knowledge_questions", "Knowledge questions"),
  NONE("not_verified", "Not verified"),
  EMPTY("", ""),
  UNMAPPED("voice_print_pilot", "Voice print (pilot)");

  private final String code;
  private final String label;

  Verification(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** Whether the caller was verified well enough; knowledge questions are not. */
  Answer isAcceptable() {
    return switch (this) {
      case MANAGER_CONFIRMED, PHOTO_ID, AUTHENTICATOR -> Answer.YES;
      case KNOWLEDGE, NONE, EMPTY -> Answer.NO;
      case UNMAPPED -> Answer.UNKNOWN;
    };
  }
}
