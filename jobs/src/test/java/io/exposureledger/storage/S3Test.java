package io.exposureledger.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.exposureledger.job.Pipeline;
import io.exposureledger.lake.Lake;
import io.exposureledger.lake.LakeLock;
import io.exposureledger.lake.ObjectLogStore;
import io.exposureledger.lake.OpenRun;
import io.exposureledger.lake.Publication;
import io.exposureledger.lake.RunIdentity;
import io.exposureledger.lake.RunJournal;
import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.lake.Tables;
import io.exposureledger.lake.Together;
import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.storage.BrokenWire.Loss;
import io.exposureledger.testing.Rows;
import io.exposureledger.testing.SharedSpark;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lake in object storage, against a real S3 server. */
class S3Test {

  private static S3Access s3;

  private static final Instant AT = Instant.parse("2026-11-01T06:00:00Z");
  private static final TableDeclaration CHECKS = Tables.named("ops.check_result");
  private static final TableDeclaration UNIT = Tables.named("core.unit");
  private static final TableDeclaration EXPOSURE = Tables.named("mart.account_exposure");

  @TempDir private java.nio.file.Path folder;

  @BeforeAll
  static void server() throws IOException, InterruptedException {
    s3 = S3Server.access();
    s3.configure(SharedSpark.session().sparkContext().hadoopConfiguration());
  }

  @Test
  void aVersionOfALogIsWrittenOnce() throws IOException {
    Path commit = commit();
    write(s3, commit, "first");
    assertThatThrownBy(() -> write(s3, commit, "second"))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessage(commit.toString());
    assertThat(read(commit)).containsExactly("first");
  }

