package io.exposureledger.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * A type of a field that says how its value is read, and is none of Spark's. It may stand within a
 * structure, so that on reading each is told from the others by a type that no field has.
 */
enum ReadType {
  /** A telephone number: its key. */
  TELEPHONE("telephone", DataTypes.BinaryType, "string"),
  /** A secret, or what stands for one: its key. */
  SECRET("secret", DataTypes.NullType, "string"),
  /** A repository, as a path or an address: {@code owner/name}. */
  REPOSITORY("repository", DataTypes.ByteType, "string"),
  /** Whether there is a value, which is not kept. */
  PRESENT("present", DataTypes.ShortType, "boolean"),
  /** A date or a time. */
  START("start", DataTypes.FloatType, "timestamp"),
  /** A text that may hold telephone numbers: without them. */
  MASKED("masked", DataTypes.CalendarIntervalType, "string");

  private final String word;
  private final DataType whileRead;
  private final String stored;
  private final Pattern inType;

  ReadType(String word, DataType whileRead, String stored) {
    this.word = word;
    this.whileRead = whileRead;
    this.stored = stored;
    // A name of a field is followed by a colon.
    this.inType = Pattern.compile("\\b" + word + "\\b(?!\\s*:)");
  }

  boolean isIn(String type) {
    return inType.matcher(type).find();
  }

  boolean is(DataType type) {
    return whileRead.equals(type);
  }

  boolean isNamed(String type) {
    return word.equals(type);
  }

  /** The type as Spark writes it, while its values are read. */
  static String whileRead(String type) {
    String spark = type;
    for (ReadType one : values()) {
      spark = one.replacedIn(spark, one.whileRead.sql());
    }
    return spark;
  }

  /** The type as Spark writes it, of the values that are kept. */
  static String stored(String type) {
    String spark = type;
    for (ReadType one : values()) {
      spark = one.replacedIn(spark, one.stored);
    }
    return spark;
  }

  private String replacedIn(String type, String by) {
    return inType.matcher(type).replaceAll(Matcher.quoteReplacement(by));
  }
}
