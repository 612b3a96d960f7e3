package io.exposureledger.generate;

import io.exposureledger.invented.Organisation;
import java.util.List;

/** The exports of one system, and the truth about what they show. */
interface Exports {

  /**
   * The sources to declare; those whose kind the application cannot read yet are left out. A truth
   * has none.
   */
  default List<GeneratedSource> sources(Organisation group) {
    return List.of();
  }

  /**
   * The files to write. Each makes its own content from the group, so that they can be written in
   * any order and on any machine.
   */
  List<GeneratedFile> files(Organisation group);
}
