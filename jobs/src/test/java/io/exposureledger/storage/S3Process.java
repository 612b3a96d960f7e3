package io.exposureledger.storage;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An S3 server that is a process of the tests, and ends with them. */
final class S3Process {

  private static final String PROXY = "org.gaul:s3proxy:4.1.0:jar:jar-with-dependencies";
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private S3Process() {}

  /** The program {@code minio}, where there is one. */
  static Optional<S3Access> minio(String key, String secret, String bucket) {
    Optional<Path> program =
        Stream.concat(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of),
                Stream.of(ROOT.resolve("build/tools")))
            .map(folder -> folder.resolve("minio"))
            .filter(Files::isExecutable)
            .findFirst();
    if (program.isEmpty()) {
      S3Server.tell("no program `minio` is on the path or in build/tools");
    }
    return program.map(
        minio -> {
          int port = freePort();
          start(
              port,
              Map.of("MINIO_ROOT_USER", key, "MINIO_ROOT_PASSWORD", secret),
              List.of(
                  minio.toString(),
                  "server",
                  folder("minio").toString(),
                  "--quiet",
                  "--address",
                  "127.0.0.1:" + port));
          S3Server.tell("MinIO as a process, " + minio);
          return new S3Access("http://127.0.0.1:" + port, key, secret, bucket);
        });
  }

  /** S3Proxy, which keeps its objects in memory. */
  static S3Access proxy(String key, String secret, String bucket) {
    int port = freePort();
    Path properties = folder("s3proxy").resolve("s3proxy.properties");
    write(
        properties,
        List.of(
            "s3proxy.endpoint=http://127.0.0.1:" + port,
            "s3proxy.authorization=aws-v2-or-v4",
            "s3proxy.identity=" + key,
            "s3proxy.credential=" + secret,
            "jclouds.provider=transient-nio2",
            "jclouds.identity=none",
            "jclouds.credential=none"));
    start(
        port,
        Map.of(),
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            proxyJar().toString(),
            "--properties",
            properties.toString()));
    S3Server.tell("S3Proxy as a process, " + PROXY);
    return new S3Access("http://127.0.0.1:" + port, key, secret, bucket);
  }

  /** Fetched when it is needed only: it has 55 MB. */
  private static Path proxyJar() {
    Path jar =
        Path.of("target", "s3proxy", "s3proxy-4.1.0-jar-with-dependencies.jar").toAbsolutePath();
    if (!Files.exists(jar)) {
      run(
          List.of(
              ROOT.resolve("mvnw").toString(),
              "--quiet",
              "--batch-mode",
              "--non-recursive",
              "dependency:copy",
              "-Dartifact=" + PROXY,
              "-DoutputDirectory=" + jar.getParent()));
    }
    return jar;
  }

  private static void run(List<String> command) {
    try {
      int code = new ProcessBuilder(command).directory(ROOT.toFile()).inheritIO().start().waitFor();
      if (code != 0) {
        throw new IllegalStateException(command + " ended with " + code);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void start(int port, Map<String, String> environment, List<String> command) {
    try {
      Path log = Files.createTempFile("s3-server", ".log");
      ProcessBuilder server =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      server.environment().putAll(environment);
      Process process = server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      awaitPort(port, process, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void awaitPort(int port, Process process, Path log)
      throws IOException, InterruptedException {
    for (int i = 0; i < 600 && process.isAlive(); i++) {
      try (Socket open = new Socket("127.0.0.1", port)) {
        return;
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("The S3 server did not start:\n" + Files.readString(log));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(String name) {
    try {
      return Files.createTempDirectory(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, List<String> lines) {
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
