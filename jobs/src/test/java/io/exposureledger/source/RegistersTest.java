package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.exposureledger.policy.Duties;
import io.exposureledger.testing.Rows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers whose form is ours: links, declared numbers, evidence of duties, desks, campaigns. */
class RegistersTest {

  private static final String DAY = "2026-10-31";

  @TempDir private Path folder;
  private Ingesting it;

  @BeforeEach
  void sources() {
    it = new Ingesting(folder);
    it.landing
        .source("id: links, kind: register.links")
        .source("id: numbers, kind: register.numbers, region: GB, max_quarantine: 0.5")
        .source("id: duties, kind: register.duties, max_quarantine: 0.5");
  }

  @Test
  void aLinkNamesTheDirectoryItself() {
    it.landing.file(
        "links",
        DAY,
        "links.csv",
        """
        Person_ID;directory;account_id;evidence;note
        p-7;tessel;a-1;interview 2026-02-03;x
        p-8;quillhaven;a-1;;
        """);
    it.ingest();
    assertThat(
            Rows.texts(
                it.canonical(Ingesting.THROUGH, "core.person_link"),
                "directory",
                "account_id",
                "person_id",
                "evidence"))
        .containsExactly("quillhaven|a-1|p-8|null", "tessel|a-1|p-7|interview 2026-02-03");
  }

  @Test
  void aNumberIsHashedAndARowWithoutOneIsQuarantined() {
    it.landing.file(
        "numbers",
        DAY,
        "numbers.csv",
        "number,label,declared_shared,owner\n"
            + "07700 900123,Reception,yes,p-7\n"
            + "+44 XXXXXXXX23,Ward,no,\n"
            + ",Lift,no,\n"
            + "+44 7700 900124,,no,\n");
    assertThat(it.ingest()).isEqualTo(new Ingest.Result(1, 4, 2, 2, 0));
    assertThat(
            Rows.texts(
                it.canonical(Ingesting.THROUGH, "core.declared_number"),
                "left(number_key, 8)",
                "label",
                "declared_shared",
                "owner"))
        .containsExactly(key("+447700900124") + "|null|false|null", "e4d1d298|Reception|true|p-7");
    assertThat(Rows.texts(it.table("ops.quarantine"), "record_no", "reason", "payload"))
        .containsExactly(
            "2|field `number` is no telephone number|{\"label\":\"Ward\",\"declared_shared\":false}",
            "3|field `number` is no telephone number|{\"label\":\"Lift\",\"declared_shared\":false}");
  }

  @Test
  void aSheetIsReadAsAFileOfText() throws IOException {
    it.landing.bytes("numbers", DAY, "numbers.xlsx", sheet());
    it.ingest();
    assertThat(
            Rows.texts(
                it.canonical(Ingesting.THROUGH, "core.declared_number"),
                "left(number_key, 8)",
                "label"))
        .containsExactly("e4d1d298|Reception");
  }

  @Test
  void aDutyIsMetByADatedDocumentThatIsInForce() {
    it.landing.file(
        "duties",
        DAY,
        "duties.csv",
        """
        duty,scope,document,dated,owner,status
        notice_given,Tessel,NOTE-1,2026-05-02,p-1,satisfied
        risk_assessed,Tessel,RA-1,2024-02-09,p-1,expired
        migration_plan,Tessel,,2026-05-02,p-1,satisfied
        Alternative_Offered,Tessel,DOC-1,2026-11-01,p-1,satisfied
        notice_given,,NOTE-2,,p-2,satisfied
        risk_assessed,Quillhaven,RA-2,2026-05-02,p-3,
        migration_plan,Quillhaven,PLAN-1,2026-01-02,p-3,draft
        migration_plan,Quillhaven,PLAN-2,2026-05-02,p-3,Satisfied
        ,Quillhaven,PLAN-3,2026-05-02,p-3,satisfied
        notice_given,Quillhaven,NOTE-3,02.05.2026,p-3,satisfied
        """);
    assertThat(it.ingest().quarantined()).isEqualTo(2);
    assertThat(
            Rows.texts(
                Duties.evidence(
                    it.canonical(Ingesting.THROUGH, "core.duty_evidence"), Ingesting.THROUGH),
                "duty",
                "scope",
                "document",
                "status",
                "reason"))
        .containsExactly(
            "alternative_offered|Tessel|DOC-1|not_satisfied|dated later",
            "migration_plan|Quillhaven|PLAN-2|satisfied|null",
            "migration_plan|Tessel|null|not_satisfied|no document",
            "notice_given|Tessel|NOTE-1|satisfied|null",
            "notice_given||NOTE-2|not_satisfied|no date",
            "risk_assessed|Quillhaven|RA-2|not_satisfied|no status",
            "risk_assessed|Tessel|RA-1|not_satisfied|expired");
  }

  private static String key(String number) {
    return new NumberKey(Kinds.KEY, "GB").keyed(TextNode.valueOf(number)).asText().substring(0, 8);
  }

  private static byte[] sheet() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("numbers");
      sheet.value(0, 0, "Label");
      sheet.value(0, 1, "Number");
      sheet.value(1, 0, "Reception");
      sheet.value(1, 1, "+447700900123");
    }
    return bytes.toByteArray();
  }

  @Test
  void aDeskSaysWhoAnswersForItAndWhomItServes() {
    it.landing
        .source("id: desks, kind: register.desks, max_quarantine: 0.5")
        .file(
            "desks",
            DAY,
            "desks.csv",
            """
            Desk_ID;Name;Vendor;In_House;Contract_Owner;May_Reset_Privileged;Directories;Agents;Floor
            desk-1;Service Desk;;yes;;true;tessel|quillhaven;a-1|a-2;3
            desk-2;;Fernhollow;no;p-40;;;;
            ;Nobody's;;;;;;;
            """);
    assertThat(it.ingest().quarantined()).isOne();
    assertThat(
            Rows.texts(
                it.canonical(Ingesting.THROUGH, "core.support_desk"),
                "desk_id",
                "name",
                "vendor",
                "in_house",
                "contract_owner",
                "may_reset_privileged",
                "directories",
                "agents"))
        .containsExactly(
            "desk-1|Service Desk|null|true|null|true|[tessel, quillhaven]|[a-1, a-2]",
            "desk-2|null|Fernhollow|false|p-40|null|null|null");
  }

  @Test
  void aCampaignLastsFromTheStartOfItsFirstDayToTheEndOfItsLast() {
    it.landing
        .source("id: campaigns, kind: register.campaigns, max_quarantine: 0.5")
        .file(
            "campaigns",
            DAY,
            "campaigns.csv",
            """
            campaign_id,kind,starts_at,ends_at,scope_kind,scope_value
            c-1,Device_Refresh,2026-09-12,2026-09-24,Unit,u-7
            c-2,phone_migration,2026-09-10T00:00:00Z,2026-09-20T00:00:00Z,,
            c-3,phone_migration,2026-09-10,,,
            """);
    assertThat(it.ingest().quarantined()).isOne();
    assertThat(
            Rows.texts(
                it.canonical(Ingesting.THROUGH, "core.campaign"),
                "campaign_id",
                "kind",
                "starts_at",
                "ends_at",
                "scope_kind",
                "scope_value"))
        .containsExactly(
            "c-1|device_refresh|2026-09-11 23:00:00.0|2026-09-24 23:00:00.0|unit|u-7",
            "c-2|phone_migration|2026-09-10 00:00:00.0|2026-09-20 00:00:00.0|null|null");
  }
}
