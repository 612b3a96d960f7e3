package io.exposureledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretWordsTest {

  @Test
  void namesOfTypesAreSpelledAsTheyAreKnown() {
    assertThat(SecretWords.type("npm_token")).isEqualTo("npm token");
    assertThat(SecretWords.type("rsa")).isEqualTo("RSA");
    assertThat(SecretWords.type("database_url")).isEqualTo("Database URL");
    assertThat(SecretWords.type("unknown")).isEqualTo("Type not told");
  }

  @Test
  void whatIsLeftOutIsCountedWithItsReason() {
    assertThat(SecretWords.leftOut("inactive_at_detection", 2))
        .isEqualTo("2 did not work any more when detected, or when they were first delivered");
    assertThat(SecretWords.leftOut("negative_duration", 3))
        .isEqualTo("3 have a closing before their detection, which is an error of the data");
  }
}
