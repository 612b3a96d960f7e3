package io.exposureledger.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids of objects of Active Directory: as text, or as bytes in hexadecimal or base64. */
final class Guids {

  private static final Pattern TEXT =
      Pattern.compile("[{]?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})[}]?");
  private static final Pattern HEXADECIMAL = Pattern.compile("X'([0-9a-fA-F]{32})'");
  private static final Pattern BASE64 = Pattern.compile("[0-9a-zA-Z+/]{22}==");

  private Guids() {}

  /** The id in lower case; empty where the value is none. */
  static Optional<String> text(String written) {
    Matcher text = TEXT.matcher(written);
    if (text.matches()) {
      return Optional.of(text.group(1).toLowerCase(Locale.ROOT));
    }
    Matcher hexadecimal = HEXADECIMAL.matcher(written);
    if (hexadecimal.matches()) {
      return Optional.of(text(HexFormat.of().parseHex(hexadecimal.group(1))));
    }
    return BASE64.matcher(written).matches()
        ? Optional.of(text(Base64.getDecoder().decode(written)))
        : Optional.empty();
  }

  /** The first three parts are stored with their last byte first. */
  private static String text(byte[] stored) {
    ByteBuffer bytes = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN);
    long high = Integer.toUnsignedLong(bytes.getInt()) << 32;
    high |= Short.toUnsignedLong(bytes.getShort()) << 16;
    high |= Short.toUnsignedLong(bytes.getShort());
    return new UUID(high, bytes.order(ByteOrder.BIG_ENDIAN).getLong()).toString();
  }
}
