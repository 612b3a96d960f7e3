package io.exposureledger.invented;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the log says of the time around one act. An indicator that an act cannot have is no. */
final class FollowUpIndicators {

  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration NUMBER = Duration.ofHours(72);
  private static final Duration UNSEEN = Duration.ofDays(90);

  private final Act act;
  private final boolean tellsDevices;
  private final RecoveryHistory history;
  private final Instant knownFrom;
  private final Instant knownUntil;

  FollowUpIndicators(
      Act act, Desk desk, RecoveryHistory history, Instant knownFrom, Instant knownUntil) {
    this.act = act;
    this.tellsDevices = desk.directory().vendor() == Vendor.OKTA;
    this.history = history;
    this.knownFrom = knownFrom;
    this.knownUntil = knownUntil;
  }

  private Stream<Fact> facts(Fact.Kind kind, Window window) {
    return history.facts().stream().filter(fact -> fact.kind() == kind && window.has(fact.at()));
  }

  /** A factor that the person adds within some hours from a network or device not seen before. */
  Answer thenNewFactor(int hours) {
    if (!act.kind().isReset()) {
      return Answer.NO;
    }
    Window window = Window.after(act.at(), Duration.ofHours(hours), knownFrom, knownUntil);
    Answer any = Answer.any(facts(Fact.Kind.FACTOR_ADDED, window).toList(), this::isFromElsewhere);
    return any.or(window.of(false));
  }

  private Answer isFromElsewhere(Fact added) {
    Window before =
        new Window(added.at().minus(UNSEEN), added.at().minusNanos(1), knownFrom, knownUntil);
    Answer network =
        before
            .of(
                isSeen(before, fact -> fact.network().equals(added.network()))
                    || isSeenByOwnAct(before, added.network()))
            .not();
    Answer device =
        tellsDevices
            ? before.of(isSeen(before, fact -> fact.device().equals(added.device()))).not()
            : Answer.NO;
    return network.or(device);
  }

  private boolean isSeen(Window before, Predicate<Fact> same) {
    return history.facts().stream()
        .anyMatch(fact -> fact.kind().isOwn() && before.has(fact.at()) && same.test(fact));
  }

  private boolean isSeenByOwnAct(Window before, String network) {
    return network.equals(Networks.usual(act.account()))
        && history.acts().stream()
            .anyMatch(one -> one.actorKind() == ActorKind.SELF && before.has(one.at()));
  }

  /** A changed number and a reset password, in either order. */
  Answer numberThenReset() {
    ActKind other =
        switch (act.kind()) {
          case PASSWORD_RESET -> ActKind.NUMBER_CHANGED;
          case NUMBER_CHANGED -> ActKind.PASSWORD_RESET;
          case FACTOR_RESET, FACTOR_ADDED -> null;
        };
    if (other == null) {
      return Answer.NO;
    }
    Window window = Window.around(act.at(), NUMBER, knownFrom, knownUntil);
    return window.of(
        history.acts().stream().anyMatch(one -> one.kind() == other && window.has(one.at())));
  }

  /**
   * Sign-ins as an administrator are in Okta's log; where an Entra account has a privileged role
   * they would be in a log that is not asked here.
   */
  Answer thenPrivilege(Answer privileged) {
    if (!act.kind().isReset()) {
      return Answer.NO;
    }
    Window window = Window.after(act.at(), DAY, knownFrom, knownUntil);
    boolean isFound =
        facts(Fact.Kind.ROLE_GRANTED, window).findAny().isPresent()
            || facts(Fact.Kind.ADMINISTRATIVE_SIGN_IN, window).findAny().isPresent();
    Answer found = window.of(isFound);
    boolean isUntold = !tellsDevices && privileged == Answer.YES;
    return isUntold ? found.onlyYes() : found;
  }

  /** No notice, or none but to an address that was changed in the day before it. */
  Answer noticeMissing() {
    if (!tellsDevices) {
      return Answer.UNKNOWN;
    }
    Window window = Window.after(act.at(), DAY, knownFrom, knownUntil);
    boolean isGood = facts(Fact.Kind.NOTICE_SENT, window).anyMatch(this::isToOldAddress);
    boolean isAny = facts(Fact.Kind.NOTICE_SENT, window).findAny().isPresent();
    return isGood || isAny ? Answer.of(!isGood) : window.of(false).not();
  }

  private boolean isToOldAddress(Fact notice) {
    Window before = Window.before(notice.at(), DAY, knownFrom, knownUntil);
    return facts(Fact.Kind.ADDRESS_CHANGED, before).findAny().isEmpty();
  }
}
