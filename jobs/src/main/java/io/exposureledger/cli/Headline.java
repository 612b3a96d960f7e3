package io.exposureledger.cli;

import io.exposureledger.job.ReportJob;
import io.exposureledger.report.MetricRow;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;

/** The headline numbers with their denominators and unknowns, and where the report is. */
final class Headline {

  private Headline() {}

  static void print(ReportJob.Result report, PrintWriter out) {
    out.println();
    out.printf(
        Locale.ROOT,
        "%-28s %8s %8s %8s %9s   %s%n",
        "accounts",
        "yes",
        "no",
        "unknown",
        "in scope",
        "share that is yes");
    report.headline().stream()
        .sorted(Comparator.comparing(MetricRow::metric))
        .forEach(
            row ->
                out.printf(
                    Locale.ROOT,
                    "%-28s %,8d %,8d %,8d %,9d   %s%n",
                    row.metric(),
                    row.yes(),
                    row.no(),
                    row.unknown(),
                    row.inScope(),
                    share(row)));
    out.println();
    for (String file : new String[] {"report.html", "metrics.json"}) {
      Path path = report.folder().resolve(file);
      if (Files.exists(path)) {
        out.println(path);
      }
    }
  }

  private static String share(MetricRow row) {
    if (row.isRate()) {
      return rate(row);
    }
    if (row.value().isPresent()) {
      return percent(row.value().getAsDouble());
    }
    if (row.valueLow().isPresent() && row.valueHigh().isPresent()) {
      return percent(row.valueLow().getAsDouble())
          + " to "
          + percent(row.valueHigh().getAsDouble())
          + ", by what is unknown";
    }
    return "not computable: " + row.reason().orElse("");
  }

  private static String rate(MetricRow row) {
    return row.value().isPresent()
        ? String.format(Locale.ROOT, "%.2f per 1,000 account-days", row.value().getAsDouble())
        : "not computable: " + row.reason().orElse("");
  }

  private static String percent(double share) {
    // Halves go up, as in the report.
    return BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP) + " %";
  }
}
