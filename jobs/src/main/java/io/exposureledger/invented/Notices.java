package io.exposureledger.invented;

import java.time.Duration;
import java.time.Instant;

/** Notices about acts, where the directory's log tells of them. */
final class Notices {

  private final Organisation group;
  private final Account account;
  private final int month;
  private final Chance chance;
  private final Episode episode;

  Notices(Organisation group, Account account, int month, Chance chance, Episode episode) {
    this.group = group;
    this.account = account;
    this.month = month;
    this.chance = chance;
    this.episode = episode;
  }

  void add() {
    for (int place = 0; place < episode.acts().size(); place++) {
      if (!group.happens("notice_missing", account.number(), month, place)) {
        addAbout(episode.acts().get(place), place);
      }
    }
  }

  private void addAbout(Act act, int place) {
    FollowUps facts = new FollowUps(group, account, act.at(), chance.of("notice", place), episode);
    if (group.happens("address_changed", account.number(), month, place)) {
      boolean isRecent = chance.of("address when", place).is(0.7);
      Instant changed = act.at().minus(Duration.ofHours(isRecent ? 5 : 35));
      facts.add(Fact.Kind.ADDRESS_CHANGED, changed, Networks.usual(account.number()), true);
    }
    facts.add(
        Fact.Kind.NOTICE_SENT,
        act.at().plusSeconds(5 + chance.of("sent", place).below(60)),
        "",
        true);
  }
}
