package io.exposureledger.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Fits values, as vendors write them, to declared types. A null, missing or blank value is null.
 */
final class Values {

  private static final String LIST_SEPARATOR = "[|;]";

  /** Two digits or more, whatever but letters stands between them. */
  private static final Pattern NUMBER = Pattern.compile("\\+?\\(?\\d(?:[^\\p{L}\\d]*\\d)+");

  private final ZoneId zone;
  private final Map<ReadType, UnaryOperator<JsonNode>> readings;

  /**
   * Values of a source.
   *
   * @param number replaces a telephone number by its key
   * @param secret replaces a secret by its key
   */
  Values(ZoneId zone, UnaryOperator<JsonNode> number, UnaryOperator<JsonNode> secret) {
    this.zone = zone;
    this.readings =
        Map.of(
            ReadType.TELEPHONE,
            number,
            ReadType.SECRET,
            secret,
            ReadType.REPOSITORY,
            RepositoryName::of,
            ReadType.PRESENT,
            any -> BooleanNode.TRUE,
            ReadType.START,
            this::start,
            ReadType.MASKED,
            Values::masked);
  }

  private static JsonNode masked(JsonNode text) {
    return TextNode.valueOf(NUMBER.matcher(text.asText().strip()).replaceAll("#"));
  }

  /** A value in the way that its type says; null where it has none. */
  JsonNode read(ReadType type, JsonNode value) {
    return readings.get(type).apply(value);
  }

  /**
   * The value in its declared type, in the form that {@code from_json} reads.
   *
   * @param path the value's name, for the names of fields that are not declared
   * @throws UnfitValue where it does not fit
   */
  JsonNode fit(JsonNode value, DataType type, String path, Consumer<String> unmapped) {
    if (isBlank(value)) {
      return null;
    }
    if (type instanceof StructType struct) {
      return isPrinted(value) ? null : struct(value, struct, path, unmapped);
    }
    if (type instanceof ArrayType array) {
      return array(value, array, path, unmapped);
    }
    if (ReadType.PRESENT.is(type)) {
      return BooleanNode.TRUE;
    }
    if (value.isContainerNode()) {
      throw new UnfitValue("a single value");
    }
    for (ReadType readType : readings.keySet()) {
      if (readType.is(type)) {
        return read(readType, value);
      }
    }
    return scalar(value, type);
  }

  /** A moment; a date without a time begins at 00:00 in the zone of the source. */
  JsonNode start(JsonNode value) {
    return moment(value, 0);
  }

  /** A moment; a date without a time ends at 24:00 in the zone of the source. */
  JsonNode end(JsonNode value) {
    return moment(value, 1);
  }

  /** A moment in ticks of 100 ns since 1601; none and the largest mean never. */
  JsonNode fileTime(JsonNode value) {
    if (isBlank(value)) {
      return null;
    }
    String text = value.asText().strip();
    return Times.isNever(text) ? null : instant(Times.fileTime(text), "a FILETIME");
  }

  /** An object's id in lower case. */
  JsonNode guid(JsonNode value) {
    if (isBlank(value)) {
      return null;
    }
    return Guids.text(value.asText().strip())
        .map(TextNode::valueOf)
        .orElseThrow(() -> new UnfitValue("a GUID"));
  }

  private JsonNode moment(JsonNode value, int daysLater) {
    if (isBlank(value)) {
      return null;
    }
    String text = value.asText().strip();
    if (Times.isSentinel(text)) {
      return null;
    }
    if (Times.isDate(text)) {
      LocalDate day = LocalDate.parse(text).plusDays(daysLater);
      return TextNode.valueOf(day.atStartOfDay(zone).toInstant().toString());
    }
    return instant(Times.instant(text, zone), "a date YYYY-MM-DD or a time");
  }

