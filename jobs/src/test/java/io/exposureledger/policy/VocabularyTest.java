package io.exposureledger.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import io.exposureledger.testing.SharedSpark;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private static Vocabulary vocabulary;

  @BeforeAll
  static void read() {
    vocabulary = Vocabulary.read(SharedSpark.session());
  }

  @Test
  void everyMethodHasAClassThatExists() {
    List<String> classes = Rows.texts(vocabulary.classes(), "class");
    assertThat(Rows.texts(vocabulary.methods(), "class")).isSubsetOf(classes);
  }

  @Test
  void everyWordHasAMethodThatExists() {
    List<String> methods = Rows.texts(vocabulary.methods(), "method");
    LocalDate day = LocalDate.of(2026, 10, 31);
    assertThat(Rows.texts(vocabulary.words(day), "word_method")).isSubsetOf(methods);
    assertThat(Rows.texts(vocabulary.words(day).where("ruled_by <> 'never'"), "ruled_by"))
        .isSubsetOf(methods);
  }

  @Test
  void everyWordOfAVendorHasOneMeaningOnADay() {
    assertThat(Rows.texts(vocabulary.words(LocalDate.of(2026, 10, 31)), "word_vendor", "word"))
        .doesNotHaveDuplicates();
  }

  @Test
  void aRoleStandsInOneListOnly() {
    assertThat(Rows.texts(vocabulary.roles(), "role_vendor", "role_name")).doesNotHaveDuplicates();
  }

  @Test
  void theClassesAreRankedAsTheStandardsTableRanksThem() {
    assertThat(vocabulary.rank("phishing_resistant_hardware")).contains(7);
    assertThat(vocabulary.rank("approve_push")).contains(3);
    assertThat(vocabulary.rank("telephone")).contains(2);
    assertThat(vocabulary.rank("password_only")).contains(0);
    assertThat(vocabulary.rank("telefone")).isEmpty();
  }

  @Test
  void noTelephoneMethodReplacesATelephoneMethod() {
    assertThat(vocabulary.unrestrictedMethods())
        .contains("security_key", "push", "totp", "approve_push")
        .doesNotContain("sms", "voice", "voice_office", "phone", "email", "password", "external");
  }

  @Test
  void permissionOfAMobileNumberIsPermissionOfMessagesAndCalls() {
    assertThat(vocabulary.withImplied(List.of("phone")))
        .containsExactlyInAnyOrder("phone", "sms", "voice", "voice_office");
    assertThat(vocabulary.withImplied(List.of("sms"))).containsExactly("sms");
  }

  @Test
  void aFloorPermitsItsClassAndStrongerOnes() {
    assertThat(vocabulary.methodsFrom(6))
        .contains("security_key", "passkey")
        .doesNotContain("push");
    assertThat(vocabulary.methodsFrom(2)).contains("sms", "voice").doesNotContain("email");
  }
}
