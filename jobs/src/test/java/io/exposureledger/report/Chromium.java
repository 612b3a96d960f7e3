package io.exposureledger.report;

import com.microsoft.playwright.BrowserType;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The browser of this machine. */
final class Chromium {

  private static final List<String> NAMES = List.of("chromium", "google-chrome");

  private static final List<Path> USUAL = List.of(Path.of("/usr/bin/chromium"));

  private Chromium() {}

  static BrowserType.LaunchOptions options() {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(executable(System.getenv(), USUAL))
        .setArgs(List.of("--no-sandbox", "--disable-background-networking"));
  }

  static Path executable(Map<String, String> environment, List<Path> usual) {
    Stream<Path> named = Stream.ofNullable(environment.get("EXPOSURE_CHROMIUM")).map(Path::of);
    return Stream.of(named, usual.stream(), onThePath(environment))
        .flatMap(paths -> paths)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no browser to open the report in: install Debian's chromium, or name one in"
                        + " EXPOSURE_CHROMIUM"));
  }

  private static Stream<Path> onThePath(Map<String, String> environment) {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(environment.getOrDefault("PATH", ""))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
  }
}