  private JsonNode scalar(JsonNode value, DataType type) {
    String text = value.asText().strip();
    if (type.equals(DataTypes.StringType)) {
      return TextNode.valueOf(value.isNumber() ? value.decimalValue().toPlainString() : text);
    }
    if (type.equals(DataTypes.BooleanType)) {
      return flag(text);
    }
    if (type.equals(DataTypes.LongType) || type.equals(DataTypes.IntegerType)) {
      return wholeNumber(text);
    }
    if (type.equals(DataTypes.DoubleType)) {
      return number(text);
    }
    if (type.equals(DataTypes.TimestampType)) {
      return Times.isSentinel(text) ? null : instant(Times.instant(text, zone), "a time");
    }
    if (type.equals(DataTypes.DateType)) {
      if (!Times.isDate(text)) {
        throw new UnfitValue("a date YYYY-MM-DD");
      }
      return TextNode.valueOf(text);
    }
    throw new IllegalStateException("No reading of type " + type);
  }

  private static JsonNode instant(Instant instant, String expected) {
    if (instant == null) {
      throw new UnfitValue(expected);
    }
    return TextNode.valueOf(instant.truncatedTo(ChronoUnit.MICROS).toString());
  }

  private static JsonNode flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> BooleanNode.TRUE;
      case "false", "no" -> BooleanNode.FALSE;
      default -> throw new UnfitValue("true or false");
    };
  }

  private static JsonNode wholeNumber(String text) {
    try {
      return LongNode.valueOf(new BigDecimal(text).longValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      throw new UnfitValue("a whole number");
    }
  }

  private static JsonNode number(String text) {
    try {
      return DoubleNode.valueOf(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      throw new UnfitValue("a number");
    }
  }

  private JsonNode struct(JsonNode value, StructType type, String path, Consumer<String> unmapped) {
    JsonNode object = value.isTextual() ? parsed(value.asText(), "an object") : value;
    if (!object.isObject()) {
      throw new UnfitValue("an object");
    }
    ObjectNode fitted = JsonRecords.MAPPER.createObjectNode();
    object
        .properties()
        .forEach(
            entry -> {
              String name = entry.getKey();
              StructField field = field(type, name);
              if (field == null) {
                unmapped.accept(path + "." + name);
                return;
              }
              JsonNode inner = fit(entry.getValue(), field.dataType(), path + "." + name, unmapped);
              if (inner != null && !fitted.has(field.name())) {
                fitted.set(field.name(), inner);
              }
            });
    return fitted;
  }

  /** The declared field of a name, however it is capitalized; null where there is none. */
  private static StructField field(StructType type, String name) {
    for (StructField field : type.fields()) {
      if (field.name().equalsIgnoreCase(name)) {
        return field;
      }
    }
    return null;
  }

  private JsonNode array(JsonNode value, ArrayType type, String path, Consumer<String> unmapped) {
    ArrayNode fitted = RecordShape.array();
    if (type.elementType() instanceof StructType && isCount(value)) {
      return null;
    }
    if (value.isTextual() && !value.asText().strip().startsWith("[")) {
      for (String item : value.asText().split(LIST_SEPARATOR)) {
        add(fitted, fit(TextNode.valueOf(item.strip()), type.elementType(), path, unmapped));
      }
      return fitted;
    }
    JsonNode items = value.isTextual() ? parsed(value.asText(), "a list") : value;
    if (!items.isArray()) {
      throw new UnfitValue("a list");
    }
    items.forEach(item -> add(fitted, fit(item, type.elementType(), path, unmapped)));
    return fitted;
  }

  /** An object as Ruby prints it into a cell. It is no JSON, and no field is read from it. */
  private static boolean isPrinted(JsonNode value) {
    return value.isTextual()
        && value.asText().strip().startsWith("{")
        && value.asText().contains("=>");
  }

  /** How many objects there are, in a delimited file whose other columns hold them. */
  private static boolean isCount(JsonNode value) {
    return value.isTextual() && value.asText().strip().matches("\\d+");
  }

  private static void add(ArrayNode array, JsonNode item) {
    if (item != null) {
      array.add(item);
    }
  }

  private static JsonNode parsed(String text, String expected) {
    try {
      return JsonRecords.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UnfitValue(expected);
    }
  }

  static boolean isBlank(JsonNode value) {
    return value == null
        || value.isNull()
        || value.isMissingNode()
        || (value.isTextual() && value.asText().isBlank());
  }
}
