package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.invented.ExceptionFacts.Count;
import io.exposureledger.invented.ExceptionFacts.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExceptionFactsTest {

  private static final Organisation GROUP = new Organisation(7, 10_000, 3, Proportions.standard());
  private static final List<Row> ROWS = rows();

  private static List<Row> rows() {
    ExceptionFacts facts = new ExceptionFacts(GROUP, 2, false);
    Accounts accounts = new Accounts(GROUP);
    Map<String, Integer> counts = new HashMap<>();
    IntStream.range(0, GROUP.accounts())
        .mapToObj(accounts::at)
        .forEach(
            account ->
                facts.count(
                    account, (subject, what) -> counts.merge(subject + what, 1, Integer::sum)));
    return facts.ofMany((subject, what) -> counts.getOrDefault(subject + what, 0));
  }

  private static Row row(String subject) {
    return ROWS.stream().filter(row -> row.subject().equals(subject)).findFirst().orElseThrow();
  }

  @Test
  @DisplayName("Entries about what is not there cover nobody")
  void nobody() {
    assertThat(ROWS)
        .filteredOn(row -> row.coversNobody().equals(Optional.of(Answer.YES)))
        .extracting(Row::subject)
        .containsExactly("EX-W05", "EX-W06", "EX-W07", "EX-W08");
  }

  @Test
  @DisplayName("An expired entry of exposed accounts is still effective")
  void expiredEffective() {
    assertThat(row("EX-W02").expiredEffective()).contains(Answer.YES);
    assertThat(row("EX-W07").expiredEffective()).contains(Answer.NO);
  }

  @Test
  @DisplayName("Some exclusions are in the register and some are not")
  void unregistered() {
    assertThat(ROWS)
        .filteredOn(row -> row.kind().equals("exclusion"))
        .extracting(row -> row.unregistered().orElseThrow())
        .contains(Answer.YES, Answer.NO);
  }

  @Test
  @DisplayName("Exclusions leave out those whom the policy would include, and no others")
  void leftOut() {
    assertThat(ROWS)
        .filteredOn(row -> row.subject().contains(":user:"))
        .extracting(Row::covered)
        .contains(0L, 1L)
        .allMatch(covered -> covered <= 1);
  }

  @Test
  @DisplayName("The correction approves the laboratory's entry")
  void corrected() {
    assertThat(row("EX-W03").failed().orElseThrow()).containsExactly("not_approved");
    assertThat(
            new ExceptionFacts(GROUP, 2, true)
                .ofMany((subject, what) -> what == Count.COVERED ? 1 : 0))
        .filteredOn(row -> row.subject().equals("EX-W03"))
        .extracting(row -> row.failed().orElseThrow())
        .containsExactly(List.of());
  }
}
