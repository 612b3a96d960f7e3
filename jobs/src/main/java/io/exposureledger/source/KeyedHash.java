package io.exposureledger.source;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256, in hexadecimal, under the key that the environment holds. */
final class KeyedHash {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final String hashed;

  /**
   * Hashes under a key.
   *
   * @param key null where none is declared
   * @param hashed what is hashed, for the message that there is no key
   */
  KeyedHash(String key, String hashed) {
    this.key =
        key == null ? null : new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.hashed = hashed;
  }

  String of(String text) {
    if (key == null) {
      throw new IllegalStateException(hashed + " are read without a key");
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No HMAC-SHA-256 on this machine", e);
    }
  }
}
