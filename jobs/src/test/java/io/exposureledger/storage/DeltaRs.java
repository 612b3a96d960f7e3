package io.exposureledger.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a table with delta-rs, an engine that shares no code with Delta's own. */
final class DeltaRs {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path VENV = ROOT.resolve("notebooks/target/venv");

  /** Leaves at once: threads of the engine can abort a Python that takes itself down. */
  private static final String SCRIPT =
      "import os, sys, deltalake\n"
          + "table = deltalake.DeltaTable(sys.argv[1]).to_pyarrow_table()\n"
          + "print(sorted(table[sys.argv[2]].to_pylist()), flush=True)\n"
          + "os._exit(0)\n";

  private DeltaRs() {}

  /** The values of a column, in order, as Python prints them. */
  static String read(S3Access s3, String table, String column)
      throws IOException, InterruptedException {
    said(Map.of(), List.of("sh", ".ci/venv", "notebooks/requirements.lock", VENV.toString()));
    Map<String, String> environment = new HashMap<>(s3.environment());
    environment.put("AWS_ALLOW_HTTP", "true");
    return said(
        environment, List.of(VENV.resolve("bin/python").toString(), "-c", SCRIPT, table, column));
  }

  private static String said(Map<String, String> environment, List<String> command)
      throws InterruptedException {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
      builder.environment().putAll(environment);
      Process process = builder.start();
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
