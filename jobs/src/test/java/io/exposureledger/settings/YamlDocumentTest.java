package io.exposureledger.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlDocumentTest {

  @Test
  void everyScalarStaysTheTextThatIsWritten() {
    assertThat(YamlDocument.parse("a.yaml", "country: no\nversion: 2026-03\nshare: 1.10\non: yes"))
        .isEqualTo(Map.of("country", "no", "version", "2026-03", "share", "1.10", "on", "yes"));
  }

  @Test
  void aListMayBeTheWholeDocument() {
    assertThat(YamlDocument.parse("a.yaml", "- 1\n- b")).isEqualTo(List.of("1", "b"));
  }

  @Test
  void aKeyThatIsWrittenTwiceIsPlaced() {
    assertThatThrownBy(() -> YamlDocument.parse("a.yaml", "lake: one\nzone: UTC\nlake: two"))
        .hasMessage("a.yaml line 3, column 1: not valid YAML. Correct the file at this place.");
  }

  @Test
  void aMistakeIsPlacedByLineAndColumn() {
    assertThatThrownBy(() -> YamlDocument.section("a.yaml", "lake: one\n  zone: UTC"))
        .hasMessage("a.yaml line 2, column 7: not valid YAML. Correct the file at this place.");
  }

  @Test
  void aSectionMustBeAMapping() {
    assertThatThrownBy(() -> YamlDocument.section("a.yaml", "- one"))
        .hasMessage("a.yaml: the document is not a mapping. Write `key: value` entries.");
  }

  @Test
  void anEmptyDocumentIsNoMapping() {
    assertThatThrownBy(() -> YamlDocument.section("a.yaml", "# nothing yet\n"))
        .hasMessage("a.yaml: the document is not a mapping. Write `key: value` entries.");
  }
}
