package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RepositoriesTest {

  private final Organisation group = new Organisation(7, 20_000, 6, Proportions.standard());
  private final Repositories repositories = new Repositories(group);
  private final List<Repository> all = repositories.startingIn(0, 20_000).toList();

  @Test
  @DisplayName("A repository's name is its own")
  void namesAreUnique() {
    assertThat(all).extracting(Repository::name).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("An exact name goes before a pattern")
  void exactGoesFirst() {
    assertThat(all)
        .filteredOn(repository -> repositories.exactRow(repository, 0).isPresent())
        .isNotEmpty()
        .allSatisfy(
            repository ->
                assertThat(repositories.unitId(repository, 0))
                    .isEqualTo(repositories.exactRow(repository, 0).orElseThrow().unit().id()));
  }

  @Test
  @DisplayName("Some repositories are nobody's, and some move to another unit")
  void hasEveryCase() {
    assertThat(all)
        .anyMatch(repository -> repositories.unitId(repository, 0).equals(Repositories.UNASSIGNED));
    assertThat(all)
        .anyMatch(
            repository ->
                !repositories.unitId(repository, 0).equals(repositories.unitId(repository, 5)));
  }

  @Test
  @DisplayName("No two patterns cover the same name")
  void patternsDoNotOverlap() {
    assertThat(all)
        .allSatisfy(
            repository ->
                assertThat(repositories.patternRows())
                    .filteredOn(
                        row -> repository.name().startsWith(row.repository().replace("*", "")))
                    .hasSizeLessThan(2));
  }
}
