package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class YamlRecordsTest {

  @Test
  void aMappingIsOneRecord() throws IOException {
    assertThat(Seen.yaml("version: 2026-03\nrules: [{id: AUTH-3.1}]\n").records)
        .containsExactly("{\"version\":\"2026-03\",\"rules\":[{\"id\":\"AUTH-3.1\"}]}");
  }

  @Test
  void eachEntryOfAListIsARecord() throws IOException {
    assertThat(Seen.yaml("- vendor: entra\n- vendor: other\n").records)
        .containsExactly("{\"vendor\":\"entra\"}", "{\"vendor\":\"other\"}");
  }

  @Test
  void valuesStayTheTextThatIsWritten() throws IOException {
    assertThat(Seen.yaml("state: no\nversion: 1.10\n").records)
        .containsExactly("{\"state\":\"no\",\"version\":\"1.10\"}");
  }

  @Test
  void anEmptyFileHasNoRecord() throws IOException {
    assertThat(Seen.yaml("# nothing yet\n").records).isEmpty();
  }

  @Test
  void invalidYamlIsPlacedByLineAndColumnAndItsContentIsNotTold() {
    assertThatThrownBy(() -> Seen.yaml("version: 1\nrules: [secret\nnext: 2\n"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageMatching("not valid YAML line 3, column \\d+");
  }
}
