package io.exposureledger.generate;

import io.exposureledger.invented.Account;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Directory;
import io.exposureledger.invented.Organisation;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Accounts cut into pages, so that a file never holds more than a page of them. */
final class Blocks {

  /** The most records that Graph gives on a page. */
  static final int GRAPH_PAGE = 999;

  private Blocks() {}

  /**
   * Numbers of accounts, those from {@code from}, below {@code to}.
   *
   * @param place from 1
   * @param of how many blocks there are
   */
  record Block(int place, int of, int from, int to) implements Serializable {

    boolean isLast() {
      return place == of;
    }

    IntStream numbers() {
      return IntStream.range(from, to);
    }

    /** Those of the accounts that a directory exports on a day. */
    Stream<Account> accounts(Accounts accounts, LocalDate day) {
      return numbers().mapToObj(accounts::at).filter(account -> accounts.exists(account, day));
    }
  }

  static List<Block> of(Directory directory, int size) {
    return of(directory.from(), directory.to(), size);
  }

  static List<Block> ofAll(Organisation group, int size) {
    return of(0, group.accounts(), size);
  }

  static List<Block> of(int from, int to, int size) {
    int blocks = Math.max(1, (to - from + size - 1) / size);
    List<Block> found = new ArrayList<>();
    for (int i = 0; i < blocks; i++) {
      found.add(new Block(i + 1, blocks, from + i * size, Math.min(to, from + (i + 1) * size)));
    }
    return found;
  }

  /** One file per month and block. */
  static <T> List<T> each(Organisation group, List<Block> blocks, MonthAndBlock<T> file) {
    List<T> files = new ArrayList<>();
    for (int month = 0; month < group.dates().size(); month++) {
      for (Block block : blocks) {
        files.add(file.of(month, block));
      }
    }
    return files;
  }

  /** Makes one thing of a month and a block. */
  interface MonthAndBlock<T> {
    T of(int month, Block block);
  }
}
