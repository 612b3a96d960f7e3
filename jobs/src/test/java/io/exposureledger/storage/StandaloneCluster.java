package io.exposureledger.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A standalone master with workers, each a process of its own, of the Spark jars that the build has
 * copied to {@code target/spark}.
 */
final class StandaloneCluster implements AutoCloseable {

  private static final Path JARS = Path.of("target", "spark").toAbsolutePath();
  private static final String LOCAL = "127.0.0.1";

  private final Path home;
  private final List<Process> processes = new ArrayList<>();
  private final String master;

  private StandaloneCluster(Path home, String master) {
    this.home = home;
    this.master = master;
  }

  /** Starts a master and so many workers, with one core each. */
  static StandaloneCluster start(Path folder, int workers)
      throws IOException, InterruptedException {
    Path home = Files.createDirectories(folder.resolve("spark-home"));
    Files.createSymbolicLink(home.resolve("jars"), JARS);
    int port = freePort();
    StandaloneCluster cluster = new StandaloneCluster(home, "spark://" + LOCAL + ":" + port);
    cluster.daemon(
        "master", "org.apache.spark.deploy.master.Master", "--port", Integer.toString(port));
    cluster.awaitPort(port);
    for (int i = 1; i <= workers; i++) {
      cluster.daemon(
          "worker-" + i,
          "org.apache.spark.deploy.worker.Worker",
          "--cores",
          "1",
          "--memory",
          "1g",
          "--work-dir",
          home.resolve("work-" + i).toString(),
          cluster.master);
    }
    return cluster;
  }

  /**
   * Runs {@code spark-submit}, which the script of that name is a wrapper of.
   *
   * @return what it said, after its exit code
   */
  Result submit(Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("--master", master));
    all.addAll(arguments);
    Path log = home.resolve("submit.log");
    ProcessBuilder submit = java("1g", "org.apache.spark.deploy.SparkSubmit", all, log);
    submit.environment().putAll(environment);
    Process process = submit.start();
    processes.add(process);
    int code = process.waitFor();
    return new Result(code, Files.readString(log));
  }

  record Result(int exitCode, String said) {}

  private void daemon(String name, String main, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("--host", LOCAL, "--webui-port", "0"));
    all.addAll(List.of(arguments));
    processes.add(java("512m", main, all, home.resolve(name + ".log")).start());
  }

  private ProcessBuilder java(String memory, String main, List<String> arguments, Path log) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + memory);
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    OPENS.forEach(it -> command.add("--add-opens=java.base/" + it + "=ALL-UNNAMED"));
    command.addAll(List.of("-cp", JARS + "/*", main));
    command.addAll(arguments);
    ProcessBuilder process =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    process
        .environment()
        .putAll(
            Map.of(
                "SPARK_HOME",
                home.toString(),
                "SPARK_LOCAL_IP",
                LOCAL,
                "SPARK_SCALA_VERSION",
                "2.13"));
    return process;
  }

  /** What the scripts of a Spark distribution add themselves. */
  private static final List<String> OPENS =
      List.of(
          "java.lang",
          "java.lang.invoke",
          "java.lang.reflect",
          "java.io",
          "java.net",
          "java.nio",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "jdk.internal.ref",
          "sun.nio.ch",
          "sun.nio.cs",
          "sun.security.action",
          "sun.util.calendar");

  private void awaitPort(int port) throws IOException, InterruptedException {
    for (int i = 0; i < 1200; i++) {
      try (Socket open = new Socket(LOCAL, port)) {
        return;
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException(
        "The master did not start:\n" + Files.readString(home.resolve("master.log")));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    processes.forEach(Process::destroy);
  }
}
