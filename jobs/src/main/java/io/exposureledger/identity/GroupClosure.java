package io.exposureledger.identity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Which groups lie within which, through any number of nestings, cycles cut.
 *
 * <p>A breadth-first search from every group that has groups in it, on the driver: it sees the
 * nestings of groups, of which there are few, and no account.
 */
public final class GroupClosure {

  private static final StructType STRUCTURE =
      StructType.fromDDL("directory string, group_id string, inner_id string, via array<string>");

  private final Map<String, Map<String, Set<String>>> children = new TreeMap<>();

  private GroupClosure() {}

  /**
   * One row per {@code (directory, group_id, inner_id)} where the inner group is the group itself
   * or lies within it, with {@code via} the shortest path of group ids between them; of several the
   * first in the order of the ids.
   *
   * @param groups one row per {@code (directory, group_id)}
   * @param nesting one row per {@code (directory, group_id, member_id)}: the member is a group
   */
  public static Dataset<Row> of(Dataset<Row> groups, Dataset<Row> nesting) {
    GroupClosure closure = new GroupClosure();
    for (Row edge :
        nesting.select("directory", "group_id", "member_id").distinct().collectAsList()) {
      closure
          .children
          .computeIfAbsent(edge.getString(0), directory -> new TreeMap<>())
          .computeIfAbsent(edge.getString(1), group -> new TreeSet<>())
          .add(edge.getString(2));
    }
    Dataset<Row> themselves =
        groups
            .select("directory", "group_id")
            .distinct()
            .select(
                col("directory"),
                col("group_id"),
                col("group_id").as("inner_id"),
                array(col("group_id")).as("via"));
    return themselves.union(groups.sparkSession().createDataFrame(closure.nested(), STRUCTURE));
  }

  private List<Row> nested() {
    List<Row> rows = new ArrayList<>();
    children.forEach(
        (directory, groups) ->
            groups
                .keySet()
                .forEach(
                    group ->
                        paths(group, groups)
                            .forEach(
                                via ->
                                    rows.add(
                                        RowFactory.create(
                                            directory,
                                            group,
                                            via.get(via.size() - 1),
                                            via.toArray(new String[0]))))));
    return rows;
  }

  /** The shortest path from a group to every other group that lies within it. */
  private static List<List<String>> paths(String group, Map<String, Set<String>> children) {
    List<List<String>> found = new ArrayList<>();
    Set<String> reached = new HashSet<>(Set.of(group));
    Deque<List<String>> frontier = new ArrayDeque<>(List.of(List.of(group)));
    while (!frontier.isEmpty()) {
      List<String> path = frontier.removeFirst();
      for (String child : children.getOrDefault(path.get(path.size() - 1), Set.of())) {
        if (reached.add(child)) {
          List<String> longer = new ArrayList<>(path);
          longer.add(child);
          found.add(longer);
          frontier.addLast(longer);
        }
      }
    }
    return found;
  }
}
