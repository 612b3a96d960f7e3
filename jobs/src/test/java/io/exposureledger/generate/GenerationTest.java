package io.exposureledger.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Proportions;
import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.testing.SharedSpark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {

  private static final int ACCOUNTS = 1_200;
  private static final Pattern NUMBER = Pattern.compile("\\+\\d[\\d ]{8,}");

  private static final Path SAMPLE =
      Path.of("..", "data-samples", "generated").toAbsolutePath().normalize();

  @TempDir static Path temp;

  private static Map<String, byte[]> generated(String folder, long seed) throws IOException {
    Path out = temp.resolve(folder);
    if (!Files.exists(out)) {
      Generation.write(
          SharedSpark.session(),
          new Organisation(seed, ACCOUNTS, 2, Proportions.standard()),
          out.toString(),
          false);
    }
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(out)) {
      for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
        files.put(out.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @Test
  @DisplayName("the same seed gives the same bytes, whatever order the files are written in")
  void sameBytes() throws IOException {
    Map<String, byte[]> first = generated("first", 7);
    Map<String, byte[]> again = generated("again", 7);
    assertThat(again.keySet()).isEqualTo(first.keySet());
    again.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(first.get(name)));
  }

  @Test
  @DisplayName("another seed gives another group")
  void otherSeed() throws IOException {
    assertThat(generated("other", 8).get("truth/totals/2026-10-31/part-00001.csv"))
        .isNotEqualTo(generated("first", 7).get("truth/totals/2026-10-31/part-00001.csv"));
  }

  @Test
  @DisplayName("a folder that holds something is refused, and nothing in it is touched")
  void notEmpty() throws IOException {
    Path out = Files.createDirectories(temp.resolve("mine"));
    Files.writeString(out.resolve("keep.txt"), "mine");
    Organisation group = new Organisation(7, ACCOUNTS, 1, Proportions.standard());
    assertThatThrownBy(() -> Generation.write(SharedSpark.session(), group, out.toString(), false))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining("is not empty");
    try (Stream<Path> left = Files.list(out)) {
      assertThat(left).containsExactly(out.resolve("keep.txt"));
    }
  }

  @Test
  @DisplayName(
      "every telephone number is one that Ofcom keeps for drama, or of a code of no country")
  void numbers() throws IOException {
    generated("first", 7)
        .forEach(
            (name, bytes) ->
                assertThat(
                        NUMBER
                            .matcher(new String(bytes, StandardCharsets.UTF_8))
                            .results()
                            .map(found -> found.group().replace(" ", ""))
                            .filter(number -> !number.startsWith("+447700900"))
                            .filter(number -> !number.startsWith("+888")))
                    .as(name)
                    .isEqualTo(List.of()));
  }

  @Test
  @DisplayName("the generated sample of the repository is what the generator writes")
  void sample() throws IOException {
    Path out = temp.resolve("sample");
    Generation.write(
        SharedSpark.session(),
        new Organisation(2026, 1_500, 12, Proportions.standard()),
        out.toString(),
        true);
    try (Stream<Path> kept = Files.walk(SAMPLE)) {
      for (Path file : (Iterable<Path>) kept.filter(Files::isRegularFile)::iterator) {
        assertThat(content(out.resolve(SAMPLE.relativize(file).toString())))
            .as(file.toString())
            .isEqualTo(content(file));
      }
    }
  }

  /** What is compressed compared as it was: another zlib may pack it otherwise. */
  private static byte[] content(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return file.toString().endsWith(".gz")
          ? new GZIPInputStream(in).readAllBytes()
          : in.readAllBytes();
    }
  }
}
