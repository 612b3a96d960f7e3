package io.exposureledger.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketVocabularyTest {

  private static final TicketVocabulary SHIPPED = TicketVocabulary.shipped();

  private static String kind(String text) {
    return SHIPPED.rule(text).map(SHIPPED.kinds()::get).orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Reset my password                                | password_reset
          User forgot her password again                   | password_reset
          PASSWORD EXPIRED                                 | password_reset
          New phone, MFA reset needed                      | factor_reset
          Lost my security key                             | factor_reset
          Authenticator app does not work, broken phone    | factor_reset
          Change of mobile number for sign-in              | number_change
          My cell phone number has changed                 | number_change
          Printer on second floor is jammed                | other
          Question about sign-in                           | none
          A laptop for the new colleague                   | none
          """)
  void aShortDescriptionInEnglish(String text, String kind) {
    assertThat(kind(text)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Passwort vergessen, bitte zurücksetzen           | password_reset
          Zurücksetzung des Kennworts                      | password_reset
          Kennwort abgelaufen                              | password_reset
          Neues Handy, MFA zurücksetzen                    | factor_reset
          Zweiter Faktor verloren                          | factor_reset
          Handynummer geändert                             | number_change
          Änderung der Mobilfunknummer                     | number_change
          Neue Telefonnummer für die Anmeldung             | number_change
          Drucker im zweiten Stock klemmt                  | other
          Frage zur Anmeldung                              | none
          """)
  void aShortDescriptionInGerman(String text, String kind) {
    assertThat(kind(text)).isEqualTo(kind);
  }

  @Test
  void theRuleItselfSaysOfWhichLanguageItIs() {
    assertThat(SHIPPED.rule("Reset my password")).contains("en-password-reset");
    assertThat(SHIPPED.rule("Passwort vergessen")).contains("de-password-reset");
  }

  @Test
  void everyMeaningOfAVerificationIsJudged() {
    assertThat(SHIPPED.acceptable().keySet())
        .containsAll(SHIPPED.meanings().get(TicketVocabulary.CALLER_VERIFICATION).values());
    assertThat(SHIPPED.acceptable()).containsEntry("knowledge", false).doesNotContainKey("unknown");
  }
}
