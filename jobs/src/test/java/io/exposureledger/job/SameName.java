package io.exposureledger.job;

import io.exposureledger.lake.Lake;
import io.exposureledger.lake.RunTables;
import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.lake.Tables;
import io.exposureledger.testing.EmptyLake;
import io.exposureledger.testing.Rows;
import java.nio.file.Path;
import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** A directory in which two accounts have one sign-in name, in letters of another case. */
final class SameName {

  private SameName() {}

  static AccountLookup lookup(Path folder) {
    TableDeclaration accounts = Tables.named("core.account");
    Lake lake = EmptyLake.in(folder, List.of(accounts));
    lake.append(
        accounts,
        Rows.of(
                "account_id string, login string",
                Rows.row("id-1", "ann@d.example"),
                Rows.row("id-2", "ANN@d.example"))
            .select(
                accounts.columns().stream()
                    .map(column -> value(column.name()).cast(column.type()).as(column.name()))
                    .toArray(Column[]::new)),
        "run");
    return new AccountLookup(new RunTables(lake, Sample.LAST, "run"), Sample.LAST);
  }

  private static Column value(String column) {
    return switch (column) {
      case "account_id", "login" -> functions.col(column);
      case "as_of" -> functions.lit(Date.valueOf(Sample.LAST));
      case "run_id" -> functions.lit("run");
      case "directory" -> functions.lit("d");
      case "account_type" -> functions.lit("human");
      case "methods_exported" -> functions.lit(true);
      default -> functions.lit(null);
    };
  }
}
