package io.exposureledger.report;

import java.util.List;

/**
 * How accounts in scope can be entered, and what is asked of who enters them.
 *
 * @param weakest by the weakest class
 * @param enforced by whether two factors of the required class are asked for
 * @param legacyOpen by whether a legacy protocol is open
 */
public record WaysIn(List<WeakestWay> weakest, List<Tally> enforced, List<Tally> legacyOpen) {

  public WaysIn {
    weakest = weakest.stream().sorted(WeakestWay.ORDER).toList();
    enforced = enforced.stream().sorted(Tally.ORDER).toList();
    legacyOpen = legacyOpen.stream().sorted(Tally.ORDER).toList();
  }
}
