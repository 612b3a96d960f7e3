package io.exposureledger.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One act with what came before and after it.
 *
 * @param account the sign-in name, or the id where the name is not known
 * @param indicators the metrics whose answer for the act is yes
 * @param campaign the declared campaign that explains it
 */
public record ResetExample(
    String resetId,
    String directory,
    String account,
    List<String> indicators,
    Optional<String> campaign,
    List<Step> steps) {

  /**
   * One event, ticket or act of the chain.
   *
   * @param what the lake's word for it
   * @param by the sign-in name or id of who did it, or the lake's word for what did
   * @param reference the id of the event, act or ticket
   */
  public record Step(
      Instant at,
      String what,
      String by,
      Optional<String> desk,
      Optional<String> ticket,
      String reference,
      boolean isTheAct) {

    /** Whether the reference is the ticket's own id. */
    public boolean isTicket() {
      return ticket.filter(reference::equals).isPresent();
    }
  }

  /** In the order of time. */
  public ResetExample {
    indicators = List.copyOf(indicators);
    steps =
        steps.stream()
            .sorted(
                Comparator.comparing(Step::at)
                    .thenComparing(Step::what)
                    .thenComparing(Step::reference))
            .toList();
  }
}
