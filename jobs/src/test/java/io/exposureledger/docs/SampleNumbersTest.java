package io.exposureledger.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.metric.Metric;
import io.exposureledger.metric.Metrics;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The numbers in the pages of the metrics are those that the sample must give. */
class SampleNumbersTest {

  private static final Path HEADLINE =
      Pages.DOCS.resolveSibling("data-samples/expected/headline.csv");
  private static final String BEGIN = "<!-- sample -->\n";
  private static final String END = "<!-- end of sample -->";

  @Test
  void everyPageOfAMetricShowsTheNumbersOfTheSample() {
    List<String[]> lines =
        Pages.text(HEADLINE).lines().skip(1).map(line -> line.split(",", -1)).toList();
    for (Metric metric : Metrics.all()) {
      List<String[]> own = lines.stream().filter(line -> line[1].equals(metric.id())).toList();
      if (!own.isEmpty()) {
        compare(Pages.DOCS.resolve("metrics/" + metric.id() + ".md"), table(own));
      }
    }
  }

  private static void compare(Path page, String table) {
    String text = Pages.text(page);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    assertThat(begin >= 0 && end > begin)
        .as("docs/metrics/%s has a table of the sample's numbers", page.getFileName())
        .isTrue();
    String updated = text.substring(0, begin + BEGIN.length()) + table + text.substring(end);
    if (Pages.isUpdate()) {
      Pages.write(page, updated);
    }
    assertThat(Pages.text(page))
        .as(
            "docs/metrics/%s differs from data-samples/expected/headline.csv; run ./mvnw -pl jobs"
                + " test -Dtest=SampleNumbersTest -Ddocs.update=true",
            page.getFileName())
        .isEqualTo(updated);
  }

  private static String table(List<String[]> lines) {
    return "| date | in scope | yes | no | unknown | out of scope |\n"
        + "| --- | ---: | ---: | ---: | ---: | ---: |\n"
        + lines.stream()
            .map(
                line ->
                    "| %s | %s | %s | %s | %s | %s |\n"
                        .formatted(line[0], line[2], line[3], line[4], line[5], line[6]))
            .collect(Collectors.joining());
  }
}
