package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.exposureledger.policy.Methods;
import io.exposureledger.policy.Vocabulary;
import io.exposureledger.testing.Rows;
import io.exposureledger.testing.SharedSpark;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kind that a data team adds beside its configuration, without recompiling. */
class BadgeSystemTest {

  static final String KIND =
      """
      kind: tessel.badge-system            # an invented example
      reads: {format: csv, header: true, encoding: UTF-8, delimiter: ";"}
      event: false
      fields:                              # read as these types, by name; anything else is reported as unmapped
        USER_NO: string
        PHONE_2FA: string
        UPD: string
      drop: [PIN]                          # never stored
      to: core.method
      where: PHONE_2FA is not null
      columns:
        account_id: USER_NO
        binding_id: concat(USER_NO, ':phone')
        method: "'sms'"
        uses: array('sign_in')
        status: "'active'"
        number: PHONE_2FA
        registered_at: to_timestamp(UPD, 'dd.MM.yyyy HH:mm')
      """;

  private static final String EXPORT =
      "USER_NO;PHONE_2FA;UPD;PIN;DOOR\n"
          + "00017;07700 900123;01.10.2026 08:15;1234;north\n"
          + "00018;;02.10.2026 09:00;5678;south\n"
          + "00019;not given;;9999;\n";

  @TempDir private Path folder;
  private Ingesting it;

  @BeforeEach
  void source() {
    it = new Ingesting(folder);
    it.landing
        .beside("kinds/badges.yaml", KIND)
        .setting("mappings: [kinds]")
        .source("id: badges, kind: tessel.badge-system, directory: tessel, region: GB");
    it.landing.file("badges", "2026-10-31", "badges.csv", EXPORT);
  }

  @Test
  void itsExportBecomesMethods() {
    it.ingest();
    Dataset<Row> told =
        it.canonical(Ingesting.THROUGH, "core.method")
            .withColumn("matched_by", functions.lit("id"));
    Dataset<Row> methods =
        Methods.bound(told, Vocabulary.read(SharedSpark.session()), LocalDate.of(2026, 10, 31));
    assertThat(
            Rows.texts(
                methods,
                "directory",
                "account_id",
                "binding_id",
                "method",
                "class",
                "uses",
                "number_key",
                "registered_at"))
        .containsExactly(
            "tessel|00017|00017:phone|sms|telephone|[sign_in]|"
                // printf '%s' +447700900123 | openssl dgst -sha256 -hmac 'key for the tests'
                + "e4d1d298ba7941f052b2aae1996f5d2f216effd5a18f2d6e6bbf0fa67b8a97cc"
                + "|2026-10-01 08:15:00.0");
    assertThat(Rows.texts(it.table("ops.input_file"), "unmapped_fields")).containsExactly("[DOOR]");
  }

  @Test
  void anExpressionThatDoesNotFitItsFieldsNamesTheMapping() {
    it.landing.beside("kinds/badges.yaml", KIND.replace("concat(USER_NO,", "concat(USER_NUMBER,"));
    it.ingest();
    assertThatThrownBy(() -> it.canonical(Ingesting.THROUGH, "core.method"))
        .hasMessageStartingWith(
            "mapping of kind tessel.badge-system to core.method: an expression does not fit the"
                + " fields: [UNRESOLVED_COLUMN.WITH_SUGGESTION]")
        .hasMessageContaining("`USER_NUMBER`")
        .hasMessageEndingWith("Correct the mapping file.");
  }
}
