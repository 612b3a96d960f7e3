package io.exposureledger.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class AccountsTest {

  private static final String TOLD =
      "directory string, account_id string, login string, display_name string, email string,"
          + " employee_id string, account_type string, vendor_type string, enabled boolean,"
          + " is_administrator boolean, is_privileged boolean, department string, company string, created_at timestamp,"
          + " starts_on date, last_sign_in_at timestamp, sms_reset_possible boolean,"
          + " second_factor string, second_factor_class string, immutable_id string,"
          + " methods_exported boolean, precedence int, source_id string, file_sha256 string,"
          + " record_no bigint";

  private final List<Object[]> told = new ArrayList<>();

  @Test
  void anAccountIsMadeFromEveryRecordThatSpeaksOfIt() {
    tell(Map.of("account_id", "a", "display_name", "Ada", "enabled", true), 10);
    tell(Map.of("account_id", "a", "sms_reset_possible", true, "methods_exported", true), 20);
    assertThat(
            accounts(
                "account_id", "display_name", "enabled", "sms_reset_possible", "methods_exported"))
        .containsExactly("a|Ada|true|true|true");
    assertThat(accounts("records.record_no", "record_no")).containsExactly("[1, 2]|1");
  }

  @Test
  void aFactThatSeveralTellIsThatOfTheSmallestPrecedence() {
    tell(Map.of("account_id", "a", "display_name", "from the report"), 20);
    tell(Map.of("account_id", "a", "display_name", "from the directory"), 10);
    assertThat(accounts("display_name")).containsExactly("from the directory");
  }

  @Test
  void aSourceThatDoesNotTellAFactLeavesItToTheNext() {
    tell(Map.of("account_id", "a"), 10);
    tell(Map.of("account_id", "a", "account_type", "guest"), 20);
    assertThat(accounts("account_type")).containsExactly("guest");
  }

  @Test
  void anAccountWhoseTypeNobodyTellsIsOfUnknownType() {
    tell(Map.of("account_id", "a"), 10);
    assertThat(accounts("account_type", "enabled", "methods_exported"))
        .containsExactly("unknown|null|false");
  }

  @Test
  void whereAnExportTellsAllMethodsThoseOfEveryAccountOfItsDirectoryAreKnown() {
    tell(Map.of("directory", "whole", "account_id", "a"), 10);
    tell(Map.of("account_id", "b"), 10);
    assertThat(accounts("account_id", "methods_exported")).containsExactly("a|true", "b|false");
  }

  @Test
  void theFirstDeclaredTypeThatHoldsOverridesTheExport() {
    tell(Map.of("account_id", "a", "login", "bg-1@d", "account_type", "human"), 10);
    tell(Map.of("account_id", "b", "login", "ada@d", "account_type", "human"), 10);
    List<AccountType> types =
        List.of(
            new AccountType("break_glass", "login like 'bg-%'"),
            new AccountType("service", "login like 'b%'"));
    assertThat(Rows.texts(accounts(types, false), "account_id", "account_type"))
        .containsExactly("a|break_glass", "b|human");
  }

  @Test
  void aRecordWithoutAnIdIsFoundByItsLoginWhateverTheCase() {
    tell(Map.of("account_id", "a", "login", "Ada@tessel.example"), 10);
    tell(Map.of("login", "ada@TESSEL.example", "methods_exported", true), 20);
    assertThat(accounts("account_id", "login", "methods_exported"))
        .containsExactly("a|Ada@tessel.example|true");
    assertThat(Rows.texts(identified(), "record_no", "account_id", "matched_by"))
        .containsExactly("1|a|id", "2|a|login");
  }

  @Test
  void aLoginOfTwoAccountsFindsNeither() {
    tell(Map.of("account_id", "a", "login", "ada@d"), 10);
    tell(Map.of("account_id", "b", "login", "ADA@d"), 10);
    tell(Map.of("login", "ada@d", "methods_exported", true), 20);
    assertThat(accounts("account_id", "methods_exported")).containsExactly("a|false", "b|false");
  }

  @Test
  void aRecordThatFindsNoAccountIsNone() {
    tell(Map.of("login", "gone@d"), 20);
    assertThat(accounts("account_id")).isEmpty();
  }

  @Test
  void whereRolesAreExportedAnAccountWithoutOneIsNotPrivileged() {
    tell(Map.of("account_id", "a"), 10);
    assertThat(Rows.texts(accounts(List.of(), true), "privileged", "roles", "reset_administrator"))
        .containsExactly("false|[]|false");
  }

  @Test
  void whereRolesAreNotExportedPrivilegeIsUnknownAndTheDirectorysWordStandsIn() {
    tell(Map.of("account_id", "a", "is_administrator", true), 10);
    assertThat(accounts("privileged", "roles", "reset_administrator"))
        .containsExactly("null|null|true");
  }

  private void tell(Map<String, Object> facts, int precedence) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (String column : TOLD.split(", *")) {
      row.put(column.split(" ")[0], null);
    }
    row.put("directory", "d");
    row.put("precedence", precedence);
    row.put("source_id", "s");
    row.put("file_sha256", "f");
    row.put("record_no", told.size() + 1L);
    row.putAll(facts);
    told.add(row.values().toArray());
  }

  private Dataset<Row> identified() {
    Dataset<Row> rows = Rows.of(TOLD, told.toArray(Object[][]::new));
    return Accounts.identified(rows, Accounts.byLogin(rows));
  }

  private List<String> accounts(String... columns) {
    return Rows.texts(accounts(List.of(), false), columns);
  }

  private Dataset<Row> accounts(List<AccountType> types, boolean rolesExported) {
    return Accounts.accounts(
        identified(),
        Rows.of(
            "directory string, account_id string, roles array<string>, privileged boolean,"
                + " reset_administrator boolean"),
        rolesExported ? Rows.of("directory string", Rows.row("d")) : Rows.of("directory string"),
        Rows.of("directory string", Rows.row("whole")),
        types);
  }
}
