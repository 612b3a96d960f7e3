package io.exposureledger.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnforcementTest {

  @Test
  void first() {
    AccessTenant tenant = new AccessTenant("base");
    List<String> rows =
        Rows.texts(
            AccessTenant.evaluated(List.of(tenant)),
            "account_id",
            "two_factors",
            "enforced",
            "condition",
            "enforced_reason",
            "legacy_open",
            "legacy_open_reason",
            "legacy_used",
            "policies",
            "policy_paths",
            "exclusions",
            "evidence",
            "observed",
            "required_class");
    assertThat(rows).containsExactly("x");
  }
}
