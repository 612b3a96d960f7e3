package io.exposureledger.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces a telephone number by its key: HMAC-SHA-256, in hexadecimal, of the number's E.164 form.
 * A number that has no such form, a masked one for instance, has no key.
 */
final class NumberKey {

  private static final String ALGORITHM = "HmacSHA256";

  /** Digits as people write them; letters and stars are masks, which no number is made of. */
  private static final Pattern WRITTEN =
      Pattern.compile("(?i)(tel:)?[+\\d\\s().\\-/]+(\\s*(x|ext\\.?)\\s*\\d+)?");

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
    if (!WRITTEN.matcher(written.strip()).matches()) {
      return Optional.empty();
    }
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = numbers.parse(written, region);
      return numbers.isPossibleNumber(number)
          ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
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
