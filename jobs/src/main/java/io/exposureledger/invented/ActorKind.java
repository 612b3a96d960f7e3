package io.exposureledger.invented;

import java.util.Locale;

/** Who performs an act. */
public enum ActorKind {
  SELF,
  AGENT,
  ADMINISTRATOR,
  SYSTEM;

  /** Whether somebody does it for another person, who is to be verified. */
  public boolean isOnBehalf() {
    return this == AGENT || this == ADMINISTRATOR;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
