package io.exposureledger.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountabilityTest {

  private static final String[] COLUMNS = {
    "role", "subject_kind", "subject", "person", "person_status", "accounts", "privileged_accounts"
  };

  private Query accountability;

  @BeforeEach
  void tables() {
    accountability =
        new Query("accountability")
            .table(
                "mart_account_exposure",
                "directory string, account_id string, scope string, exposed string, privileged"
                    + " string, documented_rule string, unit string, company string,"
                    + " control_owner_level string, risk_acceptor_level string")
            .table(
                "core_documented_policy",
                "rule_id string, rule_no int, control_owner string, control_owner_level string,"
                    + " risk_acceptor string, risk_acceptor_level string, policy_control_owner"
                    + " string, policy_risk_acceptor string")
            .table("core_unit", "unit_id string, owner string")
            .table("unit_owner", "unit_id string, owner string, owner_unit string")
            .table("unit_within", "unit_id string, inner_id string, distance int")
            .table(
                "exception_entry",
                "exception_id string, owner string, approver string, state string")
            .table(
                "exception_cover",
                "exception_id string, is_in_scope boolean, exposed boolean, privileged boolean")
            .table("core_duty_evidence", "duty string, scope string, owner string")
            .table("person_key", "key string, person_id string, status string");
    accountability
        .row("person_key", "p-1", "p-1", "active")
        .row("person_key", "p-2", "p-2", "left");
  }

  @Test
  void whoOwnsARuleAnswersForTheAccountsThatItCovers() {
    rule("R-1", "P-1", "rule", null, null);
    exposed("a", "yes", "R-1", "u-1", "rule", null);
    exposed("b", "no", "R-1", "u-1", "rule", null);
    assertThat(rows()).contains("control_owner|rule|R-1|p-1|active|2|1");
  }

  @Test
  void whoOwnsAUnitAnswersForTheUnitsBelowThatHaveNoOwner() {
    accountability
        .row("core_unit", "u-above", "p-2")
        .row("core_unit", "u-1", null)
        .row("unit_owner", "u-1", "p-2", "u-above");
    exposed("a", "no", null, "u-1", "unit", null);
    assertThat(rows()).contains("control_owner|unit|u-above|p-2|left|1|0");
  }

  @Test
  void whatNobodyIsNamedForStandsUnderTheEnterpriseWithoutAPerson() {
    exposed("a", "no", null, "UNASSIGNED", null, null);
    assertThat(rows())
        .containsExactly(
            "control_owner|enterprise|enterprise||missing|1|0",
            "risk_acceptor|enterprise|enterprise||missing|1|0");
  }

  @Test
  void theTopOfThePolicyAnswersForTheRest() {
    rule("R-1", "p-9", "enterprise", "p-9", "p-1");
    exposed("a", "no", "R-1", "UNASSIGNED", "enterprise", "enterprise");
    assertThat(rows())
        .containsExactly(
            "control_owner|enterprise|enterprise|p-9|unresolved|1|0",
            "risk_acceptor|enterprise|enterprise|p-1|active|1|0");
  }

  @Test
  void ownerAndApproverAnswerForTheExposedAccountsUnderAnException() {
    accountability
        .row("exception_entry", "EX-1", "p-1", "p-2", "approved")
        .row("exception_cover", "EX-1", true, true, true)
        .row("exception_cover", "EX-1", true, false, true)
        .row("exception_cover", "EX-1", false, true, true);
    assertThat(rows())
        .contains(
            "exception_approver|exception|EX-1|p-2|left|1|1",
            "exception_owner|exception|EX-1|p-1|active|1|1");
  }

  @Test
  void nobodyAnswersForAnExceptionThatWasWithdrawn() {
    accountability.row("exception_entry", "EX-1", "p-1", "p-2", "withdrawn");
    assertThat(rows()).noneMatch(line -> line.startsWith("exception_"));
  }

  @Test
  void aDutyOfAUnitIsOwedForTheAccountsOfTheUnitsBelow() {
    accountability
        .row("unit_within", "u-above", "u-above", 0)
        .row("unit_within", "u-above", "u-1", 1)
        .row("core_duty_evidence", "notice_given", "u-above", "p-1")
        .row("core_duty_evidence", "risk_assessed", "", "p-1");
    exposed("a", "no", null, "u-1", null, null);
    exposed("b", "yes", null, "u-2", null, null);
    assertThat(rows())
        .contains(
            "duty_owner|duty|notice_given:u-above|p-1|active|1|0",
            "duty_owner|duty|risk_assessed|p-1|active|2|1");
  }

  private void rule(
      String id, String owner, String level, String policyOwner, String policyAcceptor) {
    accountability.row(
        "core_documented_policy", id, 1, owner, level, null, null, policyOwner, policyAcceptor);
  }

  private void exposed(
      String account,
      String privileged,
      String rule,
      String unit,
      String ownerLevel,
      String acceptorLevel) {
    accountability.row(
        "mart_account_exposure",
        "cloud",
        account,
        "in_scope",
        "yes",
        privileged,
        rule,
        unit,
        "Harbour",
        ownerLevel,
        acceptorLevel);
  }

  private List<String> rows() {
    return accountability.texts(COLUMNS);
  }
}
