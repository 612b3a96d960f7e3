package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whether what is documented and what is in force differ. */
class DriftTest {

  private static final Organisation GROUP = new Organisation(7, 20_000, 1, Proportions.standard());

  private final Found found = new Found(GROUP, 0);

  private Stream<Optional<Answer>> drift(Stream<Account> accounts) {
    return accounts.map(account -> found.verdict(account).drift());
  }

  @Test
  @DisplayName("every answer occurs where a technical policy is exported")
  void everyAnswer() {
    Stream.of("aldermoor", "quillhaven", "tessel")
        .forEach(
            directory ->
                assertThat(drift(found.in(directory)))
                    .as(directory)
                    .contains(
                        Optional.of(Answer.YES),
                        Optional.of(Answer.NO),
                        Optional.of(Answer.UNKNOWN)));
  }

  @Test
  @DisplayName("where only the document tells nothing is asked")
  void onlyDocumented() {
    assertThat(drift(Stream.of("tessel-google", "quillhaven-duo").flatMap(found::in)))
        .containsOnly(Optional.empty());
  }

  @Test
  @DisplayName("a required smart card differs from a document that lets text messages in")
  void smartCard() {
    OtherDirectories facts = new OtherDirectories(GROUP);
    assertThat(drift(found.humans("aldermoor-ad", "Field").filter(facts::isSmartCardRequired)))
        .containsOnly(Optional.of(Answer.YES));
    assertThat(drift(found.humans("aldermoor-ad", "IT").filter(facts::isSmartCardRequired)))
        .containsOnly(Optional.of(Answer.NO));
  }

  @Test
  @DisplayName("a reset by text message differs from a document that takes mail and application")
  void reset() {
    OktaGroups groups = new OktaGroups(GROUP);
    assertThat(
            drift(
                found
                    .humans("tessel", "Operations")
                    .filter(account -> !groups.has(OktaGroups.ADMINISTRATORS, account))))
        .containsOnly(Optional.of(Answer.YES));
    assertThat(drift(found.humans("tessel", "Laboratory"))).containsOnly(Optional.of(Answer.NO));
  }
}
