package io.exposureledger.invented;

import java.time.Instant;
import java.util.Optional;

/**
 * A contact with a desk about an account.
 *
 * @param number unique among all tickets of the group
 * @param account the number of the affected account
 * @param openedAt in whole seconds, never in the hours in which clocks are set back
 * @param channel phone, chat, walk_in, web or email
 * @param openedBy the number of the account that opened it
 * @param agent the number of the agent's account
 * @param approver the number of the account that approved the act, where one is recorded
 */
public record Ticket(
    long number,
    int account,
    Instant openedAt,
    Topic topic,
    String channel,
    int openedBy,
    int agent,
    Verification verification,
    Optional<Integer> approver) {

  /** Its id as the desk's system writes it. */
  public String idAt(Desk desk) {
    return desk.directory().vendor() == Vendor.ENTRA
        ? "INC%011d".formatted(number)
        : Long.toString(number);
  }

  /** When the desk resolves it. */
  public Instant resolvedAt() {
    return openedAt.plusSeconds(5 * 3600 + number % 7200);
  }
}
