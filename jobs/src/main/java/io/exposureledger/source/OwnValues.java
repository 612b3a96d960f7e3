package io.exposureledger.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.exposureledger.policy.TicketVocabulary;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Values that people type, of which no more is kept than is needed. */
final class OwnValues {

  private static final int LONGEST_WORD = 64;

  private static final Pattern LONG_NUMBER = Pattern.compile("[+]?\\d[\\d ().-]{5,}\\d");

  /** Ids are long numbers too; with a plus it is a telephone's. */
  private static final Pattern TELEPHONE = Pattern.compile("[+]\\d[\\d ().-]{5,}\\d");

  private final LocalTimes times;

  OwnValues(LocalTimes times) {
    this.times = times;
  }

  /** A time, also as a user interface shows it. */
  JsonNode localTime(JsonNode value) {
    String text = text(value);
    if (text.isEmpty() || Times.isSentinel(text)) {
      return null;
    }
    Instant instant = times.instant(text);
    return TextNode.valueOf(instant.truncatedTo(ChronoUnit.MICROS).toString());
  }

  /** In place of a text the id of the rule that it fits; the text is not kept. */
  JsonNode textRule(JsonNode value) {
    return TicketVocabulary.shipped()
        .rule(text(value))
        .<JsonNode>map(TextNode::valueOf)
        .orElse(null);
  }

  /** A word of a list of choices, should somebody type more into its field. */
  JsonNode word(JsonNode value) {
    String masked = LONG_NUMBER.matcher(text(value)).replaceAll("#");
    return node(masked.substring(0, Math.min(masked.length(), LONGEST_WORD)));
  }

  /** A sign-in name, a mail address or an id. */
  JsonNode person(JsonNode value) {
    return node(TELEPHONE.matcher(text(value)).replaceAll("#"));
  }

  private static JsonNode node(String text) {
    return text.isEmpty() ? null : TextNode.valueOf(text);
  }

  /** Of a list the first element. */
  private static String text(JsonNode value) {
    JsonNode one = value.isArray() ? value.path(0) : value;
    if (Values.isBlank(one)) {
      return "";
    }
    if (one.isContainerNode()) {
      throw new UnfitValue("a single value");
    }
    return one.asText().strip();
  }
}
