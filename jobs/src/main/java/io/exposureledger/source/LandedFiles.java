package io.exposureledger.source;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The rows of files, read in parallel, one task a file or several small ones. */
final class LandedFiles {

  /**
   * One row per record, with {@code payload} its kept fields as JSON and {@code problem} why it is
   * quarantined; and one row per file with {@code summary} only.
   */
  static final StructType STRUCTURE =
      new StructType()
          .add("file_no", DataTypes.IntegerType, false)
          .add("record_no", DataTypes.LongType)
          .add("payload", DataTypes.StringType)
          .add("problem", DataTypes.StringType)
          .add("summary", DataTypes.StringType);

  private static final int FILES_PER_TASK = 16;

  private LandedFiles() {}

  static Dataset<Row> rows(SparkSession spark, List<FileReading> files) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int tasks =
        Math.max(
            Math.min(files.size(), context.defaultParallelism()), files.size() / FILES_PER_TASK);
    return spark.createDataFrame(
        context
            .parallelize(files, Math.max(1, tasks))
            .flatMap(
                reading ->
                    new ProducedIterator<Row>("reading " + reading.file().place(), reading::read)),
        STRUCTURE);
  }
}
