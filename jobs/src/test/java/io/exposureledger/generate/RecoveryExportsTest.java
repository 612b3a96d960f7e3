package io.exposureledger.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Proportions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecoveryExportsTest {

  private static Stream<GeneratedFile> files(Organisation group) {
    return Stream.of(
            new DirectoryAuditExports(),
            new SystemLogExports(),
            new IncidentExports(),
            new ZendeskExports(),
            new DeskRegisterExports(),
            new ResetTruthExports())
        .flatMap(exports -> exports.files(group).stream());
  }

  private static Map<String, String> written(int accounts) {
    Organisation group = new Organisation(7, accounts, 3, Proportions.standard());
    Map<String, String> written = new TreeMap<>();
    files(group).forEach(file -> assertThat(written.put(file.path(), text(file))).isNull());
    return written;
  }

  private static String text(GeneratedFile file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      file.content().write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("The same group writes the same bytes")
  void deterministic() {
    assertThat(written(3_000)).isEqualTo(written(3_000));
  }

  @Test
  @DisplayName("Every act of the truth has an event with its correlation id in the same month")
  void actsAreExported() {
    Map<String, String> written = written(6_000);
    Set<String> ids = new HashSet<>();
    for (Map.Entry<String, String> file : written.entrySet()) {
      if (file.getKey().startsWith("truth/resets/")) {
        String day = file.getKey().split("/", -1)[2];
        file.getValue()
            .lines()
            .skip(1)
            .forEach(line -> ids.add(day + " " + line.split(",", -1)[1]));
      }
    }
    assertThat(ids).hasSizeGreaterThan(100);
    for (String id : ids) {
      String[] parts = id.split(" ", -1);
      assertThat(
              written.entrySet().stream()
                  .filter(
                      file ->
                          file.getKey().matches(".*(audits|log)/" + parts[0] + "/.*")
                              && file.getValue().contains(parts[1])))
          .as(id)
          .hasSize(1);
    }
  }

  @Test
  @DisplayName(
      "Ids of events are unique within a delivery, and no number is outside the drama range")
  void eventIds() throws IOException {
    Map<String, String> written = written(3_000);
    for (Map.Entry<String, String> file : written.entrySet()) {
      if (file.getKey().contains("directoryAudits")) {
        JsonNode events = new ObjectMapper().readTree(file.getValue()).path("value");
        List<String> ids = events.findValuesAsText("activityDateTime");
        Set<String> unique = new HashSet<>();
        events.forEach(event -> assertThat(unique.add(event.path("id").asText())).isTrue());
        assertThat(ids).hasSize(unique.size());
      }
      assertThat(file.getValue().replace("+44 7700900", "")).doesNotContain("+44");
    }
  }
}
