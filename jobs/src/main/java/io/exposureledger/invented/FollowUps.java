package io.exposureledger.invented;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What follows a reset, and what was before that makes it usual or not. */
final class FollowUps {

  /** Hours until a new factor: within one, four, a day, and later. */
  private static final List<Double> DELAYS = List.of(0.5, 2.5, 15.0, 30.0);

  private final Organisation group;
  private final Account account;
  private final Instant monthStart;
  private final Chance chance;
  private final Episode episode;

  FollowUps(
      Organisation group, Account account, Instant monthStart, Chance chance, Episode episode) {
    this.group = group;
    this.account = account;
    this.monthStart = monthStart;
    this.chance = chance;
    this.episode = episode;
  }

  void after(Act act) {
    if (is("new_factor_follows")) {
      addFactor(act.at());
    }
    if (is("privilege_follows")) {
      boolean isInTime = chance.of("privilege when").is(0.6);
      Instant at = act.at().plus(Duration.ofHours(isInTime ? 6 : 27));
      boolean isSignIn =
          account.directory().vendor() == Vendor.OKTA && chance.of("privilege kind").is(0.5);
      if (isSignIn) {
        add(Fact.Kind.ADMINISTRATIVE_SIGN_IN, at, Networks.usual(account.number()), true);
      } else {
        add(Fact.Kind.ROLE_GRANTED, at, "", true);
      }
    }
  }

  private boolean is(String proportion) {
    return chance.of(proportion).is(group.share(proportion));
  }

  private void addFactor(Instant reset) {
    Instant at =
        reset
            .plusSeconds((long) (chance.of("delay").pick(DELAYS) * 3600))
            .plusSeconds(chance.of("seconds").below(900));
    String usual = Networks.usual(account.number());
    long sinceMonthBegan = Math.max(1, Duration.between(monthStart, reset).toSeconds() * 9 / 10);
    Instant before = reset.minusSeconds(1 + (long) (chance.of("before").share() * sinceMonthBegan));
    add(Fact.Kind.SEEN, before, usual, true);
    if (!is("factor_from_elsewhere")) {
      boolean isOwn = !is("factor_on_other_device");
      add(Fact.Kind.FACTOR_ADDED, at, usual, isOwn);
      return;
    }
    String foreign = Networks.foreign(chance.of("foreign"));
    if (is("elsewhere_seen_before")) {
      add(Fact.Kind.SEEN, before.plusMillis(500), foreign, true);
    } else if (is("elsewhere_seen_long_ago")) {
      add(Fact.Kind.SEEN, reset.minus(Duration.ofDays(100)), foreign, true);
    }
    add(Fact.Kind.FACTOR_ADDED, at, foreign, true);
  }

  void add(Fact.Kind kind, Instant at, String network, boolean isOwnDevice) {
    String device =
        network.isEmpty() ? "" : Networks.device(account, isOwnDevice, deviceChance(isOwnDevice));
    episode
        .facts()
        .add(
            new Fact(
                kind,
                account.number(),
                at,
                network,
                device,
                chance.of("fact", episode.facts().size()).id().toString()));
  }

  private Chance deviceChance(boolean isOwn) {
    return isOwn ? group.chance().of("device of", account.number()) : chance;
  }
}
