package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as user interfaces show them; the source's zone is London's. */
class LocalTimesTest {

  private static String read(String text, Boolean dayFirst) {
    return new LocalTimes(Kinds.LONDON, dayFirst).instant(text).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-07-13 00:19:57          | 2026-07-12T23:19:57Z
          2026-07-13T00:19:57Z         | 2026-07-13T00:19:57Z
          13.07.2026 00:19:57          | 2026-07-12T23:19:57Z
          1.2.2026 7:07:31             | 2026-02-01T07:07:31Z
          12/13/2016 07:19:57          | 2016-12-13T07:19:57Z
          13/12/2016 07:19:57          | 2016-12-13T07:19:57Z
          05/05/2026 12:00             | 2026-05-05T11:00:00Z
          11/May/24 03:26 PM           | 2024-05-11T14:26:00Z
          14/Jul/25 12:05 AM           | 2025-07-13T23:05:00Z
          03/Mär/26 9:05               | 2026-03-03T09:05:00Z
          20/Dezember/2026 16:14       | 2026-12-20T16:14:00Z
          """)
  void aTimeIsReadInTheFormThatItHas(String text, String instant) {
    assertThat(read(text, null)).isEqualTo(instant);
  }

  @Test
  void dayAndMonthAreNotGuessed() {
    assertThatThrownBy(() -> read("03/07/2025 10:00", null))
        .isInstanceOf(UnfitValue.class)
        .hasMessage(
            "a time of which day and month can be told apart: declare `day_first` for the source");
    assertThat(read("03/07/2025 10:00", true)).isEqualTo("2025-07-03T09:00:00Z");
    assertThat(read("03/07/2025 10:00", false)).isEqualTo("2025-03-07T10:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yesterday", "31/02/2026 10:00", "13/Foo/2026 10:00", "1/1/2026 13:00 PM"})
  void whatIsNoTimeDoesNotFit(String text) {
    assertThatThrownBy(() -> read(text, null)).isInstanceOf(UnfitValue.class);
  }

  @Test
  void whatContradictsTheDeclaredOrderDoesNotFit() {
    assertThatThrownBy(() -> read("12/13/2016 07:19:57", true))
        .isInstanceOf(UnfitValue.class)
        .hasMessage("a time");
  }
}
