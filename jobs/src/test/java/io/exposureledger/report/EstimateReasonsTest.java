package io.exposureledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.remediation.SecretEstimates;
import io.exposureledger.survival.Stratum;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The report knows every reason that the estimates write. */
class EstimateReasonsTest {

  @Test
  void theReasonsAreThoseOfTheEstimates() {
    Set<String> written =
        Stream.of(secrets(0, "open", 1), secrets(9, "open", 400), secrets(12, "open", 20))
            .flatMap(stratum -> SecretEstimates.of(stratum).stream())
            .flatMap(line -> line.value().reason().stream())
            .collect(Collectors.toSet());

    assertThat(written).isEqualTo(EstimateReasons.WORDS.keySet());
  }

  private static Stratum secrets(int count, String what, int time) {
    List<Stratum.Count> counts =
        IntStream.range(0, count)
            .mapToObj(i -> new Stratum.Count(time + i / 100.0, what, 1))
            .toList();
    return new Stratum("secret", false, Stratum.ENTERPRISE, "Group", counts);
  }
}
