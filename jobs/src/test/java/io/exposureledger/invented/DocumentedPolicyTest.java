package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DocumentedPolicyTest {

  private static final Organisation GROUP = new Organisation(7, 20_000, 1, Proportions.standard());

  private final Found found = new Found(GROUP, 0);

  private DocumentedPolicy of(String directory, String department, Answer privileged) {
    Account account = found.humans(directory, department).findFirst().orElseThrow();
    return new DocumentedPolicy(account, privileged);
  }

  @Test
  @DisplayName("the first rule that covers decides")
  void first() {
    assertThat(of("aldermoor", "Field", Answer.YES).permitted("second_factor", Method.SMS))
        .isEqualTo(Answer.NO);
    assertThat(of("aldermoor", "Field", Answer.NO).permitted("second_factor", Method.SMS))
        .isEqualTo(Answer.YES);
  }

  @Test
  @DisplayName("a rule that may cover leaves open what the deciding one tells otherwise")
  void mayCover() {
    DocumentedPolicy finance = of("tessel", "Finance", Answer.UNKNOWN);
    assertThat(finance.permitted("second_factor", Method.SMS)).isEqualTo(Answer.UNKNOWN);
    assertThat(finance.ruling("second_factor").map(DocumentedRule::id)).contains("AUTH-8");
    assertThat(of("tessel", "Research", Answer.UNKNOWN).permitted("second_factor", Method.SMS))
        .isEqualTo(Answer.NO);
  }

  @Test
  @DisplayName("where no rule surely covers nothing is known")
  void uncovered() {
    DocumentedPolicy engineer = of("tessel", "IT", Answer.UNKNOWN);
    assertThat(engineer.permitted("second_factor", Method.SMS)).isEqualTo(Answer.UNKNOWN);
    assertThat(engineer.ruling("second_factor")).isEmpty();
    assertThat(engineer.lowest("self_service_recovery")).isEmpty();
  }

  @Test
  @DisplayName("a call covers one to an office, and the lowest of the listed classes counts")
  void classes() {
    DocumentedPolicy field = of("aldermoor-ad", "Field", Answer.UNKNOWN);
    assertThat(field.permitted("help_desk_recovery", Method.VOICE_OFFICE)).isEqualTo(Answer.YES);
    assertThat(field.permitted("help_desk_recovery", Method.SMS)).isEqualTo(Answer.NO);
    assertThat(of("aldermoor-ad", "IT", Answer.UNKNOWN).lowest("help_desk_recovery"))
        .contains(MethodClass.SOFT_ONE_TIME_CODE);
  }
}
