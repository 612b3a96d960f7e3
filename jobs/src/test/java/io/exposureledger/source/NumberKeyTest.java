package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberKeyTest {

  /** {@code printf '%s' +447700900123 | openssl dgst -sha256 -hmac 'key for the tests'}. */
  private static final String EXPECTED =
      "e4d1d298ba7941f052b2aae1996f5d2f216effd5a18f2d6e6bbf0fa67b8a97cc";

  private final NumberKey britain = new NumberKey("key for the tests", "GB");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+447700900123",
        "+44 7700 900123",
        "+44 (0)7700 900-123",
        "07700 900123",
        "0044 7700 900123",
        "tel:+44-7700-900123",
        "+44 7700900123x12"
      })
  void theKeyIsTheHmacOfTheNumbersE164Form(String written) {
    assertThat(key(britain, written)).isEqualTo(EXPECTED);
  }

  @Test
  void anotherSecretGivesAnotherKey() {
    assertThat(key(new NumberKey("another key", "GB"), "+447700900123")).isNotEqualTo(EXPECTED);
  }

  @Test
  void aNumberWithoutACountryCodeNeedsARegion() {
    assertThat(key(new NumberKey("key for the tests", null), "07700 900123")).isNull();
    assertThat(key(new NumberKey("key for the tests", null), "+44 7700 900123"))
        .isEqualTo(EXPECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+44 ********123",
        "+44 7700 ***123",
        "+XX XXXXXXXX67",
        "+1 XXXXXXXX67",
        "+44 XXXX XXX123",
        "+44 •••• •••123",
        "XXX-XXX-0123"
      })
  void aMaskedNumberHasNoKey(String masked) {
    assertThat(key(britain, masked)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "none", "123", "+44 77"})
  void whatIsNoNumberHasNoKey(String written) {
    assertThat(key(britain, written)).isNull();
  }

  @Test
  void aNumberIsNeverReadWithoutTheSecret() {
    assertThatThrownBy(() -> key(new NumberKey(null, "GB"), "+447700900123"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Telephone numbers are read without a key");
  }

  private static String key(NumberKey numberKey, String written) {
    JsonNode keyed = numberKey.keyed(TextNode.valueOf(written));
    return keyed == null ? null : keyed.asText();
  }
}
