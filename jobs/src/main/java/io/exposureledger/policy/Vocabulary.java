package io.exposureledger.policy;

import io.exposureledger.settings.Section;
import io.exposureledger.settings.YamlDocument;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** What vendors' words mean in ours: the data files of {@code vocabulary/}. */
public final class Vocabulary {

  private static final StructType WORDS =
      StructType.fromDDL(
          "word_vendor string, word string, word_method string, ruled_by string, valid_from date,"
              + " valid_until date");
  private static final StructType METHODS =
      StructType.fromDDL("method string, class string, method_uses array<string>");
  private static final StructType CLASSES =
      StructType.fromDDL("class string, rank int, unrestricted boolean");
  private static final StructType ROLES =
      StructType.fromDDL(
          "role_vendor string, role_name string, privileged boolean, reset_policy boolean");

  /** A mobile number serves for both, and a permission of calls covers every telephone. */
  private static final Map<String, List<String>> IMPLIED =
      Map.of("phone", List.of("sms", "voice", "voice_office"), "voice", List.of("voice_office"));

  private record StrengthClass(int rank, boolean unrestricted) {}

  private final SparkSession spark;
  private final Map<String, StrengthClass> classes = new LinkedHashMap<>();
  private final Map<String, String> classOfMethod = new LinkedHashMap<>();
  private final List<Row> methods = new ArrayList<>();
  private final List<Row> words = new ArrayList<>();
  private final List<Row> roles = new ArrayList<>();

  private Vocabulary(SparkSession spark) {
    this.spark = spark;
  }

  public static Vocabulary read(SparkSession spark) {
    Vocabulary vocabulary = new Vocabulary(spark);
    vocabulary.readClasses(YamlDocument.resource("vocabulary/classes.yaml"));
    vocabulary.readMethods(YamlDocument.resource("vocabulary/methods.yaml"));
    vocabulary.readRoles(YamlDocument.resource("vocabulary/roles.yaml"));
    return vocabulary;
  }

  private void readClasses(Section root) {
    root.named("classes")
        .forEach(
            (name, section) ->
                classes.put(
                    name,
                    new StrengthClass(
                        section.integer("rank", 0), section.flag("unrestricted", false))));
    root.verify();
  }

  private void readMethods(Section root) {
    root.named("methods")
        .forEach(
            (name, section) -> {
              String className = section.text("class");
              classOfMethod.put(name, className);
              methods.add(
                  RowFactory.create(name, className, section.texts("uses").toArray(new String[0])));
            });
    root.named("words")
        .forEach(
            (vendor, section) ->
                section.named().forEach((word, it) -> words.add(word(vendor, word, it))));
    root.verify();
  }

  private static Row word(String vendor, String word, Section section) {
    String method = section.text("method");
    return RowFactory.create(
        vendor,
        word.toLowerCase(Locale.ROOT),
        method,
        section.text("ruled_by", method),
        section.parsed("from", "a date", Date::valueOf).orElse(null),
        section.parsed("until", "a date", Date::valueOf).orElse(null));
  }

  private void readRoles(Section root) {
    root.named()
        .forEach(
            (vendor, section) -> {
              addRoles(vendor, section.texts("privileged_and_reset_policy"), true, true);
              addRoles(vendor, section.texts("privileged"), true, false);
              addRoles(vendor, section.texts("reset_policy"), false, true);
              addRoles(vendor, section.texts("neither"), false, false);
            });
    root.verify();
  }

  private void addRoles(
      String vendor, List<String> names, boolean isPrivileged, boolean isUnderResetPolicy) {
    for (String name : names) {
      roles.add(
          RowFactory.create(
              vendor, name.toLowerCase(Locale.ROOT), isPrivileged, isUnderResetPolicy));
    }
  }

  /** One row per {@code (word_vendor, word)} that has a meaning on the date. */
  public Dataset<Row> words(LocalDate asOf) {
    return spark
        .createDataFrame(words, WORDS)
        .where(
            "coalesce(valid_from <= date'%s', true) and coalesce(valid_until > date'%s', true)"
                .formatted(asOf, asOf))
        .drop("valid_from", "valid_until");
  }

  /** One row per {@code method}: its class and what it serves for. */
  public Dataset<Row> methods() {
    return spark.createDataFrame(methods, METHODS);
  }

  /** One row per {@code class}: its rank and whether it can replace a telephone method. */
  public Dataset<Row> classes() {
    List<Row> rows = new ArrayList<>();
    classes.forEach((name, it) -> rows.add(RowFactory.create(name, it.rank(), it.unrestricted())));
    return spark.createDataFrame(rows, CLASSES);
  }

  /** One row per {@code (role_vendor, role_name)}, the name in lower case. */
  public Dataset<Row> roles() {
    return spark.createDataFrame(roles, ROLES);
  }

  /** The rank of a class; empty where there is no such class. */
  public Optional<Integer> rank(String className) {
    return Optional.ofNullable(classes.get(className)).map(StrengthClass::rank);
  }

  boolean knowsMethod(String method) {
    return classOfMethod.containsKey(method);
  }

  /** The methods with those that a permission of them implies. */
  List<String> withImplied(List<String> named) {
    Set<String> all = new LinkedHashSet<>(named);
    named.forEach(method -> all.addAll(IMPLIED.getOrDefault(method, List.of())));
    return List.copyOf(all);
  }

  /** The methods of classes of at least a rank. */
  List<String> methodsFrom(int rank) {
    return classOfMethod.entrySet().stream()
        .filter(entry -> classes.get(entry.getValue()).rank() >= rank)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The methods that can replace a telephone method. */
  public List<String> unrestrictedMethods() {
    return classOfMethod.entrySet().stream()
        .filter(entry -> classes.get(entry.getValue()).unrestricted())
        .map(Map.Entry::getKey)
        .toList();
  }
}
