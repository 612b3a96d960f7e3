package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import org.junit.jupiter.api.Test;

class EntraUsersTest {

  @Test
  void theIdOfTheObjectOnPremisesIsReadAsItsGuid() {
    assertThat(immutableId("MyIRAFVEd2aImaq7zN3u/w=="))
        .isEqualTo("00112233-4455-6677-8899-aabbccddeeff");
  }

  @Test
  void anAnchorOfAnotherKindIsNoGuid() {
    assertThat(immutableId("bm90IGEgZ3VpZA==")).isEqualTo("null");
    assertThat(immutableId("not base64!")).isEqualTo("null");
    assertThat(immutableId(null)).isEqualTo("null");
  }

  private static String immutableId(String exported) {
    String expression = Kinds.builtIn("entra.users").outputs().get(0).columns().get("immutable_id");
    return Rows.texts(
            Rows.of("onPremisesImmutableId string", Rows.row((Object) exported)), expression)
        .get(0);
  }
}
