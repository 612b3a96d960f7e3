package io.exposureledger.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Replaces a telephone number by its key: HMAC-SHA-256, in hexadecimal, of the number's E.164 form.
 * A number that has no such form, a masked one for instance, has no key.
 */
final class NumberKey {

  /** Digits as people write them; letters and stars are masks, which no number is made of. */
  private static final Pattern WRITTEN =
      Pattern.compile("(?i)(tel:)?[+\\d\\s().\\-/]+(\\s*(x|ext\\.?)\\s*\\d+)?");

  private final KeyedHash hash;
  private final String region;

  NumberKey(String key, String region) {
    this.hash = new KeyedHash(key, "Telephone numbers");
    this.region = region;
  }

  JsonNode keyed(JsonNode number) {
    if (Values.isBlank(number)) {
      return null;
    }
    return e164(number.asText()).map(hash::of).map(TextNode::valueOf).orElse(null);
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
}
