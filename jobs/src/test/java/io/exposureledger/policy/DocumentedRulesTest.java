package io.exposureledger.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.testing.Rows;
import io.exposureledger.testing.SharedSpark;
import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class DocumentedRulesTest {

  private static final String[] NONE = null;

  @Test
  void everyRuleStandsInItsOrderWithWhetherItCoversTheAccount() {
    Dataset<Row> rules =
        rules(
            rule("R-2", 2, "true", "any", null, "sms"),
            rule("R-1", 1, "privileged", "sign_in", "phishing_resistant_synced", NONE));
    assertThat(
            Rows.texts(documented(rules), "account_id", "documented.rule_id", "documented.applies"))
        .containsExactly(
            "ada|[R-1, R-2]|[true, true]",
            "bo|[R-1, R-2]|[false, true]",
            "cy|[R-1, R-2]|[null, true]");
  }

  @Test
  void aRulePermitsTheMethodsThatItListsAndWhatTheyImply() {
    assertThat(permitted(rule("R-1", 1, "true", "any", null, "phone", "totp")))
        .containsExactly("[phone, totp, sms, voice, voice_office]");
  }

  @Test
  void aListOfMethodsCountsBeforeARequiredClass() {
    assertThat(permitted(rule("R-1", 1, "true", "any", "phishing_resistant_hardware", "sms")))
        .containsExactly("[sms]");
  }

  @Test
  void aRuleWithARequiredClassPermitsItAndStrongerOnes() {
    assertThat(permitted(rule("R-1", 1, "true", "any", "telephone", NONE)).get(0))
        .contains("sms", "voice", "totp", "security_key")
        .doesNotContain("email");
    assertThat(permitted(rule("R-1", 1, "true", "any", "approve_push", NONE)).get(0))
        .doesNotContain("sms")
        .contains("approve_push");
  }

  @Test
  void whereNothingIsWrittenEveryAccountStillHasARow() {
    assertThat(Rows.texts(documented(rules()), "account_id", "documented"))
        .containsExactly("ada|[]", "bo|[]", "cy|[]");
  }

  @Test
  void anEmptyScopeCoversEveryAccount() {
    assertThat(
            Rows.texts(
                documented(rules(rule("R-1", 1, "", "any", null, "sms"))), "documented.applies"))
        .containsOnly("[true]");
  }

  @Test
  void aPathThatIsNoneIsAMistake() {
    Dataset<Row> rules = rules(rule("R-1", 1, "true", "secnd_factor", null, "sms"));
    assertThatThrownBy(() -> documented(rules))
        .hasMessage(
            "documented policy, rule R-1: the path `secnd_factor` is not known. Write one of"
                + " sign_in, second_factor, self_service_recovery, help_desk_recovery, legacy,"
                + " any.");
  }

  @Test
  void allMistakesOfThePolicyAreToldAtOnce() {
    Dataset<Row> rules =
        rules(
            rule("R-1", 1, "compny = 'Aldermoor'", "any", null, "sms"),
            rule("R-2", 2, "true", "any", null, "smss"),
            rule("R-3", 3, "true", "any", "telefone", NONE),
            rule("R-4", 4, "company = ", "any", null, "sms"));
    assertThatThrownBy(() -> documented(rules))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(
            "documented policy, rule R-1: the scope `compny = 'Aldermoor'` is no predicate over"
                + " core.account. Use its columns: see docs/tables/core.account.md.\n"
                + "documented policy, rule R-2: the method `smss` is not known. See"
                + " docs/policies.md.\n"
                + "documented policy, rule R-3: the class `telefone` is not known. See"
                + " docs/policies.md.\n"
                + "documented policy, rule R-4: the scope `company = ` is no predicate over"
                + " core.account. Use its columns: see docs/tables/core.account.md.");
  }

  @Test
  void aScopeThatIsNoConditionIsAMistake() {
    assertThatThrownBy(() -> documented(rules(rule("R-1", 1, "created_at", "any", null, "sms"))))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(
            "documented policy, rule R-1: the scope `created_at` is no predicate");
  }

  @Test
  void aCalendarLineCoversAccountsByItsScope() {
    Dataset<Row> lines =
        Rows.of(
            "line_no bigint, vendor string, methods array<string>, delivery string, ends_on date,"
                + " scope string",
            Rows.row(2L, "entra", new String[] {"sms"}, "vendor", Date.valueOf("2027-02-01"), ""),
            Rows.row(1L, "entra", new String[] {"sms"}, "bought", null, "account_id = 'ada'"));
    assertThat(
            Rows.texts(
                VendorCalendar.ofAccounts(accounts(), lines),
                "account_id",
                "calendar.delivery",
                "calendar.ends_on",
                "calendar.applies"))
        .containsExactly(
            "ada|[bought, vendor]|[null, 2027-02-01]|[true, true]",
            "bo|[bought, vendor]|[null, 2027-02-01]|[false, true]",
            "cy|[bought, vendor]|[null, 2027-02-01]|[false, true]");
  }

  private static List<String> permitted(Object[] rule) {
    return Rows.texts(documented(rules(rule)).limit(1), "documented[0].permits");
  }

  private static Dataset<Row> documented(Dataset<Row> rules) {
    return DocumentedRules.ofAccounts(accounts(), rules, Vocabulary.read(SharedSpark.session()));
  }

  private static Dataset<Row> accounts() {
    return Rows.of(
        "directory string, account_id string, company string, privileged boolean,"
            + " created_at timestamp",
        Rows.row("d", "ada", "Aldermoor", true, null),
        Rows.row("d", "bo", "Aldermoor", false, null),
        Rows.row("d", "cy", "Tessel", null, null));
  }

  private static Object[] rule(
      String id, int no, String scope, String path, String requiredClass, String... permitted) {
    return Rows.row(id, no, path, permitted, requiredClass, "p-1", "p-2", scope);
  }

  private static Dataset<Row> rules(Object[]... rows) {
    return Rows.of(
        "rule_id string, rule_no int, path string, permitted_methods array<string>,"
            + " required_class string, control_owner string, risk_acceptor string, scope string",
        rows);
  }
}
