package io.exposureledger.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/**
 * Replaces a leaked secret, or a vendor's fingerprint of one, by its key: the keyed hash of {@code
 * secret:} and the text without blanks around it. So no hash of a secret equals one of a telephone
 * number. A secret that its tool has masked has no key, for all masked ones would be one.
 */
final class SecretKey {

  private static final Pattern MASKED =
      Pattern.compile("(?is)\\W*redacted\\W*|\\W*|.*([*•]{3}|\\.{3}|…).*");

  private final KeyedHash hash;

  SecretKey(String key) {
    this.hash = new KeyedHash(key, "Secrets");
  }

  JsonNode keyed(JsonNode secret) {
    if (Values.isBlank(secret)) {
      return null;
    }
    String text = secret.asText().strip();
    return MASKED.matcher(text).matches() ? null : TextNode.valueOf(hash.of("secret:" + text));
  }
}
