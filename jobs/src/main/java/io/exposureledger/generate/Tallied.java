package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Organisation;
import java.io.Serializable;
import java.util.List;

/** A truth about many accounts at once: blocks of them are counted side by side and added up. */
interface Tallied extends Serializable {

  /** The blocks of accounts to count. */
  List<Block> blocks(Organisation group);

  Tally count(Organisation group, int month, Block block);

  /** The file of a month. */
  GeneratedFile file(Organisation group, int month, Tally tally);
}
