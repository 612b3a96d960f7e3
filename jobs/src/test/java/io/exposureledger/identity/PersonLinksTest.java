package io.exposureledger.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PersonLinksTest {

  private static final String SOURCE = "0a1b2c3d-0000-4000-8000-000000000001";
  private static final String FURTHER = "0a1b2c3d-0000-4000-8000-000000000002";
  private static final String FURTHEST = "0a1b2c3d-0000-4000-8000-000000000003";

  private final List<Object[]> accounts = new ArrayList<>();
  private final List<Object[]> people = new ArrayList<>();
  private final List<Object[]> register = new ArrayList<>();

  @Test
  void theEmployeeNumberFindsThePersonWithinOneEmployer() {
    account("cloud", "a", "P-1", null, "aldermoor", null);
    person("p-1", "Aldermoor", null);
    person("p-2", "Aldermoor", null);
    assertThat(links()).containsExactly("a|p-1|employee_id|employee_id=P-1|linked|null");
  }

  @Test
  void aPersonOfAnotherEmployerIsNotMeant() {
    account("cloud", "a", "p-1", null, "Tessel", null);
    person("p-1", "Aldermoor", null);
    assertThat(links()).containsExactly("a|null|null|null|unresolved|null");
  }

  @Test
  void whereAnEmployerIsNotNamedTheNumberAloneDecides() {
    account("cloud", "a", "p-1", null, null, null);
    person("p-1", "Aldermoor", null);
    assertThat(links()).containsExactly("a|p-1|employee_id|employee_id=p-1|linked|null");
  }

  @Test
  void twoCandidatesAreAmbiguousAndNeitherIsChosen() {
    account("cloud", "a", "p-1", null, null, null);
    person("p-1", "Aldermoor", null);
    person("P-1", "Tessel", null);
    assertThat(links()).containsExactly("a|null|employee_id|employee_id=p-1|ambiguous|[P-1, p-1]");
  }

  @Test
  void aRuleThatFindsTwoIsNotHelpedByALaterOne() {
    account("cloud", "a", "p-1", "ada@aldermoor.example", null, null);
    person("p-1", "Aldermoor", null);
    person("P-1", "Tessel", null);
    person("p-9", "Aldermoor", "ada@aldermoor.example");
    linked("cloud", "a", "p-9", "letter of HR");
    assertThat(links()).containsExactly("a|null|employee_id|employee_id=p-1|ambiguous|[P-1, p-1]");
  }

  @Test
  void anAccountWithNothingThatNamesAPersonIsUnresolved() {
    account("cloud", "a", null, null, null, null);
    person("p-1", "Aldermoor", null);
    assertThat(links()).containsExactly("a|null|null|null|unresolved|null");
  }

  @Test
  void aServiceIsNobodys() {
    accounts.add(Rows.row("cloud", "svc", "p-1", null, "svc", null, null, "service"));
    person("p-1", "Aldermoor", null);
    linked("cloud", "svc", "p-1", null);
    assertThat(links()).isEmpty();
  }

  @Test
  void theRegisterFindsWhomTheNumberDoesNot() {
    account("cloud", "a", "x-77", null, null, null);
    person("p-1", "Aldermoor", null);
    linked("cloud", "a", "P-1", "letter of HR");
    assertThat(links()).containsExactly("a|p-1|register|letter of HR|linked|null");
  }

  @Test
  void theRegisterMayNameAPersonByMailAddress() {
    account("cloud", "a", null, null, null, null);
    person("p-1", "Aldermoor", "Ada@aldermoor.example");
    linked("cloud", "a", "ada@aldermoor.example", null);
    assertThat(links()).containsExactly("a|p-1|register|register of links|linked|null");
  }

  @Test
  void whereNumberAndRegisterContradictTheNumberCounts() {
    account("cloud", "a", "p-1", null, null, null);
    person("p-1", "Aldermoor", null);
    person("p-2", "Aldermoor", null);
    linked("cloud", "a", "p-2", "letter of HR");
    assertThat(links()).containsExactly("a|p-1|employee_id|employee_id=p-1|linked|null");
  }

  @Test
  void whomTheRegisterNamesAndHrDoesNotKnowIsNobody() {
    account("cloud", "a", null, null, null, null);
    person("p-1", "Aldermoor", null);
    linked("cloud", "a", "p-404", null);
    assertThat(links()).containsExactly("a|null|null|null|unresolved|null");
  }

  @Test
  void theMailAddressFindsThePersonWithinOneEmployer() {
    account("cloud", "a", null, "Ada@Aldermoor.example", "Aldermoor", null);
    account("cloud", "b", null, "ada@aldermoor.example", "Tessel", null);
    person("p-1", "Aldermoor", "ada@aldermoor.example");
    assertThat(links())
        .containsExactly(
            "a|p-1|email|email=Ada@Aldermoor.example|linked|null",
            "b|null|null|null|unresolved|null");
  }

  @Test
  void theSignInNameCountsAsAMailAddress() {
    accounts.add(
        Rows.row("cloud", "a", null, null, "ada@aldermoor.example", null, null, "unknown"));
    person("p-1", "Aldermoor", "ada@aldermoor.example");
    assertThat(links()).containsExactly("a|p-1|email|login=ada@aldermoor.example|linked|null");
  }

  @Test
  void anAccountBelongsToThePersonOfTheOneItIsSynchronisedFrom() {
    account("cloud", "a", "p-2", null, null, SOURCE);
    account("on-premises", SOURCE.toUpperCase(Locale.ROOT), "p-1", null, null, null);
    person("p-1", "Aldermoor", null);
    person("p-2", "Aldermoor", null);
    assertThat(links())
        .contains(
            "a|p-1|cross_id|immutable_id="
                + SOURCE
                + " in on-premises, employee_id=p-1|linked|null");
  }

  @Test
  void anIdOfTheSameDirectoryIsNoCrossId() {
    account("cloud", "a", "p-2", null, null, SOURCE);
    account("cloud", SOURCE, "p-1", null, null, null);
    person("p-1", "Aldermoor", null);
    person("p-2", "Aldermoor", null);
    assertThat(links()).contains("a|p-2|employee_id|employee_id=p-2|linked|null");
  }

  @Test
  void aSourceWhosePersonIsAmbiguousLeavesTheAccountAmbiguous() {
    account("cloud", "a", "p-2", null, null, SOURCE);
    account("on-premises", SOURCE, "p-1", null, null, null);
    person("p-1", "Aldermoor", null);
    person("P-1", "Tessel", null);
    person("p-2", "Aldermoor", null);
    assertThat(links())
        .contains(
            "a|null|cross_id|immutable_id="
                + SOURCE
                + " in on-premises, employee_id=p-1|ambiguous|[P-1, p-1]");
  }

  @Test
  void aSourceThatBelongsToNobodyLeavesTheOwnNumberToDecide() {
    account("cloud", "a", "p-2", null, null, SOURCE);
    account("on-premises", SOURCE, null, null, null, null);
    person("p-2", "Aldermoor", null);
    assertThat(links()).contains("a|p-2|employee_id|employee_id=p-2|linked|null");
  }

  @Test
  void theFurthestAccountOfAChainDecides() {
    account("cloud", "a", null, null, null, SOURCE);
    account("middle", SOURCE, "p-2", null, null, FURTHER);
    account("on-premises", FURTHER, "p-1", null, null, null);
    person("p-1", "Aldermoor", null);
    person("p-2", "Aldermoor", null);
    assertThat(persons()).containsExactly(SOURCE + "|p-1", FURTHER + "|p-1", "a|p-1");
  }

  @Test
  void accountsThatPointAtEachOtherSayNothing() {
    account("cloud", SOURCE, "p-1", null, null, FURTHER);
    account("on-premises", FURTHER, "p-2", null, null, SOURCE);
    person("p-1", "Aldermoor", null);
    person("p-2", "Aldermoor", null);
    assertThat(persons()).containsExactly(SOURCE + "|p-1", FURTHER + "|p-2");
  }

  @Test
  void aChainOfMoreThanThreeSaysNothingForItsFirst() {
    account("one", "a", "p-2", null, null, SOURCE);
    account("two", SOURCE, null, null, null, FURTHER);
    account("three", FURTHER, null, null, null, FURTHEST);
    account("four", FURTHEST, null, null, null, "last");
    account("five", "last", "p-1", null, null, null);
    person("p-1", "Aldermoor", null);
    person("p-2", "Aldermoor", null);
    assertThat(persons())
        .containsExactly(SOURCE + "|p-1", FURTHER + "|p-1", FURTHEST + "|p-1", "a|p-2", "last|p-1");
  }

  private void account(
      String directory, String id, String employeeId, String email, String company, String source) {
    accounts.add(Rows.row(directory, id, employeeId, email, id, company, source, "human"));
  }

  private void person(String id, String employer, String email) {
    people.add(Rows.row(id, employer, email));
  }

  private void linked(String directory, String account, String person, String evidence) {
    register.add(Rows.row(directory, account, person, evidence));
  }

  private List<String> persons() {
    return links().stream().map(line -> line.replaceAll("^([^|]*[|][^|]*)[|].*", "$1")).toList();
  }

  private List<String> links() {
    return Rows.texts(
        PersonLinks.of(
            Rows.of(
                "directory string, account_id string, employee_id string, email string, login"
                    + " string, company string, immutable_id string, account_type string",
                accounts.toArray(Object[][]::new)),
            Rows.of(
                "person_id string, employer string, email string", people.toArray(Object[][]::new)),
            Rows.of(
                "directory string, account_id string, person_id string, evidence string",
                register.toArray(Object[][]::new))),
        "account_id",
        "person_id",
        "rule",
        "evidence",
        "status",
        "candidates");
  }
}
