package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.settings.ResourceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTest {

  @TempDir private Path folder;

  @Test
  void everyMappingFileOfTheProgramIsAKind() {
    List<String> files =
        ResourceFolder.files("kinds", ".yaml").stream()
            .map(file -> file.replace("kinds/", "").replace(".yaml", ""))
            .toList();
    assertThat(Mappings.read(List.of()).all())
        .extracting(Mapping::kind)
        .containsExactlyInAnyOrderElementsOf(files)
        .contains("entra.users", "hr.people", "register.exceptions", "policy.documented");
  }

  @Test
  void aColumnThatTheTableDoesNotTakeIsNamedWithTheNearestOne() {
    assertMistake(
        "to: core.method\ncolumns: {acount_id: id}",
        "kind.yaml: `columns`: name `acount_id`, which core.method does not take."
            + " Did you mean `account_id`?");
  }

  @Test
  void aTableThatIsNotDeclaredIsAMistake() {
    assertMistake("to: core.methods", "kind.yaml: `to`: is `core.methods`. Name a declared table.");
  }

  @Test
  void aTableThatNoSourceFillsIsAMistake() {
    assertMistake(
        "to: mart.metric",
        "kind.yaml: `to`: is `mart.metric`, which no source fills. Name another table.");
  }

  @Test
  void aTelephoneNumberMustBeAFieldBecauseItIsHashedOnReading() {
    assertMistake(
        "to: core.method\ncolumns: {number: \"concat('+', id)\"}",
        "kind.yaml: `number`: is an expression. Name one field: a telephone number is hashed on"
            + " reading.");
  }

  @Test
  void aRequiredFieldMustBeDeclared() {
    assertMistake(
        "required: [nmae]", "kind.yaml: `required`: names `nmae`. Declare it under `fields`.");
  }

  @Test
  void aTableOfWhichAllIsToldMustBeFilled() {
    assertMistake(
        "tells_all: core.method",
        "kind.yaml: `tells_all`: names `core.method`. Name a table that one of its outputs fills.");
  }

  @Test
  void aTypeThatSparkDoesNotKnowIsAMistake() {
    assertThatThrownBy(
            () -> Kinds.read("kind: test.kind\nreads: {format: json}\nfields: {id: strng}"))
        .hasMessage(
            "kind.yaml: `fields`: hold a type that Spark SQL does not know. Correct the type.");
  }

  @Test
  void aFormatThatIsNotReadIsAMistake() {
    assertThatThrownBy(
            () -> Kinds.read("kind: test.kind\nreads: {format: xml}\nfields: {id: string}"))
        .hasMessage(
            "kind.yaml: `reads.format`: is `xml`. Write one of [json, csv, xlsx, yaml, ldif].");
  }

  @Test
  void allMistakesAreToldAtOnce() {
    assertThatThrownBy(
            () ->
                Kinds.read(
                    "kind: test.kind\nreads: {format: json}\nfields: {id: string}\nrequred: [id]\n"
                        + "outputs:\n  - {to: core.account, columns: {acount_id: id, loggin: id}}"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE);
              assertThat(e.problems())
                  .extracting(problem -> problem.remedy())
                  .containsExactly(
                      "Did you mean `account_id`?",
                      "Did you mean `login`?",
                      "Did you mean `required`?");
            });
  }

  @Test
  void aKindThatIsNotKnownIsNamedWithTheNearestOne() {
    assertThatThrownBy(() -> Mappings.read(List.of()).of("entra.user"))
        .hasMessage(
            "kind `entra.user`: is not known. Did you mean `entra.users`? See `exposure sources"
                + " list`.");
  }

  @Test
  void aKindBesideTheConfigurationReplacesTheOneOfTheProgram() throws IOException {
    Files.writeString(
        folder.resolve("own.yaml"),
        "kind: hr.people\ntitle: Our own\nreads: {format: csv}\nfields: {person_id: string}\n");
    Mappings mappings = Mappings.read(List.of(folder));
    assertThat(mappings.of("hr.people").title()).isEqualTo("Our own");
    assertThat(mappings.knows("entra.users")).isTrue();
  }

  @Test
  void aFolderOfMappingsMustExist() {
    assertThatThrownBy(() -> Mappings.read(List.of(folder.resolve("absent"))))
        .hasMessage(
            "mappings folder "
                + folder.resolve("absent")
                + ": does not exist. Correct `mappings`.");
  }

  private static void assertMistake(String lines, String message) {
    assertThatThrownBy(() -> Kinds.withFields("fields: {id: string}", lines))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(message);
  }
}
