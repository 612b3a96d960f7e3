package io.exposureledger.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DutiesTest {

  private final List<Object[]> register = new ArrayList<>();

  @Test
  void aDutyIsSatisfiedByADatedDocumentThatIsCalledSo() {
    told("notice_given", "Letter 7", "2026-10-31", "Satisfied");
    assertThat(evidence()).contains("notice_given||satisfied|null");
  }

  @Test
  void aDocumentOfALaterDayDoesNotSatisfy() {
    told("notice_given", "Letter 7", "2026-11-01", "satisfied");
    assertThat(evidence()).contains("notice_given||not_satisfied|dated later");
  }

  @Test
  void aDutyThatTheRegisterDoesNotNameIsNotSatisfied() {
    told("notice_given", "Letter 7", "2026-10-31", "satisfied");
    assertThat(evidence())
        .containsExactly(
            "alternative_offered||not_satisfied|no document",
            "migration_plan||not_satisfied|no document",
            "notice_given||satisfied|null",
            "risk_assessed||not_satisfied|no document");
  }

  private void told(String duty, String document, String dated, String status) {
    register.add(
        Rows.row(null, duty, null, document, Date.valueOf(dated), null, status, "duties", 1L));
  }

  private List<String> evidence() {
    return Rows.texts(
        Duties.evidence(
            Rows.of(
                "directory string, duty string, scope string, document string, dated date, owner"
                    + " string, status string, source_id string, record_no bigint",
                register.toArray(Object[][]::new)),
            LocalDate.of(2026, 10, 31)),
        "duty",
        "scope",
        "status",
        "reason");
  }
}
