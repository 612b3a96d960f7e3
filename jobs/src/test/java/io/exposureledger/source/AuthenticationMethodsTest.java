package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.exposureledger.testing.Rows;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The methods of each user, as a collector puts them together from Microsoft Graph. */
class AuthenticationMethodsTest {

  @TempDir private Path folder;
  private Ingesting it;

  @BeforeEach
  void deliver() {
    it = new Ingesting(folder);
    it.landing
        .source("id: methods, kind: entra.authentication-methods, directory: tessel")
        .source("id: report, kind: entra.user-registration-details, directory: tessel");
    it.export("methods", "authenticationMethods.json");
  }

  @Test
  void eachMethodIsABindingOfItsOwn() {
    assertThat(it.ingest()).isEqualTo(new Ingest.Result(1, 5, 5, 0, 0));
    assertThat(
            Rows.texts(
                it.methods(),
                "account_id",
                "binding_id",
                "method",
                "registered_at",
                "last_used_at"))
        .containsExactly(
            "a-1|28c10230-6103-485e-b985-444c60001490|password|2026-01-05 09:00:00.0|null",
            "a-1|3179e48a-750b-4051-897c-87b9720928f7|phone|2026-02-11 09:41:22.619583"
                + "|2026-10-29 08:00:00.0",
            "a-1|b6332ec1-7057-4abe-9331-3d72feddfe41|voice|null|null",
            "a-1|e37fc753-ff3b-4958-9484-eaa9425c82bc|voice_office|null|null",
            "a-1|k-red|security_key|2025-08-10 06:44:09.0|null",
            "a-1|k-synced|synced_passkey|2026-08-10 06:44:09.0|null",
            "a-1|t-1|totp|null|null",
            "a-4|3ddfcfc8-9383-446f-83cc-3ab9be4be18f|email|null|null",
            "a-4|x-1|unknown|null|null");
  }

  @Test
  void aNumberIsHashedAndAMaskedOneHasNoKey() {
    it.ingest();
    assertThat(
            Rows.texts(
                it.methods().where("class = 'telephone'"),
                "method",
                "coalesce(left(number_key, 8), 'none')"))
        .containsExactly("phone|e4d1d298", "voice_office|" + officeKey(), "voice|none");
  }

  private String officeKey() {
    return new NumberKey(Kinds.KEY, "GB")
        .keyed(TextNode.valueOf("+442079460123"))
        .asText()
        .substring(0, 8);
  }

  @Test
  void whoIsListedWithNoMethodHasNoneAndWhoIsListedWithoutAListIsNotKnown() {
    it.ingest();
    assertThat(
            Rows.texts(
                it.canonical(Ingesting.THROUGH, "core.account"),
                "account_id",
                "methods_exported",
                "second_factor"))
        .containsExactly(
            "a-1|true|required",
            "a-2|true|null",
            "a-3|false|null",
            "a-4|true|null",
            "a-4|true|null");
  }

  @Test
  void itReplacesTheSameMethodOfTheRegistrationReportAndNoOther() {
    it.landing.file(
        "report",
        "2026-10-31",
        "report.json",
        """
        [{"id":"a-1","userPrincipalName":"a1@tessel.example","methodsRegistered":["mobilePhone","fido2SecurityKey","microsoftAuthenticatorPush"]},
         {"id":"a-2","userPrincipalName":"a2@tessel.example","methodsRegistered":["mobilePhone"]}]
        """);
    it.ingest();
    assertThat(
            Rows.texts(
                it.methods().where("method in ('phone', 'security_key', 'push')"),
                "account_id",
                "binding_id",
                "method"))
        .containsExactly(
            "a-1|3179e48a-750b-4051-897c-87b9720928f7|phone",
            "a-1|k-red|security_key",
            "a-1|microsoftAuthenticatorPush|push",
            "a-2|mobilePhone|phone");
  }
}
