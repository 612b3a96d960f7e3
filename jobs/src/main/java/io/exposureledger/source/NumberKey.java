package io.exposureledger.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces a telephone number by its key: HMAC-SHA-256, in hexadecimal, of the number's E.164 form.
 * A number that has no such form, a masked one for instance, has no key.
 */
final class NumberKey {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final String region;

  NumberKey(String key, String region) {
    this.key =
        key == null ? null : new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.region = region;
  }

  JsonNode keyed(JsonNode number) {
    if (Values.isBlank(number)) {
      return null;
    }
    return e164(number.asText()).map(this::hash).map(TextNode::valueOf).orElse(null);
  }

  private Optional<String> e164(String written) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      return Optional.of(numbers.format(numbers.parse(written, region), PhoneNumberFormat.E164));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  private String hash(String e164) {
    if (key == null) {
      throw new IllegalStateException("Telephone numbers are read without a key");
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(e164.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No HMAC-SHA-256 on this machine", e);
    }
  }
}
