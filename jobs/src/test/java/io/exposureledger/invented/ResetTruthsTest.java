package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.invented.ResetTruths.ResetTruth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResetTruthsTest {

  private static final int MONTHS = 6;
  private static final Organisation GROUP =
      new Organisation(7, 20_000, MONTHS, Proportions.standard());
  private static final List<ResetTruth> ALL =
      IntStream.range(0, MONTHS).boxed().flatMap(month -> ofMonth(month).stream()).toList();

  private static List<ResetTruth> ofMonth(int month) {
    ResetTruths truths = new ResetTruths(GROUP);
    return IntStream.range(0, GROUP.accounts())
        .boxed()
        .flatMap(number -> truths.of(number, month).stream())
        .toList();
  }

  private static Set<String> answers(String indicator, String directory) {
    return ALL.stream()
        .filter(truth -> truth.account().directory().id().equals(directory))
        .map(truth -> truth.indicators().get(indicator).word())
        .collect(Collectors.toSet());
  }

  @Test
  @DisplayName("Every indicator is yes, no and unknown somewhere in the group")
  void everyCase() {
    for (String indicator : ALL.get(0).indicators().keySet()) {
      Set<String> seen =
          ALL.stream()
              .map(truth -> truth.indicators().get(indicator).word())
              .collect(Collectors.toSet());
      assertThat(seen).as(indicator).containsExactlyInAnyOrder("yes", "no", "unknown");
    }
  }

  @Test
  @DisplayName("Every kind of act by every kind of actor that may do it occurs")
  void everyAct() {
    assertThat(
            ALL.stream()
                .map(truth -> truth.act().kind() + " " + truth.act().actorKind())
                .collect(Collectors.toSet()))
        .contains(
            "PASSWORD_RESET SELF",
            "PASSWORD_RESET SYSTEM",
            "PASSWORD_RESET AGENT",
            "PASSWORD_RESET ADMINISTRATOR",
            "FACTOR_RESET AGENT",
            "FACTOR_RESET ADMINISTRATOR",
            "NUMBER_CHANGED SELF",
            "NUMBER_CHANGED AGENT",
            "FACTOR_ADDED AGENT");
  }

  @Test
  @DisplayName("What a desk does not record is never answered by its tickets")
  void notRecorded() {
    assertThat(answers("unverified", "tessel")).containsExactlyInAnyOrder("no", "unknown");
    assertThat(
            ALL.stream()
                .filter(truth -> truth.account().directory().id().equals("tessel"))
                .filter(truth -> truth.act().actorKind().isOnBehalf())
                .map(truth -> truth.indicators().get("unverified")))
        .containsOnly(Answer.UNKNOWN);
    assertThat(answers("unapproved_privileged", "quillhaven"))
        .containsExactlyInAnyOrder("no", "unknown");
    assertThat(answers("notice_missing", "aldermoor")).containsExactly("unknown");
  }

  @Test
  @DisplayName("Before a desk delivers tickets, what rests on them is unknown and not missing")
  void withoutTickets() {
    assertThat(
            ofMonth(0).stream()
                .filter(truth -> truth.account().directory().id().equals("quillhaven"))
                .filter(truth -> truth.act().actorKind().isOnBehalf())
                .map(truth -> truth.indicators().get("ticketless")))
        .isNotEmpty()
        .containsOnly(Answer.UNKNOWN);
  }

  @Test
  @DisplayName("A factor that follows within one hour follows within four and within a day")
  void nested() {
    assertThat(ALL)
        .allSatisfy(
            truth -> {
              if (truth.indicators().get("then_new_factor_1h") == Answer.YES) {
                assertThat(truth.indicators())
                    .containsEntry("then_new_factor_4h", Answer.YES)
                    .containsEntry("then_new_factor_24h", Answer.YES);
              }
            });
  }

  @Test
  @DisplayName("What is not done for somebody else needs no ticket, verification or approval")
  void ownActs() {
    assertThat(ALL)
        .filteredOn(truth -> !truth.act().actorKind().isOnBehalf())
        .allSatisfy(
            truth ->
                assertThat(truth.indicators())
                    .containsEntry("unverified", Answer.NO)
                    .containsEntry("ticketless", Answer.NO)
                    .containsEntry("unapproved_privileged", Answer.NO));
  }

  @Test
  @DisplayName("The attack shows in each step: probing, number, reset, new factor, role")
  void attack() {
    int attacked = new Episodes(GROUP).attackedAccount();

    List<ResetTruth> acts = new ResetTruths(GROUP).of(attacked, MONTHS - 1);

    assertThat(acts)
        .extracting(truth -> truth.act().kind())
        .containsExactly(ActKind.NUMBER_CHANGED, ActKind.PASSWORD_RESET);
    assertThat(acts.get(1).indicators())
        .containsEntry("unverified", Answer.YES)
        .containsEntry("ticketless", Answer.NO)
        .containsEntry("then_new_factor_1h", Answer.YES)
        .containsEntry("number_then_reset", Answer.YES)
        .containsEntry("then_privilege", Answer.YES)
        .containsEntry("after_probing", Answer.YES);
  }

  @Test
  @DisplayName("One agent has one day far above what the whole desk has on others")
  void burst() {
    ResetTruths truths = new ResetTruths(GROUP);
    List<ResetTruth> last = ofMonth(MONTHS - 1);
    long atDesk =
        last.stream()
            .filter(truth -> truth.account().directory().id().equals("quillhaven"))
            .filter(truth -> truth.act().actorKind() == ActorKind.AGENT)
            .count();
    long burst = last.stream().filter(truths::isOfBurst).count();

    assertThat(burst).isGreaterThan(3 * (atDesk - burst) / 31);
  }

  @Test
  @DisplayName("Campaigns cover some acts of the month in which they run, and none of another")
  void campaigns() {
    Set<String> named =
        ALL.stream()
            .flatMap(truth -> truth.campaign().stream())
            .map(Campaign::id)
            .collect(Collectors.toSet());

    assertThat(named).containsExactlyInAnyOrder("c-phones", "c-devices");
    assertThat(ofMonth(0)).allMatch(truth -> truth.campaign().isEmpty());
  }

  @Test
  @DisplayName("Two groups of one seed have the same acts")
  void deterministic() {
    Organisation again = new Organisation(7, 20_000, MONTHS, Proportions.standard());

    assertThat(
            IntStream.range(9_000, 9_900)
                .boxed()
                .flatMap(number -> new ResetTruths(again).of(number, 3).stream())
                .map(ResetTruth::act))
        .isNotEmpty()
        .isEqualTo(
            ofMonth(3).stream()
                .filter(t -> t.account().number() >= 9_000 && t.account().number() < 9_900)
                .map(ResetTruth::act)
                .toList());
  }
}
