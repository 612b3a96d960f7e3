package io.exposureledger.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.exposureledger.identity.AccountType;
import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.source.OwnTerms;
import io.exposureledger.source.SourceDeclaration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFileTest {

  private static final String SMALLEST = "organisation: Test\nlanding: landing\nsources: []\n";

  @TempDir private Path folder;

  @Test
  void whatIsNotWrittenHasItsDefault() {
    Configuration configuration = read(SMALLEST);
    assertThat(configuration.zone()).isEqualTo(ZoneId.of("UTC"));
    assertThat(configuration.lake()).isEqualTo(folder.resolve("build/lake").toString());
    assertThat(configuration.rulePack()).isEqualTo("nist-800-63b-4");
    assertThat(configuration.unknownShareForPoint()).isEqualTo(0.05);
    assertThat(configuration.report().formats()).containsExactly("html", "json");
    assertThat(configuration.report().smallUnitsBelow()).isEqualTo(10);
  }

  @Test
  void aSourceHasItsDefaults() {
    Configuration configuration =
        read(
            "organisation: Test\nzone: Europe/London\nlanding: landing\nsources:\n"
                + "  - {id: hr, kind: hr.people}\n");
    assertThat(configuration.sources().declared())
        .containsExactly(
            new SourceDeclaration(
                "hr",
                "hr.people",
                Optional.empty(),
                3,
                false,
                ZoneId.of("Europe/London"),
                Optional.empty(),
                0.2,
                0.01,
                1,
                Set.of(),
                OwnTerms.NONE));
  }

  @Test
  void everythingOfASourceCanBeDeclared() {
    Configuration configuration =
        read(
            "organisation: Test\nlanding: landing\nsources:\n"
                + "  - {id: users, kind: entra.users, directory: tessel, max_age: 7d,"
                + " required: true, zone: Europe/Berlin, region: DE, max_shrink: 0.5,"
                + " max_quarantine: 0, covers: 31d, accepts: [empty, unpaged]}\n");
    assertThat(configuration.sources().declared())
        .containsExactly(
            new SourceDeclaration(
                "users",
                "entra.users",
                Optional.of("tessel"),
                7,
                true,
                ZoneId.of("Europe/Berlin"),
                Optional.of("DE"),
                0.5,
                0,
                31,
                Set.of("empty", "unpaged"),
                OwnTerms.NONE));
    assertThat(configuration.directories()).containsExactly("tessel");
  }

  @Test
  void aSourceNamesTheFieldsAndWordsOfItsOrganisation() {
    OwnTerms own =
        read(SMALLEST.replace(" []", "")
                + "  - {id: desk, kind: servicenow.incident, day_first: true, desk: desk-1,"
                + " desks: {Night shift: desk-2}, fields: {caller_verification: u_v, approver:"
                + " [u_a, u_b]}, words: {caller_verification: {photo_id: [Video-Call]}}}\n")
            .sources()
            .declared()
            .get(0)
            .own();
    assertThat(own.fields())
        .isEqualTo(
            Map.of("caller_verification", List.of("u_v"), "approver", List.of("u_a", "u_b")));
    assertThat(own.dayFirst()).contains(true);
    assertThat(own.words().desk()).contains("desk-1");
    assertThat(own.words().desks()).isEqualTo(Map.of("Night shift", "desk-2"));
    assertThat(own.words().meanings().get("caller_verification"))
        .isEqualTo(Map.of("video call", "photo_id"));
  }

  @Test
  void aFieldOrAWordThatATicketDoesNotHaveIsTold() {
    assertProblems(
        SMALLEST.replace(" []", "")
            + "  - {id: a, kind: servicenow.incident, fields: {caler_verification: u_v}, words:"
            + " {channel: {pigeon: [Taube]}}}\n",
        "sources[1]: fields: `caler_verification`: is not a known key. Did you mean"
            + " `caller_verification`?",
        "sources[1]: words: channel: `pigeon`: is not a known key. Did you mean `phone`?");
  }

  @Test
  void wordsNeedTheFieldThatTheyStandIn() {
    assertProblems(
        SMALLEST.replace(" []", "")
            + "  - {id: a, kind: jira.issues, words: {caller_verification: {photo_id: [Video]}}}\n",
        "sources[1]: `words`: explain `caller_verification`, for which `fields` names no field of"
            + " the export. Add `fields: {caller_verification: …}`.");
  }

  @Test
  void fieldsAndWordsGoWithKindsThatHaveThem() {
    assertProblems(
        SMALLEST.replace(" []", "")
            + "  - {id: a, kind: hr.people, fields: {approver: x}, day_first: true, desk: d}\n",
        "sources[1]: `fields`: names fields, and hr.people has none to be named. Remove it.",
        "sources[1]: `day_first`: is set, and hr.people has no such dates. Remove it.",
        "sources[1]: `desk`: is set, and hr.people has no tickets. Remove it.");
  }

  @Test
  void pathsAreRelativeToTheFileAndObjectStoresAreLeftAsTheyAre() {
    Configuration configuration =
        read("organisation: Test\nlanding: ../drop\nlake: s3a://bucket/lake\nsources: []\n");
    assertThat(configuration.sources().landing())
        .isEqualTo(folder.getParent().resolve("drop").toString());
    assertThat(configuration.lake()).isEqualTo("s3a://bucket/lake");
  }

  @Test
  void accountTypesKeepTheirOrder() {
    Configuration configuration =
        read(
            SMALLEST
                + "account_types:\n"
                + "  - {type: break_glass, when: \"login like 'bg-%'\"}\n"
                + "  - {type: service, when: \"login like 'svc-%'\"}\n");
    assertThat(configuration.accountTypes())
        .isEqualTo(
            List.of(
                new AccountType("break_glass", "login like 'bg-%'"),
                new AccountType("service", "login like 'svc-%'")));
  }

  @Test
  void allProblemsOfAFileAreToldAtOnce() {
    assertProblems(
        """
        organisaton: Test
        zone: Europe/Lodnon
        rule_pack: nist-800-63b-5
        sources:
          - {id: hr, kind: hr.poeple, max_age: 3 days}
          - {id: hr, kind: hr.people, accepts: [anything]}
        report: {formats: [pdf]}
        account_types: [{type: robot, when: "true"}]
        """,
        "`zone`: is `Europe/Lodnon`, not an IANA zone such as Europe/London. Write an IANA zone such as Europe/London.",
        "sources[1]: `kind`: is `hr.poeple`, which is not known. See `exposure sources list`.",
        "sources[1]: `max_age`: is `3 days`, not a number of days such as 3d. Write a number of days such as 3d.",
        "sources[2]: `accepts`: is [anything]. Write some of [empty, unpaged].",
        "`sources`: declare `hr`, which is taken. Give each its own id.",
        "`landing`: is missing. Add `landing: …`.",
        "`organisation`: is missing. Add `organisation: …`.",
        "`rule_pack`: is `nist-800-63b-5`. Write one of [nist-800-63b-3, nist-800-63b-4].",
        "account_types[1]: `type`: is `robot`. Write one of [break_glass, guest, human, mailbox, service, shared, unknown].",
        "report: `formats`: are [pdf]. Write some of [html, json].",
        "`organisaton`: is not a known key. Did you mean `organisation`?");
  }

  @Test
  void theSecretKeyComesFromTheNamedVariable() {
    beside("exposure.yaml", SMALLEST + "number_key_env: OTHER_KEY\n");
    Configuration configuration =
        ConfigurationFile.read(
            folder.resolve("exposure.yaml"), Map.of("OTHER_KEY", "k", "EXPOSURE_NUMBER_KEY", "x"));
    assertThat(configuration.sources().hashKey().value()).isEqualTo("k");
  }

  @Test
  void thePolicyAndTheVendorCalendarAreSourcesOfTheirOwn() {
    beside("policy.yaml", "version: 1\nrules: []\n");
    assertThat(read(SMALLEST + "policy: policy.yaml\n").sources().configurationFiles())
        .extracting(file -> file.source().kind() + " " + file.name())
        .containsExactly("policy.documented policy.yaml", "vendor.calendar vendor-calendar.yaml");
  }

  @Test
  void aFileThatCannotBeReadSaysWhatToDo() {
    Path absent = folder.resolve("absent.yaml");
    assertThatThrownBy(() -> ConfigurationFile.read(absent, Map.of()))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(
            "file " + absent + ": cannot be read. Write it, or name another with --config.");
    assertThatThrownBy(() -> read(SMALLEST + "policy: absent.yaml\n"))
        .hasMessage("file " + absent + ": cannot be read. Correct `policy`.");
  }

  @Test
  void aShareLiesBetweenNoneAndAll() {
    assertThatThrownBy(() -> read(SMALLEST + "unknown_share_for_point: 7\n"))
        .hasMessageContaining("unknown_share_for_point")
        .hasMessageContaining("is 7.0. Write a share from 0 to 1");
  }

  @Test
  void theHashOfTheFileIsThatOfItsBytes() {
    // printf 'organisation: Test\nlanding: landing\nsources: []\n' | sha256sum
    assertThat(read(SMALLEST).sha256())
        .isEqualTo("30157c6f92d3d945f6454e8fc047db02c35fff1b5ef7bd49cce600e45695434d");
  }

  private void assertProblems(String yaml, String... messages) {
    String place = folder.resolve("exposure.yaml") + ": ";
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(place + String.join("\n" + place, messages));
  }

  private Configuration read(String yaml) {
    beside("exposure.yaml", yaml);
    return ConfigurationFile.read(folder.resolve("exposure.yaml"), Map.of());
  }

  private void beside(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
