package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.invented.Verdicts.Path;
import io.exposureledger.invented.Verdicts.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DocumentedPathsTest {

  private static final Organisation GROUP = new Organisation(7, 20_000, 1, Proportions.standard());

  private final Found found = new Found(GROUP, 0);
  private final OtherDirectories facts = new OtherDirectories(GROUP);

  private Stream<Verdict> holding(DuoDevice... devices) {
    return found.verdicts(
        "quillhaven-duo", account -> facts.duoDevices(account).equals(List.of(devices)));
  }

  @Test
  @DisplayName("the document decides for Duo: who has a telephone there is exposed")
  void duo() {
    assertThat(holding(DuoDevice.TELEPHONE))
        .isNotEmpty()
        .allSatisfy(
            verdict ->
                assertThat(verdict.paths())
                    .containsEntry("second_factor", new Path(Answer.YES, Answer.YES, Answer.YES))
                    .containsEntry(
                        "self_service_recovery",
                        new Path(Answer.UNKNOWN, Answer.YES, Answer.UNKNOWN)));
  }

  @Test
  @DisplayName("a token that the document does not list is no second factor")
  void token() {
    assertThat(holding(DuoDevice.TOKEN))
        .isNotEmpty()
        .allSatisfy(verdict -> assertThat(verdict.bestClass()).isEqualTo("password_only"))
        .allSatisfy(verdict -> assertThat(verdict.flags()).containsEntry("latent", Answer.YES));
  }

  @Test
  @DisplayName("an application counts only after it was activated")
  void notActivated() {
    assertThat(holding(DuoDevice.APPLICATION))
        .isNotEmpty()
        .allSatisfy(verdict -> assertThat(verdict.bestClass()).isEqualTo("strong_out_of_band"));
    assertThat(holding(DuoDevice.IDLE_APPLICATION))
        .isNotEmpty()
        .allSatisfy(verdict -> assertThat(verdict.bestClass()).isEqualTo("soft_one_time_code"));
  }

  @Test
  @DisplayName("a line takes calls, which is enough to be exposed")
  void line() {
    assertThat(holding(DuoDevice.LANDLINE))
        .isNotEmpty()
        .allSatisfy(verdict -> assertThat(verdict.flags()).containsEntry("exposed", Answer.YES))
        .allSatisfy(verdict -> assertThat(verdict.flags()).containsEntry("dependent", Answer.YES));
  }

  @Test
  @DisplayName("where a smart card is required no telephone gets in, whatever the document says")
  void smartCard() {
    assertThat(
            found
                .humans("aldermoor-ad", "Field")
                .filter(facts::isSmartCardRequired)
                .map(found::verdict))
        .isNotEmpty()
        .allSatisfy(
            verdict ->
                assertThat(verdict.paths().get("second_factor"))
                    .isEqualTo(new Path(Answer.NO, Answer.UNKNOWN, Answer.NO)));
    assertThat(
            found
                .humans("aldermoor-ad", "Field")
                .filter(account -> !facts.isSmartCardRequired(account))
                .map(account -> found.verdict(account).paths().get("second_factor").permitted()))
        .containsOnly(Answer.YES);
  }

  @Test
  @DisplayName("a domain tells nothing of methods, so that what is bound is not known")
  void domain() {
    assertThat(
            found
                .in("aldermoor-ad")
                .flatMap(account -> found.verdict(account).paths().values().stream())
                .map(Path::bound))
        .containsOnly(Answer.UNKNOWN);
  }

  @Test
  @DisplayName("no rule covers the laboratory in Google, and the one of research is for any path")
  void google() {
    assertThat(
            found
                .humans("tessel-google", "Laboratory")
                .flatMap(account -> found.verdict(account).paths().values().stream())
                .map(Path::permitted))
        .containsOnly(Answer.UNKNOWN);
    assertThat(
            found
                .humans("tessel-google", "Research")
                .map(account -> found.verdict(account).flags().get("exposed")))
        .containsOnly(Answer.NO);
  }
}
