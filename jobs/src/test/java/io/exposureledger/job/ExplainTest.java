package io.exposureledger.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.exposureledger.lake.Lake;
import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.report.explain.Explanation;
import io.exposureledger.report.explain.ExplanationJson;
import io.exposureledger.report.explain.ExplanationPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of accounts of the sample, each pinned in {@code explain/<case>.txt}. */
class ExplainTest {

  @TempDir static Path temp;

  private static Lake lake;
  private static String runId;

  @BeforeAll
  static void runTheLastDate() {
    JobContext context = Sample.context(Sample.FOLDER, temp.resolve("lake"));
    lake = context.lake();
    runId = new Pipeline(context).run(Sample.LAST);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "exposed-through-a-group, aldermoor, idris.farthingale@aldermoor.example",
    "excluded-through-groups, aldermoor, amabel.thistledown@aldermoor.example",
    "valid-exception, aldermoor, osgar.wintle@aldermoor.example",
    "expired-exception, aldermoor, PERDITA.HOLLIN@aldermoor.example",
    "recovery-only, aldermoor, clemency.rookhope@aldermoor.example",
    "guest, aldermoor, ivor_orrery.example#EXT#@aldermoor.example",
    "unfinished-migration, tessel, aurelio.cobblestone@tessel.example",
    "privileged-through-a-role, aldermoor, eluned.spinnaker@aldermoor.example",
    "not-in-hr, aldermoor, gaius.lonely@aldermoor.example",
    "latent, aldermoor, jocasta.merrydew@aldermoor.example",
    "documented-help-desk, quillhaven, bethan.starkweather@quillhaven.example",
    "service-account, aldermoor, svc-backup@aldermoor.example"
  })
  void page(String name, String directory, String account) throws IOException {
    String page = ExplanationPage.text(explain(directory, account)).replace(runId, "RUN");
    Path expected = Path.of("src", "test", "resources", "explain", name + ".txt");
    if (Boolean.getBoolean("explain.update")) {
      Files.createDirectories(expected.getParent());
      Files.writeString(expected, page);
    }
    assertThat(page).isEqualTo(Files.readString(expected));
  }

  @Test
  @DisplayName("an account is found by its object id too, and told as JSON with the same sentences")
  void json() throws IOException {
    Explanation byId = explain("aldermoor", "1105f454-998b-5d08-adc4-19cb570fc379");
    JsonNode json = new ObjectMapper().readTree(ExplanationJson.text(byId));
    assertThat(json.get("login").asText()).isEqualTo("perdita.hollin@aldermoor.example");
    assertThat(json.at("/verdicts/0/verdict").asText()).isEqualTo("yes");
    assertThat(json.at("/paths/1/permitted_by").asText())
        .isEqualTo("authenticationMethodsPolicy sms: all users");
    assertThat(json.at("/sections/0/title").asText()).isEqualTo("Who it is");
    assertThat(json.at("/evidence/0/file").asText()).isEqualTo("userRegistrationDetails-1.json");
    assertThat(json.at("/evidence/0/record").asLong()).isEqualTo(191);
  }

  @Test
  @DisplayName("a directory that is not there is named with the nearest, exit 2")
  void noDirectory() {
    assertProblem(
        "aldermor",
        "anybody",
        "directory aldermor: there is none of this name on 2026-10-31. Did you mean `aldermoor`?"
            + " There are aldermoor, quillhaven, tessel.");
  }

  @Test
  @DisplayName("an account that is not there is named, exit 2")
  void noAccount() {
    assertProblem(
        "tessel",
        "perdita.hollin@aldermoor.example",
        "account perdita.hollin@aldermoor.example: directory tessel has none of this id or sign-in"
            + " name on 2026-10-31. Give the object id, or the sign-in name as the directory"
            + " writes it.");
  }

  @Test
  @DisplayName("a date without a published run is told with the dates that are there, exit 2")
  void noRun() {
    assertThatThrownBy(() -> new Explain(lake, LocalDate.of(2026, 9, 30)).of("tessel", "anybody"))
        .isInstanceOfSatisfying(ProblemException.class, ExplainTest::assertUsage)
        .hasMessage(
            "explain of 2026-09-30: no run of this date is published. Published are 2026-10-31.");
  }

  @Test
  @DisplayName("an account name that two accounts have is told with both, exit 2")
  void twoAccounts() {
    assertThatThrownBy(() -> SameName.lookup(temp.resolve("two")).id("d", "Ann@d.example"))
        .isInstanceOfSatisfying(ProblemException.class, ExplainTest::assertUsage)
        .hasMessage(
            "account Ann@d.example: directory d has more than one of this sign-in name: id-1 and"
                + " id-2. Give the object id.");
  }

  private static void assertProblem(String directory, String account, String message) {
    assertThatThrownBy(() -> explain(directory, account))
        .isInstanceOfSatisfying(ProblemException.class, ExplainTest::assertUsage)
        .hasMessage(message);
  }

  private static void assertUsage(ProblemException problem) {
    assertThat(problem.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  private static Explanation explain(String directory, String account) {
    return new Explain(lake, Sample.LAST).of(directory, account);
  }
}
