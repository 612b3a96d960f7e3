package io.exposureledger.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import io.exposureledger.testing.SharedSpark;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class MethodsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

  @Test
  void aVendorsWordHasOurMethodItsClassAndItsUses() {
    assertThat(
            bound(
                DAY,
                "mobilePhone",
                "officePhone",
                "alternateMobilePhone",
                "windowsHelloForBusiness",
                "passKeySynced"))
        .containsExactly(
            "alternateMobilePhone|voice|telephone|[sign_in, recovery]|voice",
            "mobilePhone|phone|telephone|[sign_in, recovery]|phone",
            "officePhone|voice_office|telephone|[sign_in, recovery]|voice_office",
            "passKeySynced|synced_passkey|phishing_resistant_synced|[sign_in]|security_key",
            "windowsHelloForBusiness|platform_credential|phishing_resistant_hardware|[sign_in]|never");
  }

  @Test
  void wordsAreComparedWithoutCaseAndPadding() {
    assertThat(bound(DAY, " MOBILEPHONE "))
        .containsExactly(" MOBILEPHONE |phone|telephone|[sign_in, recovery]|phone");
  }

  @Test
  void aWordThatTheVocabularyDoesNotKnowIsUnknownAndNeverNothing() {
    assertThat(bound(DAY, "thoughtTransfer"))
        .containsExactly("thoughtTransfer|unknown|unknown|[sign_in, recovery]|unknown");
  }

  @Test
  void aWordHasItsMeaningFromItsFirstDay() {
    assertThat(bound(LocalDate.of(2023, 5, 8), "appNotification").get(0)).contains("|push|");
    assertThat(bound(LocalDate.of(2023, 5, 7), "appNotification").get(0)).contains("|unknown|");
  }

  @Test
  void aBindingThatSeveralRecordsTellCountsOnceBySmallestPrecedence() {
    Dataset<Row> told =
        told(
            row("a", "phone", "officePhone", null, 20, 1),
            row("a", "phone", "mobilePhone", null, 10, 2));
    assertThat(Rows.texts(methods(told), "account_id", "binding_id", "method", "record_no"))
        .containsExactly("a|phone|phone|2");
  }

  @Test
  void aMethodThatAMoreExactSourceTellsIsNotTwoMethods() {
    Dataset<Row> told =
        told(
            row("a", "mobilePhone", "mobilePhone", null, 100, 1),
            row("a", "officePhone", "officePhone", null, 100, 1),
            row("a", "thoughtTransfer", "thoughtTransfer", null, 100, 1),
            row("b", "mobilePhone", "mobilePhone", null, 100, 2),
            row("a", "3179e48a", "mobilePhone", null, 50, 3),
            row("a", "k-1", "fido2SecurityKey", null, 50, 3),
            row("a", "k-2", "fido2SecurityKey", null, 50, 3),
            row("a", "k-3", "palmVein", null, 50, 3));
    assertThat(Rows.texts(methods(told), "account_id", "binding_id", "method"))
        .containsExactly(
            "a|3179e48a|phone",
            "a|k-1|security_key",
            "a|k-2|security_key",
            "a|k-3|unknown",
            "a|officePhone|voice_office",
            "a|thoughtTransfer|unknown",
            "b|mobilePhone|phone");
  }

  @Test
  void aRecordThatFoundNoAccountIsNoMethod() {
    assertThat(methods(told(row(null, "phone", "mobilePhone", null, 10, 1))).count()).isZero();
  }

  @Test
  void aMethodThatItsKindNamesNeedsNoWord() {
    assertThat(
            Rows.texts(
                methods(told(row("a", "b", null, "sms", 10, 1))), "method", "class", "ruled_by"))
        .containsExactly("sms|telephone|sms");
  }

  @Test
  void wordsWithoutAMeaningAreCountedBySource() {
    Dataset<Row> methods =
        methods(
            told(
                row("a", "x", "thoughtTransfer", null, 10, 1),
                row("b", "x", "thoughtTransfer", null, 10, 2),
                row("b", "y", "mobilePhone", null, 10, 2)));
    assertThat(
            Rows.texts(Methods.unmapped(methods, "method"), "source_id", "field", "value", "count"))
        .containsExactly("report|method|thoughtTransfer|2");
  }

  private static List<String> bound(LocalDate day, String... words) {
    Object[][] rows =
        Arrays.stream(words)
            .map(word -> row("a", word, word, null, 10, 1))
            .toArray(Object[][]::new);
    return Rows.texts(
        Methods.bound(told(rows), vocabulary(), day),
        "vendor_value",
        "method",
        "class",
        "uses",
        "ruled_by");
  }

  private static Dataset<Row> methods(Dataset<Row> told) {
    return Methods.bound(told, vocabulary(), DAY);
  }

  private static Object[] row(
      String account, String binding, String word, String method, int precedence, long recordNo) {
    return Rows.row(
        "d", account, binding, word, method, null, null, "entra", precedence, "report", recordNo);
  }

  private static Dataset<Row> told(Object[]... rows) {
    return Rows.of(
        "directory string, account_id string, binding_id string, vendor_value string,"
            + " method string, uses array<string>, status string, vocabulary string,"
            + " precedence int, source_id string, record_no bigint",
        rows);
  }

  private static Vocabulary vocabulary() {
    return Vocabulary.read(SharedSpark.session());
  }
}
