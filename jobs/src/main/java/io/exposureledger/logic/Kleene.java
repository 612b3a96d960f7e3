package io.exposureledger.logic;

import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/** Three-valued logic over columns: a null boolean is unknown. */
public final class Kleene {

  private Kleene() {}

  /** Whether any row of a group has it: yes if one has, else unknown if one is unknown. */
  public static Column anyOf(Column flag) {
    return when(max(flag).equalTo(true), lit(true))
        .when(count_if(flag.isNull()).gt(0), lit(null))
        .otherwise(lit(false));
  }
}
