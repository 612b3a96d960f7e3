package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Episodes;
import io.exposureledger.invented.Months;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.RecoveryHistory;
import java.util.stream.Stream;

/** What a month's delivery tells of the accounts of a block, account by account. */
final class Deliveries {

  /** Accounts of which a file tells: some hundreds of events. */
  static final int ACCOUNTS = 1_000;

  private Deliveries() {}

  static Stream<RecoveryHistory> of(Organisation group, Block block, int month, int firstMonth) {
    Episodes episodes = new Episodes(group);
    Months months = new Months(group);
    return block
        .numbers()
        .mapToObj(number -> RecoveryHistory.delivered(episodes, months, number, month, firstMonth));
  }
}
