package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.invented.Classes.Use;
import io.exposureledger.invented.Verdicts.Weakest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClassesTest {

  private static final Optional<MethodClass> DESK = Optional.of(MethodClass.SOFT_ONE_TIME_CODE);
  private static final Use PUSH = use(Method.PUSH, Answer.YES);
  private static final Use SMS = use(Method.SMS, Answer.YES);
  private static final Use EMAIL = use(Method.EMAIL, Answer.YES);
  private static final Use UNMAPPED = use(Method.UNMAPPED, Answer.UNKNOWN);

  private static Use use(Method method, Answer completes) {
    return new Use(method.strength(), completes);
  }

  private static Classes with(List<Use> asFactor, List<Use> forReset) {
    return new Classes(Map.of("second_factor", asFactor, "self_service_recovery", forReset)::get);
  }

  private static String best(Use... uses) {
    return with(List.of(uses), List.of()).best();
  }

  private static Weakest weakest(List<Use> asFactor, List<Use> forReset) {
    return with(asFactor, forReset).weakest(Protection.YES, Answer.NO, DESK);
  }

  @Test
  @DisplayName("the best class is the highest, and a password where there is no second factor")
  void highest() {
    assertThat(best(SMS, PUSH)).isEqualTo("strong_out_of_band");
    assertThat(best(use(Method.PUSH, Answer.NO))).isEqualTo("password_only");
    assertThat(best()).isEqualTo("password_only");
  }

  @Test
  @DisplayName("what is not known could be better than all but a key in hardware")
  void bestUnknown() {
    assertThat(best(PUSH, UNMAPPED)).isEqualTo("unknown");
    assertThat(best(PUSH, use(Method.SECURITY_KEY, Answer.UNKNOWN))).isEqualTo("unknown");
    assertThat(best(PUSH, use(Method.SMS, Answer.UNKNOWN))).isEqualTo("strong_out_of_band");
    assertThat(best(use(Method.SECURITY_KEY, Answer.YES), UNMAPPED))
        .isEqualTo("phishing_resistant_hardware");
  }

  @Test
  @DisplayName("the weakest class is the lowest of all open paths, told with the first such path")
  void lowest() {
    assertThat(weakest(List.of(PUSH, SMS), List.of(PUSH)))
        .isEqualTo(new Weakest("telephone", "second_factor"));
    assertThat(weakest(List.of(PUSH, SMS), List.of(SMS, EMAIL)))
        .isEqualTo(new Weakest("not_a_factor", "self_service_recovery"));
    assertThat(weakest(List.of(), List.of()))
        .isEqualTo(new Weakest("soft_one_time_code", "help_desk_recovery"));
  }

  @Test
  @DisplayName("a path that opens with a password alone is the weakest, whatever is unknown")
  void password() {
    assertThat(with(List.of(UNMAPPED), List.of()).weakest(Protection.PARTIAL, Answer.NO, DESK))
        .isEqualTo(new Weakest("password_only", "sign_in"));
    assertThat(with(List.of(), List.of()).weakest(Protection.NO, Answer.YES, Optional.empty()))
        .isEqualTo(new Weakest("password_only", "legacy"));
  }

  @Test
  @DisplayName("one unknown path leaves the weakest class unknown")
  void weakestUnknown() {
    Weakest unknown = new Weakest("unknown", "");
    assertThat(with(List.of(SMS), List.of()).weakest(Protection.YES, Answer.UNKNOWN, DESK))
        .isEqualTo(unknown);
    assertThat(weakest(List.of(PUSH, UNMAPPED), List.of())).isEqualTo(unknown);
    assertThat(with(List.of(SMS), List.of()).weakest(Protection.YES, Answer.NO, Optional.empty()))
        .isEqualTo(unknown);
  }

  @Test
  @DisplayName("no second factor is weaker than a telephone, so that what is unknown beside it is")
  void floor() {
    assertThat(weakest(List.of(SMS, UNMAPPED), List.of()))
        .isEqualTo(new Weakest("telephone", "second_factor"));
    assertThat(weakest(List.of(), List.of(SMS, UNMAPPED))).isEqualTo(new Weakest("unknown", ""));
  }
}
