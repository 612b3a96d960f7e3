package io.exposureledger.invented;

/**
 * A Conditional Access policy of an Entra directory.
 *
 * @param id the same in every month
 */
public record AccessPolicy(
    String id, String name, State state, Audience audience, Reach reach, Grant grant) {

  /** As the vendor writes it. */
  public enum State {
    ENABLED("enabled"),
    DISABLED("disabled"),
    REPORT_ONLY("enabledForReportingButNotEnforced");

    private final String word;

    State(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    static State when(boolean isEnabled, State otherwise) {
      return isEnabled ? ENABLED : otherwise;
    }
  }

  boolean isEnabled() {
    return state == State.ENABLED;
  }

  long situations() {
    return reach.situations() & grant.situations();
  }

  /** A legacy client can do no second factor, so that demanding one blocks it. */
  boolean closesLegacy() {
    return reach.isOfAllLegacy() && grant.situations() == Situations.ALL;
  }
}
