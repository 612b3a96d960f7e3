package io.exposureledger.invented;

import java.util.Locale;

/** What an account is for. */
public enum AccountKind {
  HUMAN,
  GUEST,
  SERVICE,
  SHARED,
  ROOM,
  BREAK_GLASS,
  UNKNOWN;

  /** As {@code core.account.account_type} writes it. */
  public String type() {
    return this == ROOM ? "mailbox" : name().toLowerCase(Locale.ROOT);
  }

  public boolean isOfPerson() {
    return this == HUMAN;
  }
}
