package io.exposureledger.storage;

import io.exposureledger.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, which can be made to wait. */
record S3Run(Process process, Path log) {

  static S3Run start(S3Tenant tenant, Path folder, String name) throws IOException {
    List<String> command =
        Program.command(
            List.of("-Xmx1g", "-XX:+UseSerialGC", "-Dspark.hadoop.fs.s3a.path.style.access=true"),
            "run",
            "--debug",
            "--as-of",
            S3Tenant.DAY.toString(),
            "--config",
            tenant.configuration().toString(),
            "--out",
            folder.resolve(name).toString());
    Path log = folder.resolve(name + ".log");
    ProcessBuilder run =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    run.environment().putAll(tenant.s3().environment());
    return new S3Run(run.start(), log);
  }

  /** Stops it where it is, until it is told to go on. */
  void hold() throws IOException, InterruptedException {
    signal("STOP");
  }

  void goOn() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** Whether it is about to open its run, or has. */
  boolean hasIngested() {
    return said().contains("ingest ");
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("The run did not end:\n" + said());
    }
    return process.exitValue();
  }

  String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
