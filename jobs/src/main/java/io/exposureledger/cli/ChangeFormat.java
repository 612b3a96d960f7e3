package io.exposureledger.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.exposureledger.job.SimulatedChange;
import io.exposureledger.job.SimulatedChange.Line;
import io.exposureledger.job.SimulatedChange.Unit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** How the counts of a changed policy are printed. The forms for programs hold every line. */
enum ChangeFormat {
  TEXT {
    @Override
    void print(SimulatedChange change, PrintWriter out) {
      ChangeText.print(change, out);
    }
  },
  CSV {
    @Override
    void print(SimulatedChange change, PrintWriter out) {
      try {
        CSVPrinter printer =
            new CSVPrinter(out, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
        printer.printRecord(
            "unit_kind", "unit", "measure", "accounts", "unknown", "among", "denominator");
        for (Line line : change.total()) {
          print(printer, ENTERPRISE, "", line);
        }
        for (Unit unit : change.units()) {
          for (Line line : unit.lines()) {
            print(printer, UNIT, unit.id(), line);
          }
        }
        printer.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void print(CSVPrinter printer, String kind, String unit, Line line) throws IOException {
      printer.printRecord(
          kind,
          unit,
          line.measure().id(),
          line.accounts(),
          line.unknown(),
          line.among(),
          line.measure().denominator());
    }
  },
  JSON {
    @Override
    void print(SimulatedChange change, PrintWriter out) {
      change.total().forEach(line -> out.println(json(change, ENTERPRISE, "", line)));
      change
          .units()
          .forEach(
              unit ->
                  unit.lines().forEach(line -> out.println(json(change, UNIT, unit.id(), line))));
    }

    private ObjectNode json(SimulatedChange change, String kind, String unit, Line line) {
      return new ObjectMapper()
          .createObjectNode()
          .put("run_id", change.runId())
          .put("source", change.source())
          .put("unit_kind", kind)
          .put("unit", unit)
          .put("measure", line.measure().id())
          .put("accounts", line.accounts())
          .put("unknown", line.unknown())
          .put("among", line.among())
          .put("denominator", line.measure().denominator());
    }
  };

  private static final String ENTERPRISE = "enterprise";
  private static final String UNIT = "unit";

  abstract void print(SimulatedChange change, PrintWriter out);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
