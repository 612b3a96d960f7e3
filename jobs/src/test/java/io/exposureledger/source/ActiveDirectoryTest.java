package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.exposureledger.testing.Rows;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts of a domain as LDIF, as csvde and as PowerShell write them. */
class ActiveDirectoryTest {

  private static final String DAY = "2026-10-31";
  private static final String[] ACCOUNT = {
    "account_id",
    "login",
    "employee_id",
    "account_type",
    "enabled",
    "second_factor",
    "second_factor_class",
    "created_at",
    "last_sign_in_at"
  };

  @TempDir private Path folder;
  private Ingesting it;

  @BeforeEach
  void lake() {
    it = new Ingesting(folder);
  }

  private List<String> accounts() {
    return Rows.texts(it.canonical(Ingesting.THROUGH, "core.account"), ACCOUNT);
  }

  private static String id(int last) {
    return "6f1c0d2e-3b4a-4c5d-8e9f-0a1b2c3d4e5" + last;
  }

  @Test
  void entriesOfLdifAreAccounts() {
    it.landing.source("id: ad, kind: ad.ldif, directory: tessel-ad");
    it.export("ad", "users.ldif");
    assertThat(it.ingest()).isEqualTo(new Ingest.Result(1, 7, 7, 0, 0));
    assertThat(accounts())
        .containsExactly(
            id(0)
                + "|zoe.lark@tessel.example|p-0111|human|true|required"
                + "|phishing_resistant_hardware|2024-03-11 09:41:22.0|2026-10-20 06:00:00.0",
            id(1)
                + "|svc-backup@corp.tessel.example|null|service|false|not_required|null"
                + "|2019-04-01 08:30:00.0|null",
            id(2) + "|gmsa$@corp.tessel.example|null|service|true|not_required|null|null|null",
            id(6) + "|kiosk@corp.tessel.example|null|shared|null|null|null|null|null");
    assertThat(
            Rows.texts(
                it.canonical(Ingesting.THROUGH, "core.account").where("display_name like 'Z%'"),
                "display_name",
                "department"))
        .containsExactly("Zoë Lark|Lantern programme, second floor of the northern building");
  }

  @Test
  void whoNamesAGroupBelongsToItAndNoGroupIsWhole() {
    it.landing.source("id: ad, kind: ad.ldif, directory: tessel-ad");
    it.export("ad", "users.ldif");
    it.ingest();
    String lantern = "cn=lantern\\, field,ou=groups,dc=corp,dc=tessel,dc=example";
    String vpn = "cn=vpn users,ou=groups,dc=corp,dc=tessel,dc=example";
    assertThat(
            Rows.texts(
                it.canonical(Ingesting.THROUGH, "core.group").dropDuplicates("group_id"),
                "group_id",
                "name",
                "whole"))
        .containsExactly(lantern + "|Lantern\\, field|false", vpn + "|VPN users|false");
    assertThat(
            Rows.texts(
                it.canonical(Ingesting.THROUGH, "core.group_member"),
                "group_id",
                "member_id",
                "member_kind"))
        .containsExactly(
            lantern + "|" + id(0) + "|account",
            vpn + "|" + id(0) + "|account",
            vpn + "|" + lantern + "|group");
  }

  @Test
  void rowsOfCsvdeInUtf16AreAccounts() {
    it.landing.source("id: ad, kind: ad.csvde, directory: tessel-ad");
    it.export("ad", "csvde.csv");
    assertThat(it.ingest()).isEqualTo(new Ingest.Result(1, 3, 3, 0, 0));
    assertThat(accounts())
        .containsExactly(
            id(0)
                + "|zoe.lark@tessel.example|p-0111|human|true|not_required|null"
                + "|2024-03-11 09:41:22.0|2026-10-20 06:00:00.0",
            id(1)
                + "|svc-old@corp.tessel.example|null|service|false|not_required|null"
                + "|2014-07-20 21:19:12.0|null");
    assertThat(Rows.texts(it.canonical(Ingesting.THROUGH, "core.group"), "name"))
        .containsExactly("Lantern", "VPN users");
  }

  @Test
  void rowsOfGetAdUserAreAccountsAndALocalDateIsQuarantined() {
    it.landing.source("id: ad, kind: ad.get-aduser, directory: tessel-ad, max_quarantine: 0.5");
    it.export("ad", "get-aduser.csv");
    assertThat(it.ingest()).isEqualTo(new Ingest.Result(1, 4, 3, 1, 0));
    assertThat(accounts())
        .containsExactly(
            id(0)
                + "|zoe.lark@tessel.example|p-0111|human|true|required"
                + "|phishing_resistant_hardware|2024-03-11 09:41:22.0|2026-10-20 06:00:00.0",
            id(1)
                + "|svc-backup@corp.tessel.example|null|service|false|not_required|null"
                + "|2019-04-01 08:30:00.0|null");
    assertThat(Rows.texts(it.table("ops.quarantine"), "record_no", "reason"))
        .containsExactly("4|field `whenCreated` is not a time");
  }

  @Test
  void anEntryThatIsNoneOfAnExportIsRefusedAndNeverAnotherFileOpened() {
    it.landing
        .source("id: ad, kind: ad.ldif, directory: tessel-ad")
        .source("id: change, kind: ad.ldif, directory: tessel-ad")
        .source("id: elsewhere, kind: ad.ldif, directory: tessel-ad")
        .source("id: bare, kind: ad.ldif, directory: tessel-ad");
    it.landing
        .file("ad", DAY, "a.ldif", "dn: CN=a,DC=x\nobjectGUID:: not base64\n\n")
        .file("change", DAY, "a.ldif", "dn: CN=a,DC=x\nchangetype: delete\n")
        .file("elsewhere", DAY, "a.ldf", "dn: CN=a,DC=x\ndescription:< fi\n le:///etc/hosts\n")
        .file("bare", DAY, "a.ldif", "dn: ou=people,dc=x\n");
    assertThatThrownBy(it::ingest)
        .hasMessageContaining(
            "ad/2026-10-31/a.ldif: 1 of 1 records cannot be used, first record 1: not a well-formed LDIF entry")
        .hasMessageContaining("first record 1: a change stands where an entry should")
        .hasMessageContaining("first record 1: a value stands in another file")
        .hasMessageContaining("field `objectClass` is missing; field `objectGUID` is missing");
  }
}
