package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.testing.Landing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestRefusalTest {

  private static final String DAY = "2026-10-31";

  @TempDir private Path folder;
  private Ingesting it;
  private Landing landing;

  @BeforeEach
  void sources() {
    it = new Ingesting(folder);
    landing =
        it.landing
            .source("id: hr, kind: hr.people")
            .source("id: users, kind: entra.users, directory: tessel");
  }

  @Test
  void anEmptyDeliveryIsNoSmallerOrganisation() {
    landing.file("hr", DAY, "people.csv", "person_id,unit_id\n");
    assertRefused(
        "hr/2026-10-31: the delivery holds no record."
            + " Export it again, or write `accepts: [empty]` if the source may be empty.");
  }

  @Test
  void aDeliveryThatShrankByMoreThanAFifthIsRefused() {
    landing.file("hr", "2026-10-30", "people.csv", Ingesting.people(10));
    it.ingest();
    landing.file("hr", DAY, "people.csv", Ingesting.people(7));
    assertRefused(
        "hr/2026-10-31: the delivery holds 7 records where 2026-10-30 held 10."
            + " Export it again, or raise `max_shrink` of the source if the organisation did"
            + " shrink.");
    landing.file("hr", DAY, "people.csv", Ingesting.people(8));
    assertThat(it.ingest().kept()).isEqualTo(8);
  }

  @Test
  void aPageThatWasNotFetchedIsRefused() {
    landing.file("users", DAY, "users-1.json", Ingesting.page(1, 2, true));
    landing.file("users", DAY, "users-2.json", Ingesting.page(3, 4, true));
    assertRefused(
        "users/2026-10-31: the last page announces a next page that was not"
            + " fetched. Export all pages.");
    landing.file("users", DAY, "users-3.json", Ingesting.page(5, 5, false));
    assertThat(it.ingest().kept()).isEqualTo(5);
  }

  @Test
  void aListOfPagesWhoseLastAnnouncesNoFurtherOneIsWhole() {
    landing.file(
        "users",
        DAY,
        "users.json",
        "[" + Ingesting.page(1, 2, true) + "," + Ingesting.page(3, 4, false) + "]");
    assertThat(it.ingest().kept()).isEqualTo(4);
  }

  @Test
  void anArchiveOfAllPagesIsWhole() {
    landing.bytes(
        "users",
        DAY,
        "users.zip",
        Landing.zipped(
            "users-1.json",
            Ingesting.page(1, 2, true),
            "users-2.json",
            Ingesting.page(3, 4, false)));
    assertThat(it.ingest().kept()).isEqualTo(4);
  }

  @Test
  void aCorrectedPageIsJudgedWithTheOtherPagesOfItsDelivery() {
    landing.file("users", "2026-10-30", "users-1.json", Ingesting.page(1, 5, true));
    landing.file("users", "2026-10-30", "users-2.json", Ingesting.page(6, 10, false));
    landing.file("users", DAY, "users-1.json", Ingesting.page(1, 5, true));
    landing.file("users", DAY, "users-2.json", Ingesting.page(6, 10, false));
    it.ingest();
    landing.file("users", DAY, "users-1.json", Ingesting.page(1, 4, true));
    assertThat(it.ingest().kept()).isEqualTo(4);
  }

  @Test
  void fewerRecordsThanTheAnswerAnnouncesAreRefused() {
    landing.file(
        "users",
        DAY,
        "users.json",
        "{\"@odata.count\":3,\"value\":[{\"userPrincipalName\":\"a@tessel.example\"}]}");
    assertRefused("users/2026-10-31: the answer announces 3 records and 1 came. Export all pages.");
  }

  @Test
  void anErrorAnswerIsRefused() {
    landing.file(
        "users", DAY, "users.json", "{\"error\":{\"code\":\"InvalidAuthenticationToken\"}}");
    assertRefused(
        "users/2026-10-31/users.json: an error answer was saved in place of the data."
            + " Export it again, or move it out of the landing zone.");
  }

  @Test
  void moreThanOneRecordInAHundredThatCannotBeUsedIsRefused() {
    landing.file("hr", DAY, "people.csv", Ingesting.people(99) + ",u-1,Nobody\n");
    assertThat(it.ingest().quarantined()).isOne();
    landing.file("hr", DAY, "people.csv", Ingesting.people(98) + ",u-1,Nobody\n,u-1,Nobody\n");
    assertRefused(
        "hr/2026-10-31/people.csv: 2 of 100 records cannot be used, first record 99: field"
            + " `person_id` is missing. Check that the file is an export of kind hr.people;"
            + " `max_quarantine` of source hr sets the share that is let pass.");
  }

  @Test
  void anExportOfAnotherShapeIsRefused() {
    landing.file("users", DAY, "users.json", "[{\"TotalUsers\":4},{\"TotalUsers\":5}]");
    assertRefused(
        "users/2026-10-31/users.json: 2 of 2 records cannot be used, first record 1: field"
            + " `userPrincipalName` is missing. Check that the file is an export of kind"
            + " entra.users; `max_quarantine` of source users sets the share that is let pass.");
  }

  @Test
  void aFileInAFormThatTheKindDoesNotHaveIsRefused() {
    landing.file("users", DAY, "users.csv", "userPrincipalName\na@tessel.example\n");
    assertRefused(
        "users/2026-10-31/users.csv: a .csv file is not a form of this kind, [json]."
            + " Export it again, or move it out of the landing zone.");
  }

  @Test
  void aCompressedFileThatEndsTooSoonIsRefused() {
    byte[] whole = Landing.gzipped(Ingesting.people(2_000));
    landing.bytes("hr", DAY, "people.csv.gz", Arrays.copyOf(whole, whole.length / 2));
    assertRefused(
        "hr/2026-10-31/people.csv.gz: cannot be read: EOFException."
            + " Export it again, or move it out of the landing zone.");
  }

  @Test
  void allProblemsAreToldAtOnceAndNothingIsStored() {
    landing.file("hr", DAY, "people.csv", Ingesting.people(2));
    landing.file("users", "2026-10-30", "users.json", "{\"error\":{}}");
    landing.file("users", DAY, "users.json", "{\"value\": [oops]}");
    assertRefused(
        "users/2026-10-30/users.json: an error answer was saved in place of the data."
            + " Export it again, or move it out of the landing zone.\n"
            + "users/2026-10-31/users.json: not valid JSON at line 1, column 12."
            + " Export it again, or move it out of the landing zone.");
    assertThat(it.raw("hr.people").count()).isZero();
    assertThat(it.table("ops.input_file").count()).isZero();
  }

  @Test
  void aSourceMayAcceptWhatLooksWrong() {
    landing.source("id: register, kind: register.exceptions, accepts: [empty, unpaged]");
    landing.file("register", DAY, "exceptions.csv", "exception_id,scope_kind,scope_value\n");
    assertThat(it.ingest().files()).isOne();
  }

  @Test
  void aLandingZoneMustExist() {
    Sources sources = landing.sources();
    Sources elsewhere =
        new Sources(
            folder.resolve("absent").toString(),
            sources.declared(),
            sources.mappings(),
            sources.configurationFiles(),
            sources.hashKey());
    assertThatThrownBy(
            () ->
                new Ingest(it.lake(), elsewhere, "run-1", Instant.EPOCH, (table, told) -> told)
                    .run(List.of(Ingesting.THROUGH), elsewhere.declared()))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(
            "landing zone " + folder.resolve("absent") + ": does not exist. Correct `landing`.");
  }

  @Test
  void aRefusedDeliveryHoldsUpNoOtherGroup() {
    landing.file("hr", DAY, "people.csv", "person_id,unit_id\n");
    landing.file("users", DAY, "users.json", Ingesting.page(1, 2, false));
    assertThat(it.ingest(landing.sources().ofGroup("tessel")).kept()).isEqualTo(2);
    assertRefused(
        "hr/2026-10-31: the delivery holds no record."
            + " Export it again, or write `accepts: [empty]` if the source may be empty.");
  }

  @Test
  void aGroupWithoutSourcesIsRefusedWithTheNearestThatHasSome() {
    assertThatThrownBy(() -> landing.sources().ofGroup("organization"))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(
            "group organization: no source of the configuration belongs to it."
                + " Did you mean `organisation`?");
  }

  @Test
  void numbersAndSecretsAreNotReadWithoutTheirKey() {
    landing.source("id: factors, kind: okta.factors, directory: d");
    landing.source("id: leaks, kind: register.secrets");
    Sources sources = landing.sources();
    Sources keyless =
        new Sources(
            sources.landing(),
            sources.declared(),
            sources.mappings(),
            sources.configurationFiles(),
            new HashKey("EXPOSURE_NUMBER_KEY", " "));
    assertThatThrownBy(
            () -> new Ingest(it.lake(), keyless, "run-1", Instant.EPOCH, (table, told) -> told))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(
            "source factors: has telephone numbers or secrets, and EXPOSURE_NUMBER_KEY is not set."
                + " Set the variable to the secret key that they are hashed with.\n"
                + "source leaks: has telephone numbers or secrets, and EXPOSURE_NUMBER_KEY is not"
                + " set. Set the variable to the secret key that they are hashed with.");
  }

  private void assertRefused(String message) {
    long listed = it.table("ops.input_file").count();
    assertThatThrownBy(it::ingest)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.REFUSED))
        .hasMessage(message);
    assertThat(it.table("ops.input_file").count()).isEqualTo(listed);
  }
}
