package io.exposureledger.metric;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;

import io.exposureledger.settings.Section;
import io.exposureledger.settings.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;

/**
 * What is told as a finding.
 *
 * @param over the table whose rows are told
 * @param rows which of them, a Spark SQL predicate
 * @param subject an expression that names what is found, the same on every date
 * @param sentence words, with columns in braces
 * @param owner the expression that names who answers for it
 */
public record FindingRule(
    String metric,
    String over,
    String rows,
    String subjectKind,
    String subject,
    String directory,
    String unit,
    String sentence,
    List<String> controlIds,
    String owner) {

  private static final Pattern COLUMN = Pattern.compile("\\{(\\w+)}");
  private static final String NOTHING = "null";

  /** The rules of the resource {@code findings.yaml}. */
  static List<FindingRule> all() {
    Section document = YamlDocument.resource("findings.yaml");
    List<FindingRule> rules =
        document.sections("findings").stream().map(FindingRule::read).toList();
    document.verify();
    return rules;
  }

  private static FindingRule read(Section section) {
    String over = section.text("over");
    boolean isPlaced = !over.equals("mart.exception_truth") && !over.startsWith("core.");
    return new FindingRule(
        section.text("metric"),
        over,
        section.text("rows"),
        section.text("subject_kind"),
        section.text("subject"),
        section.text("directory", "directory"),
        section.text("unit", isPlaced ? "unit" : NOTHING),
        section.text("sentence"),
        section.texts("control_ids"),
        section.text("owner", NOTHING));
  }

  /** One row per subject that the rule finds. */
  Dataset<Row> of(Dataset<Row> table) {
    return table
        .where(rows)
        .select(
            sha2(concat(lit(metric + " "), expr(subject)), 256).as("finding_id"),
            lit(metric).as("metric"),
            lit(subjectKind).as("subject_kind"),
            expr(subject).as("subject"),
            expr(directory).cast("string").as("directory"),
            expr(unit).cast("string").as("unit"),
            lit("yes").as("verdict"),
            words(table.schema()).as("sentence"),
            lit(controlIds.toArray(new String[0])).as("control_ids"),
            expr(owner).cast("string").as("owner"))
        .dropDuplicates("finding_id");
  }

  private Column words(StructType table) {
    List<Column> parts = new ArrayList<>();
    Matcher place = COLUMN.matcher(sentence);
    int from = 0;
    while (place.find()) {
      parts.add(lit(sentence.substring(from, place.start())));
      Column value = col(place.group(1));
      boolean isList = table.apply(place.group(1)).dataType() instanceof ArrayType;
      parts.add(
          coalesce(isList ? array_join(value, ", ") : value.cast("string"), lit("not named")));
      from = place.end();
    }
    parts.add(lit(sentence.substring(from)));
    return concat(parts.toArray(Column[]::new));
  }
}
