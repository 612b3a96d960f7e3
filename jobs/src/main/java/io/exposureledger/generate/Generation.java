package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Organisation;
import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Writes the exports of an invented group of companies, and the truth they were made from. */
public final class Generation {

  /** Every system that exports something. */
  private static final List<Exports> EXPORTS =
      List.of(
          new RegisterExports(),
          new ExceptionRegisterExports(),
          new EntraExports(),
          new EntraMethodExports(),
          new EntraPolicyExports(),
          new ExposureTruth(),
          new NumberTruth(),
          new UseTruth(),
          new ExceptionTruth(),
          new PartialPersonTruth(),
          new Corrections(),
          new DirectoryAuditExports(),
          new SystemLogExports(),
          new IncidentExports(),
          new ZendeskExports(),
          new DeskRegisterExports(),
          new ResetTruthExports(),
          new AccessPolicyExports(),
          new SignInExports(),
          new OktaExports(),
          new ActiveDirectoryExports(),
          new GoogleExports(),
          new DuoExports(),
          new MergerRegisterExports(),
          new EnforcementExports(),
          new GithubSecretExports(),
          new GitguardianExports(),
          new GitlabSecretExports(),
          new TrufflehogExports(),
          new GitleaksExports(),
          new SecretRegisterExports(),
          new RepositoryRegisterExports(),
          new SecretTruth());

  private static final int ACCOUNTS_OF_A_COUNT = 10_000;
  private static final int TASKS_OF_A_CORE = 16;

  /** How many files were written. */
  public record Result(int files) {}

  private final JavaSparkContext spark;
  private final Organisation group;
  private final String root;
  private final boolean isCompressed;

  private Generation(SparkSession spark, Organisation group, String root, boolean isCompressed) {
    this.isCompressed = isCompressed;
    this.spark = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.group = group;
    this.root = root;
  }

  /**
   * Writes the group below a folder that is empty or does not exist: {@code landing/}, {@code
   * exposure.yaml}, {@code policy.yaml} and {@code truth/}. Files are written side by side; no task
   * holds more than a page of accounts.
   *
   * @param isCompressed whether the files of the landing zone are written as {@code .gz}
   * @throws ProblemException exit 2 where the folder holds something
   */
  public static Result write(
      SparkSession spark, Organisation group, String root, boolean isCompressed) {
    return new Generation(spark, group, root, isCompressed).write();
  }

  private Result write() {
    SerializableConfiguration hadoop = new SerializableConfiguration(spark.hadoopConfiguration());
    requireEmpty(hadoop);
    List<GeneratedFile> files = new ArrayList<>();
    EXPORTS.forEach(exports -> files.addAll(exports.files(group)));
    files.addAll(GeneratedConfiguration.files(group, EXPORTS));
    files.addAll(totals());
    files.addAll(tallied(new DayTruth(), group.dates().size()));
    files.addAll(tallied(new WideExceptionTruth(false), group.dates().size()));
    if (Corrections.has(group)) {
      files.addAll(tallied(new WideExceptionTruth(true), 1));
    }
    if (isCompressed) {
      files.replaceAll(GeneratedFile::compressed);
    }
    String below = root;
    spark
        .parallelize(files, Math.min(files.size(), spark.defaultParallelism() * TASKS_OF_A_CORE))
        .foreach(file -> write(file, below, hadoop));
    return new Result(files.size());
  }

  private void requireEmpty(SerializableConfiguration hadoop) {
    try {
      Path folder = new Path(root);
      FileSystem fs = folder.getFileSystem(hadoop.value());
      if (fs.exists(folder) && fs.listStatusIterator(folder).hasNext()) {
        throw new ProblemException(
            ExitCode.USAGE, "folder " + root, "is not empty", "Name another with --out");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(GeneratedFile file, String root, SerializableConfiguration hadoop)
      throws IOException {
    Path path = new Path(root, file.path());
    FileSystem fs = path.getFileSystem(hadoop.value());
    fs.setWriteChecksum(false);
    try (OutputStream out = new BufferedOutputStream(fs.create(path, false))) {
      file.content().write(out);
    }
  }

  /** One file per date, with the counts of all blocks. */
  private List<GeneratedFile> totals() {
    List<Block> blocks = new ArrayList<>();
    group.directories().stream()
        .filter(GeneratedConfiguration::reads)
        .forEach(directory -> blocks.addAll(Blocks.of(directory, ACCOUNTS_OF_A_COUNT)));
    Organisation counted = group;
    List<GeneratedFile> files = new ArrayList<>();
    for (int month = 0; month < group.dates().size(); month++) {
      int of = month;
      Totals totals =
          spark
              .parallelize(blocks, blocks.size())
              .map(block -> Totals.of(counted, of, block))
              .reduce(Totals::and);
      files.add(
          GeneratedFile.truth(
              "totals",
              group.dates().get(month),
              1,
              out -> Csv.plain(Totals.HEADER, totals.rows(), out)));
    }
    return files;
  }

  /** One file per date, of all blocks together. */
  private List<GeneratedFile> tallied(Tallied truth, int months) {
    List<Block> blocks = truth.blocks(group);
    Organisation counted = group;
    List<GeneratedFile> files = new ArrayList<>();
    for (int month = 0; month < months; month++) {
      int of = month;
      Tally tally =
          spark
              .parallelize(blocks, blocks.size())
              .map(block -> truth.count(counted, of, block))
              .reduce(Tally::and);
      files.add(truth.file(group, month, tally));
    }
    return files;
  }
}