  @Test
  void ofManyWritersOfAVersionOneSucceeds() throws Exception {
    Path commit = commit();
    ExecutorService writers = Executors.newFixedThreadPool(8);
    List<Callable<String>> racing = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String writer = "writer " + i;
      racing.add(() -> tried(commit, writer));
    }
    List<String> winners = new ArrayList<>();
    for (Future<String> one : writers.invokeAll(racing)) {
      winners.add(one.get());
    }
    writers.shutdown();
    winners.removeIf(String::isEmpty);
    assertThat(winners).hasSize(1).isEqualTo(read(commit));
  }

  @Test
  void aCommitWhoseConnectionBreaksHalfWayIsMadeOnceAndWhole() throws IOException {
    Path commit = commit();
    try (BrokenWire wire = new BrokenWire(s3.endpoint(), "PUT", "_delta_log", Loss.BODY)) {
      write(s3.through(wire.endpoint()), commit, "mine", "too");
      assertThat(wire.hasBroken()).isTrue();
    }
    assertThat(read(commit)).containsExactly("mine", "too");
  }

  @Test
  void aCommitWhoseResponseIsLostIsKnownToBeOnesOwn() throws IOException {
    Path commit = commit();
    try (BrokenWire wire = new BrokenWire(s3.endpoint(), "PUT", "_delta_log", Loss.RESPONSE)) {
      write(s3.through(wire.endpoint()), commit, "mine");
      assertThat(wire.hasBroken()).isTrue();
    }
    assertThat(read(commit)).containsExactly("mine");
  }

  @Test
  void aCommitOfAnotherIsRefusedWhereTheRefusalIsLost() throws IOException {
    Path commit = commit();
    write(s3, commit, "another's");
    try (BrokenWire wire = new BrokenWire(s3.endpoint(), "PUT", "_delta_log", Loss.RESPONSE)) {
      assertThatThrownBy(() -> write(s3.through(wire.endpoint()), commit, "mine"))
          .isInstanceOf(FileAlreadyExistsException.class);
      assertThat(wire.hasBroken()).isTrue();
    }
    assertThat(read(commit)).containsExactly("another's");
  }

  @Test
  void rowsWhoseCommitLostItsResponseAreThereOnce() {
    S3Access wired = s3.in("exposure-wired");
    S3Bucket.make(wired);
    try (BrokenWire wire = new BrokenWire(s3.endpoint(), "PUT", "0001.json", Loss.RESPONSE)) {
      wired
          .through(wire.endpoint())
          .configureBucket(SharedSpark.session().sparkContext().hadoopConfiguration());
      Lake lake = new Lake(SharedSpark.session(), wired.uri(UUID.randomUUID().toString()));
      lake.create(List.of(UNIT));
      lake.append(UNIT, SmallRows.units("run-1", "a", "b"), "run-1");
      assertThat(wire.hasBroken()).isTrue();
      assertThat(Rows.texts(lake.stored(UNIT), "run_id", "unit_id"))
          .containsExactly("run-1|a", "run-1|b");
    }
  }

  @Test
  void storageThatWritesOverWhatIsThereIsRefused() throws IOException {
    S3Access heedless = s3.in("exposure-heedless");
    try (HeedlessStorage storage = new HeedlessStorage()) {
      heedless
          .through(storage.endpoint())
          .configureBucket(SharedSpark.session().sparkContext().hadoopConfiguration());
      Lake lake = new Lake(SharedSpark.session(), heedless.uri("lake"));
      assertProblem(
          lake,
          ExitCode.USAGE,
          "lake s3a://exposure-heedless/lake: its storage writes over a file that must not be"
              + " replaced, so that commits would be lost. Use storage that heeds"
              + " If-None-Match, as S3 and MinIO do.");
    }
  }

  @Test
  void anotherNameOfS3IsRefusedAsDeltasOwnLogWouldLoseCommitsThere() {
    assertProblem(
        new Lake(SharedSpark.session(), "s3://exposure/lake"),
        ExitCode.USAGE,
        "lake s3://exposure/lake: commits could be lost there. Write s3a:// in place of s3://.");
  }

  @Test
  void aBucketThatIsNotThereIsNamed() {
    assertProblem(
        new Lake(SharedSpark.session(), "s3a://exposure-nowhere/lake"),
        ExitCode.USAGE,
        "lake s3a://exposure-nowhere/lake: there is no such bucket. Make it, or correct the"
            + " name.");
  }

  @Test
  void aKeyThatIsRefusedIsNoReasonToTryAgain() {
    new S3Access(s3.endpoint(), s3.key(), "wrong-secret", "exposure-locked")
        .configureBucket(SharedSpark.session().sparkContext().hadoopConfiguration());
    assertProblem(
        new Lake(SharedSpark.session(), "s3a://exposure-locked/lake"),
        ExitCode.USAGE,
        "lake s3a://exposure-locked/lake: its storage refuses the access. Check the key, and what"
            + " it may do below this prefix.");
  }

  @Test
  void aServerThatDoesNotAnswerIsToldAfterSeconds() {
    s3.in("exposure-silent")
        .through("http://127.0.0.1:1")
        .configureBucket(SharedSpark.session().sparkContext().hadoopConfiguration());
    assertProblem(
        new Lake(SharedSpark.session(), "s3a://exposure-silent/lake"),
        ExitCode.FAILED,
        "lake s3a://exposure-silent/lake: its storage does not answer as it should"
            + " (ConnectException). Check its address, and try again.");
  }

  private static void assertProblem(Lake lake, ExitCode exitCode, String message) {
    assertThatThrownBy(() -> LakeLock.take(lake))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(exitCode))
        .hasMessage(message);
  }

  @Test
  void aDateIsRunAndRunAgainWithTheSameRows() throws IOException {
    S3Tenant tenant = S3Tenant.in(s3, folder);
    String first = new Pipeline(tenant.context()).run(S3Tenant.DAY);
    List<String> rows = exposure(tenant);
    String second = new Pipeline(tenant.context()).run(S3Tenant.DAY);
    assertThat(rows).isNotEmpty().isEqualTo(exposure(tenant));
    assertThat(new Publication(tenant.lake()).current(S3Tenant.DAY)).contains(second);
    assertThat(records(tenant, "run_id", "result", "superseded_run"))
        .containsExactlyInAnyOrder(first + "|published|null", second + "|published|" + first);
    assertThat(openFiles(tenant)).isEmpty();
  }

  @Test
  void anotherEngineReadsWhatIsWritten() throws IOException, InterruptedException {
    Lake lake = lake(UNIT);
    lake.append(UNIT, SmallRows.units("run-1", "a", "b"), "run-1");
    assertThat(DeltaRs.read(s3, lake.path(UNIT), "unit_id")).isEqualTo("['a', 'b']");
  }

  @Test
  void aRunThatIsTakenFromASlowProcessIsNotPublished() {
    Lake lake = lake(Tables.named("ops.current_run"));
    RunJournal journal = new RunJournal(lake);
    Publication publication = new Publication(lake);
    OpenRun slow = run("slow");
    journal.write(slow);
    assertThatThrownBy(
            () ->
                publication.publish(
                    slow,
                    AT,
                    () -> {
                      journal.requireOwn(slow);
                      journal.take(slow);
                      publication.hinder();
                    }))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            "run slow of 2026-10-31: it was silent for so long that another command has cleared it"
                + " up. Nothing was published; run the date again.");
    assertThat(publication.current(S3Tenant.DAY)).isEmpty();
    journal.close(slow);
  }

  @Test
  void aRunThatIsWorkedOnIsKnownByItsHeartbeats() {
    Lake lake = lake();
    RunJournal journal = new RunJournal(lake);
    OpenRun open = run("open");
    journal.write(open);
    assertThat(new RunJournal(lake).isWorkedOn(open)).isTrue();
    journal.write(open.waits());
    assertThat(new RunJournal(lake).isWorkedOn(open)).isFalse();
  }

  @Test
  void whatASilentProcessLeftIsClearedUpThoughItWentOn() throws IOException {
    S3Tenant tenant = S3Tenant.in(s3, folder);
    leave(tenant, "dead", true);
    leave(tenant, "late", false);
    S3Bucket.put(s3, tenant.prefix() + "/lake/_open/late.taken", "");
    new Pipeline(tenant.context()).ingest(S3Tenant.DAY, Optional.empty());
    assertThat(tenant.lake().stored(UNIT).isEmpty()).isTrue();
    assertThat(openFiles(tenant)).containsExactly("dead.taken", "late.taken");
    assertThat(records(tenant, "run_id", "result"))
        .containsExactlyInAnyOrder("dead|failed", "late|failed");
  }

  private static void leave(S3Tenant tenant, String runId, boolean isWorking) {
    tenant.lake().append(UNIT, SmallRows.units(runId, "a"), runId);
    S3Bucket.put(
        s3,
        tenant.prefix() + "/lake/_open/" + runId + ".json",
        """
        {"run_id": "%s", "as_of": "2026-10-31", "command": "run", "stage": "measure",
         "working": %s, "supersedes": null, "started_at": "2026-11-01T00:00:00Z",
         "code_version": "1.0", "configuration_sha256": "abc", "rule_pack": "nist-800-63b-4"}
        """
            .formatted(runId, isWorking));
  }

  @Test
  void aStageIsBegunOnce() {
    Lake lake = lake();
    RunJournal journal = new RunJournal(lake);
    OpenRun waiting = run("waiting").waits();
    journal.write(waiting);
    journal.begin(waiting, "measure");
    assertThatThrownBy(() -> new RunJournal(lake).begin(waiting, "measure"))
        .hasMessage(
            "run waiting of 2026-10-31: another command has begun its stage measure. Wait until it"
                + " has ended; should none run, begin the date again with `exposure conform`.");
  }

  @Test
  void rowsThatDependOnWhatIsThereAreDecidedAnewWhereAnotherCommitsFirst() {
    Lake lake = lake(CHECKS);
    List<Long> seen = new ArrayList<>();
    lake.appendInTurn(
        CHECKS,
        () -> {
          seen.add(lake.stored(CHECKS).count());
          if (seen.size() == 1) {
            lake.appendInTurn(CHECKS, () -> Optional.of(SmallRows.check("other", 0)), "other");
          }
          return Optional.of(SmallRows.check("own", seen.get(seen.size() - 1)));
        },
        "own");
    assertThat(seen).containsExactly(0L, 1L);
    assertThat(Rows.texts(lake.stored(CHECKS), "run_id", "observed"))
        .containsExactly("other|0", "own|1");
  }

  @Test
  void aTableThatTwoMakeAtOnceIsMadeOnce() {
    String root = s3.uri(UUID.randomUUID().toString());
    Together.run(
        List.of(1, 2, 3),
        it -> new Lake(SharedSpark.session().newSession(), root).create(List.of(UNIT)));
    Lake lake = new Lake(SharedSpark.session(), root);
    assertThat(lake.stored(UNIT).schema().simpleString())
        .isEqualTo(UNIT.structure().simpleString());
    assertThat(S3Bucket.keys(s3, root.substring(root.lastIndexOf('/') + 1)))
        .filteredOn(key -> key.endsWith(".json"))
        .hasSize(1);
  }

  @Test
  void ofTwoRunsOfADateAtOnceOneIsPublished() throws Exception {
    S3Tenant tenant = S3Tenant.in(s3, folder);
    List<S3Run> runs =
        List.of(S3Run.start(tenant, folder, "one"), S3Run.start(tenant, folder, "two"));
    awaitBothOpen(tenant, runs);
    List<Integer> codes = new ArrayList<>();
    for (S3Run run : runs) {
      codes.add(run.exitCode());
    }
    assertThat(codes)
        .as(() -> runs.get(0).said() + runs.get(1).said())
        .containsExactlyInAnyOrder(0, 4);
    assertThat(runs.get(codes.indexOf(4)).said())
        .contains("another run of this date was published meanwhile");
    String published = new Publication(tenant.lake()).current(S3Tenant.DAY).orElseThrow();
    assertThat(Rows.texts(tenant.lake().stored(EXPOSURE).select("run_id").distinct(), "run_id"))
        .containsExactly(published);
    assertThat(records(tenant, "result")).containsExactlyInAnyOrder("published", "superseded");
    assertThat(records(tenant, "previous_hash is null"))
        .as("one chain, whoever writes first")
        .containsExactlyInAnyOrder("true", "false");
    assertThat(
            Rows.texts(
                tenant.lake().stored(Tables.named("ops.input_file")),
                "source_id",
                "delivered_on",
                "file"))
        .doesNotHaveDuplicates();
    assertThat(openFiles(tenant)).isEmpty();
  }

  /** Holds the faster of the two until the other has opened its run too. */
  private static void awaitBothOpen(S3Tenant tenant, List<S3Run> runs)
      throws IOException, InterruptedException {
    S3Run held = null;
    for (int i = 0; i < 1200 && runs.stream().allMatch(S3Run::isAlive); i++) {
      long open = openFiles(tenant).stream().filter(name -> name.endsWith(".json")).count();
      if (open == 2) {
        break;
      }
      List<S3Run> ahead = runs.stream().filter(S3Run::hasIngested).toList();
      if (open == 1 && held == null && ahead.size() == 1) {
        held = ahead.get(0);
        held.hold();
      }
      Thread.sleep(100);
    }
    if (held != null) {
      held.goOn();
    }
  }

  private Lake lake(TableDeclaration... tables) {
    Lake lake = new Lake(SharedSpark.session(), s3.uri(UUID.randomUUID().toString()));
    lake.create(List.of(tables));
    return lake;
  }

  private static OpenRun run(String id) {
    RunIdentity identity = new RunIdentity("1.0", "abc", "nist-800-63b-4");
    return new OpenRun(id, S3Tenant.DAY, "run", "conform", true, Optional.empty(), AT, identity);
  }

  private static List<String> exposure(S3Tenant tenant) {
    return Rows.texts(tenant.lake().stored(EXPOSURE), "account_id", "exposed", "evidence");
  }

  private static List<String> records(S3Tenant tenant, String... columns) {
    return Rows.texts(tenant.lake().stored(Tables.named("ops.run")), columns);
  }

  /** The files of open runs; those that begin with a low line belong to none. */
  private static List<String> openFiles(S3Tenant tenant) {
    return S3Bucket.keys(s3, tenant.prefix() + "/lake/_open/").stream()
        .map(key -> key.substring(key.lastIndexOf('/') + 1))
        .filter(name -> !name.isEmpty() && !name.startsWith("_"))
        .toList();
  }

  private static String tried(Path commit, String writer) throws IOException {
    try {
      write(s3, commit, writer);
      return writer;
    } catch (FileAlreadyExistsException lost) {
      return "";
    }
  }

  private static Path commit() {
    return new Path(s3.uri(UUID.randomUUID() + "/_delta_log/00000000000000000001.json"));
  }

  private static void write(S3Access access, Path file, String... lines) throws IOException {
    Configuration hadoop = access.configuration();
    new ObjectLogStore(hadoop).write(file, Arrays.asList(lines).iterator(), false, hadoop);
  }

  private static List<String> read(Path file) throws IOException {
    Configuration hadoop = s3.configuration();
    List<String> lines = new ArrayList<>();
    new ObjectLogStore(hadoop).read(file, hadoop).forEachRemaining(lines::add);
    return lines;
  }
}
