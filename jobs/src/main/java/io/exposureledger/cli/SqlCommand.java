package io.exposureledger.cli;

import io.exposureledger.job.Query;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Queries over the lake. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description = "Queries the published rows of the lake; without a query, a prompt.",
    footer = {
      "",
      "Example: exposure sql \"select metric, yes, in_scope from mart.metric\" --format csv"
    })
final class SqlCommand implements Runnable {

  @Mixin private LakeOptions lake;

  @Parameters(arity = "0..1", paramLabel = "QUERY", description = "A query in Spark SQL.")
  private String query;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Only rows of this date; default: of every published date.")
  private LocalDate asOf;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "table")
  private ResultFormat format;

  private final Surroundings surroundings;

  SqlCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    lake.reading(
        asked -> {
          Query queries = new Query(asked, Optional.ofNullable(asOf));
          if (query != null) {
            format.print(queries.rows(query), surroundings.out());
          } else {
            prompt(queries);
          }
        });
  }

  private void prompt(Query queries) {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    StringBuilder typed = new StringBuilder();
    try {
      for (String line = ask(in); line != null; line = ask(in)) {
        typed.append(line).append('\n');
        if (line.strip().endsWith(";")) {
          String text = typed.toString().strip();
          typed.setLength(0);
          FailureReport.orTell(
              surroundings.err(),
              () ->
                  format.print(
                      queries.rows(text.substring(0, text.length() - 1)), surroundings.out()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String ask(BufferedReader in) throws IOException {
    surroundings.err().print("exposure> ");
    surroundings.err().flush();
    return in.readLine();
  }
}
