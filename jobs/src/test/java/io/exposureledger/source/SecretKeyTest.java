package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets become keys, repositories names. */
class SecretKeyTest {

  /** {@code printf secret:EXAMPLE-1 | openssl dgst -sha256 -hmac 'key for the tests'}. */
  private static final String EXPECTED =
      "0c6f7b0a9fd15c3e17d2b06c938776dab43a1824781938d54aac19cc74aa8c6d";

  @ParameterizedTest
  @ValueSource(strings = {"EXAMPLE-1", " EXAMPLE-1\n"})
  void theKeyIsTheHmacOfTheSecret(String written) {
    assertThat(key(written)).isEqualTo(EXPECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "REDACTED", "[redacted]", "***", "EXAM****", "EXAM...", "EXAM…", "••••"})
  void aMaskedSecretHasNoKey(String written) {
    assertThat(key(written)).isNull();
  }

  @Test
  void aSecretIsNeverReadWithoutAKey() {
    SecretKey without = new SecretKey(null);
    assertThatThrownBy(() -> without.keyed(TextNode.valueOf("EXAMPLE-1")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Secrets are read without a key");
  }

  @ParameterizedTest
  @CsvSource({
    "Tessel/App, tessel/app",
    "tessel/app-*, tessel/app-*",
    "https://git.tessel.example/Tessel/app.git, tessel/app",
    "https://EXAMPLE-user:EXAMPLE-token@git.tessel.example:8443/tessel/app.git/, tessel/app",
    "git@git.tessel.example:tessel/app.git, tessel/app",
    "ssh://git@git.tessel.example/tessel/app, tessel/app",
    "git.tessel.example/tessel/app, tessel/app",
    "tessel/group/app, tessel/group/app",
    "tessel.io/app, tessel.io/app",
    "https://git.tessel.example/tessel/app?ref=EXAMPLE, tessel/app",
  })
  void aRepositoryIsNamedAsRegistersNameIt(String written, String name) {
    assertThat(RepositoryName.of(TextNode.valueOf(written)).asText()).isEqualTo(name);
  }

  private static String key(String written) {
    JsonNode keyed = new SecretKey("key for the tests").keyed(TextNode.valueOf(written));
    return keyed == null ? null : keyed.asText();
  }
}
