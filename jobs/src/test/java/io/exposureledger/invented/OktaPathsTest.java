package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.invented.Verdicts.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OktaPathsTest {

  private static final Organisation GROUP = new Organisation(7, 20_000, 12, Proportions.standard());
  private static final int FIRST = 0;
  private static final int LAST = 11;

  private final OktaGroups groups = new OktaGroups(GROUP);
  private final OktaFactors factors = new OktaFactors(GROUP);

  private Stream<Account> humans() {
    return new Found(GROUP, FIRST).in("tessel").filter(one -> one.kind() == AccountKind.HUMAN);
  }

  private Predicate<Account> are(String name) {
    return account -> groups.has(name, account);
  }

  private Stream<Answer> permitted(Stream<Account> accounts, int month, String path) {
    Found found = new Found(GROUP, month);
    return accounts.map(account -> found.verdict(account).paths().get(path).permitted()).distinct();
  }

  @Test
  @DisplayName(
      "the first enrolment policy decides: an administrator of the laboratory has no phone")
  void firstPolicyDecides() {
    assertThat(permitted(humans().filter(are(OktaGroups.ADMINISTRATORS)), FIRST, "second_factor"))
        .containsExactly(Answer.NO);
    assertThat(
            permitted(
                humans()
                    .filter(are(OktaGroups.ADMINISTRATORS).negate())
                    .filter(are(OktaGroups.LABORATORY).negate()),
                FIRST,
                "second_factor"))
        .containsExactly(Answer.YES);
  }

  @Test
  @DisplayName("a policy that is not active decides nothing")
  void inactivePolicy() {
    Stream<Account> contractors =
        humans()
            .filter(are(OktaGroups.CONTRACTORS))
            .filter(are(OktaGroups.ADMINISTRATORS).negate())
            .filter(are(OktaGroups.LABORATORY).negate());
    assertThat(permitted(contractors, FIRST, "self_service_recovery")).containsExactly(Answer.YES);
  }

  @Test
  @DisplayName("an authenticator for recovery only leaves the second factor and keeps the reset")
  void recoveryOnly() {
    Found found = new Found(GROUP, LAST);
    Path reset =
        humans()
            .filter(account -> account.department().equals("Finance"))
            .filter(are(OktaGroups.ADMINISTRATORS).negate())
            .filter(account -> holds(account, "sms"))
            .findFirst()
            .map(found::verdict)
            .map(
                verdict -> {
                  assertThat(verdict.flags()).containsEntry("recovery_only", Answer.YES);
                  assertThat(verdict.paths().get("second_factor").verdict()).isEqualTo("residual");
                  return verdict.paths().get("self_service_recovery");
                })
            .orElseThrow();
    assertThat(reset.verdict()).isEqualTo("exposed");
  }

  @Test
  @DisplayName("a telephone is the first factor only where a rule takes any factor first")
  void anyFactorFirst() {
    assertThat(
            permitted(
                humans()
                    .filter(are(OktaGroups.FIELD))
                    .filter(are(OktaGroups.ADMINISTRATORS).negate()),
                FIRST,
                "sign_in"))
        .containsExactly(Answer.YES);
    assertThat(permitted(humans().filter(are(OktaGroups.FIELD).negate()), FIRST, "sign_in"))
        .containsExactly(Answer.NO);
  }

  @Test
  @DisplayName("the first active rule for passwords decides, not the one that takes a text message")
  void firstActiveRule() {
    assertThat(
            permitted(humans().filter(are(OktaGroups.LABORATORY)), LAST, "self_service_recovery"))
        .containsExactly(Answer.NO);
  }

  @Test
  @DisplayName("calls reset no password after the summer, text messages still do")
  void tightens() {
    assertThat(OktaResets.policies(GROUP.dates().get(FIRST)).get(3).deciding().takes(Method.VOICE))
        .isTrue();
    OktaResets.Rule now = OktaResets.policies(GROUP.dates().get(LAST)).get(3).deciding();
    assertThat(now.takes(Method.VOICE)).isFalse();
    assertThat(now.takes(Method.SMS)).isTrue();
  }

  @Test
  @DisplayName("a factor whose enrolment was not completed is not bound")
  void pending() {
    Found found = new Found(GROUP, LAST);
    Stream<Account> begun =
        humans()
            .filter(
                account ->
                    factors.of(account, LAST).stream()
                        .allMatch(one -> one.type().equals("sms") && !one.isActive()))
            .filter(account -> !factors.of(account, LAST).isEmpty());
    assertThat(begun.map(account -> found.verdict(account).paths().get("second_factor").bound()))
        .isNotEmpty()
        .containsOnly(Answer.NO);
  }

  @Test
  @DisplayName("a factor that nobody has mapped leaves open whether a telephone is bound")
  void unmapped() {
    Found found = new Found(GROUP, LAST);
    assertThat(
            humans()
                .filter(account -> factors.of(account, LAST).size() == 1)
                .filter(account -> holds(account, "palm_vein"))
                .map(account -> found.verdict(account).paths().get("second_factor").bound()))
        .isNotEmpty()
        .containsOnly(Answer.UNKNOWN);
  }

  @Test
  @DisplayName("nobody is known to be privileged, and no vendor's delivery ends")
  void whatOktaDoesNotTell() {
    Found found = new Found(GROUP, LAST);
    assertThat(humans().map(found::verdict).map(Verdicts.Verdict::privileged))
        .containsOnly(Answer.UNKNOWN);
    assertThat(humans().map(found::verdict).map(verdict -> verdict.flags().get("cutoff")))
        .containsOnly(Answer.NO);
  }

  private boolean holds(Account account, String type) {
    return factors.of(account, LAST).stream()
        .anyMatch(one -> one.isActive() && one.type().equals(type));
  }
}
