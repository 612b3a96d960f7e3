package io.exposureledger.generate;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** LDIF entries: folded lines, and base64 for bytes and for what is not plain. */
final class Ldif {

  private static final int LINE = 76;

  private Ldif() {}

  /** An entry with the empty line after it; a value is a text, bytes, or a list of texts. */
  static String entry(Map<String, Object> attributes) {
    StringBuilder text = new StringBuilder();
    attributes.forEach(
        (name, value) -> {
          if (value instanceof List<?> values) {
            values.forEach(one -> text.append(line(name, one)));
          } else {
            text.append(line(name, value));
          }
        });
    return text.append('\n').toString();
  }

  private static String line(String name, Object value) {
    if (value instanceof byte[] bytes) {
      return folded(name + ":: " + Base64.getEncoder().encodeToString(bytes));
    }
    String text = value.toString();
    if (isPlain(text)) {
      return folded(name + ": " + text);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return folded(name + ":: " + Base64.getEncoder().encodeToString(bytes));
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c >= 32 && c < 127)
        && !text.startsWith(" ")
        && !text.startsWith(":")
        && !text.startsWith("<")
        && !text.endsWith(" ");
  }

  private static String folded(String line) {
    StringBuilder text = new StringBuilder();
    int at = Math.min(LINE, line.length());
    text.append(line, 0, at).append('\n');
    while (at < line.length()) {
      int next = Math.min(at + LINE - 1, line.length());
      text.append(' ').append(line, at, next).append('\n');
      at = next;
    }
    return text.toString();
  }
}
