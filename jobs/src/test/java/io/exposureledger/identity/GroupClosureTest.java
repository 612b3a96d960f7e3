package io.exposureledger.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class GroupClosureTest {

  @Test
  void everyGroupLiesWithinItself() {
    assertThat(closure("g", List.of())).containsExactly("g|g|[g]");
  }

  @Test
  void aGroupHoldsWhatTheGroupsInItHold() {
    assertThat(closure("a b c", List.of("a>b", "b>c")))
        .containsExactly(
            "a|a|[a]", "a|b|[a, b]", "a|c|[a, b, c]", "b|b|[b]", "b|c|[b, c]", "c|c|[c]");
  }

  @Test
  void aCycleIsCut() {
    assertThat(closure("a b", List.of("a>b", "b>a")))
        .containsExactly("a|a|[a]", "a|b|[a, b]", "b|a|[b, a]", "b|b|[b]");
    assertThat(closure("a", List.of("a>a"))).containsExactly("a|a|[a]");
  }

  @Test
  void theShortestPathCounts() {
    assertThat(closure("a b c", List.of("a>b", "b>c", "a>c"))).contains("a|c|[a, c]");
  }

  @Test
  void ofTwoShortestPathsTheFirstInTheOrderOfIdsCounts() {
    assertThat(closure("a b c d", List.of("a>c", "c>d", "a>b", "b>d"))).contains("a|d|[a, b, d]");
  }

  @Test
  void aGroupThatWasNotExportedIsStillFoundWithin() {
    assertThat(closure("a", List.of("a>x"))).containsExactly("a|a|[a]", "a|x|[a, x]");
  }

  @Test
  void groupsOfAnotherDirectoryAreOthers() {
    Dataset<Row> groups =
        Rows.of("directory string, group_id string", Rows.row("d1", "a"), Rows.row("d2", "a"));
    Dataset<Row> nesting =
        Rows.of("directory string, group_id string, member_id string", Rows.row("d1", "a", "b"));
    assertThat(Rows.texts(GroupClosure.of(groups, nesting), "directory", "group_id", "inner_id"))
        .containsExactly("d1|a|a", "d1|a|b", "d2|a|a");
  }

  private static List<String> closure(String groups, List<String> nesting) {
    return Rows.texts(
        GroupClosure.of(
            Rows.of(
                "directory string, group_id string",
                Arrays.stream(groups.split(" "))
                    .map(group -> Rows.row("d", group))
                    .toArray(Object[][]::new)),
            Rows.of(
                "directory string, group_id string, member_id string",
                nesting.stream()
                    .map(edge -> Rows.row("d", edge.split(">")[0], edge.split(">")[1]))
                    .toArray(Object[][]::new))),
        "group_id",
        "inner_id",
        "via");
  }
}
