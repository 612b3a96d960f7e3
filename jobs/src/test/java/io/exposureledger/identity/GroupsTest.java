package io.exposureledger.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class GroupsTest {

  private static final String RECORD = "source_id string, file_sha256 string, record_no bigint";

  @Test
  void aGroupIsCompleteWhereEveryGroupInItWasExported() {
    Dataset<Row> exported = exported("whole", "inner", "cut", "outer");
    Dataset<Row> members =
        members(
            Rows.row("d", "whole", "inner", "group", "s", "f", 1L),
            Rows.row("d", "cut", "absent", "group", "s", "f", 2L),
            Rows.row("d", "outer", "cut", "group", "s", "f", 3L));
    Dataset<Row> closure = GroupClosure.of(exported, Groups.nesting(members));
    assertThat(Rows.texts(Groups.groups(exported, closure), "group_id", "complete"))
        .containsExactly("cut|false", "inner|true", "outer|false", "whole|true");
  }

  @Test
  void anAccountBelongsToEveryGroupAroundTheOneThatHoldsIt() {
    assertThat(membership(List.of("outer>inner"), "inner:ada"))
        .containsExactly("inner|ada|[inner]|1", "outer|ada|[outer, inner]|1");
  }

  @Test
  void ofSeveralWaysIntoAGroupTheNearestCounts() {
    assertThat(membership(List.of("outer>inner"), "inner:ada", "outer:ada"))
        .contains("outer|ada|[outer]|2");
  }

  @Test
  void aMemberThatIsNeitherAccountNorGroupIsNone() {
    Dataset<Row> members = members(Rows.row("d", "g", "device", "other", "s", "f", 1L));
    Dataset<Row> closure = GroupClosure.of(exported("g"), Groups.nesting(members));
    assertThat(Groups.members(members, closure).count()).isZero();
  }

  private static List<String> membership(List<String> nesting, String... accounts) {
    Object[][] rows = new Object[nesting.size() + accounts.length][];
    for (int i = 0; i < accounts.length; i++) {
      String[] of = accounts[i].split(":");
      rows[i] = Rows.row("d", of[0], of[1], "account", "s", "f", i + 1L);
    }
    for (int i = 0; i < nesting.size(); i++) {
      String[] of = nesting.get(i).split(">");
      rows[accounts.length + i] = Rows.row("d", of[0], of[1], "group", "s", "f", 9L);
    }
    Dataset<Row> members = members(rows);
    Dataset<Row> closure = GroupClosure.of(exported("inner", "outer"), Groups.nesting(members));
    return Rows.texts(
        Groups.members(members, closure), "group_id", "account_id", "via", "record_no");
  }

  private static Dataset<Row> exported(String... groups) {
    Object[][] rows = new Object[groups.length][];
    for (int i = 0; i < groups.length; i++) {
      rows[i] = Rows.row("d", groups[i], "Group " + groups[i], true, "s", "f", i + 1L);
    }
    return Rows.of(
        "directory string, group_id string, name string, whole boolean, " + RECORD, rows);
  }

  private static Dataset<Row> members(Object[]... rows) {
    return Rows.of(
        "directory string, group_id string, member_id string, member_kind string, " + RECORD, rows);
  }

  @Test
  void aGroupWhoseMembersWereNotToldIsNotComplete() {
    Dataset<Row> exported =
        Rows.of(
            "directory string, group_id string, name string, whole boolean, " + RECORD,
            Rows.row("d", "empty", "Empty", true, "s", "f", 1L),
            Rows.row("d", "untold", "Untold", false, "s", "f", 2L));
    Dataset<Row> closure = GroupClosure.of(exported, Groups.nesting(members()));
    assertThat(Rows.texts(Groups.groups(exported, closure), "group_id", "complete"))
        .containsExactly("empty|true", "untold|false");
  }
}
