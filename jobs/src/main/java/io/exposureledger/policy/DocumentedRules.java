package io.exposureledger.policy;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.lit;

import io.exposureledger.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The documented policy, applied to accounts. */
public final class DocumentedRules {

  private static final String TYPE =
      "array<struct<rule_id:string,path:string,permits:array<string>,control_owner:string,"
          + "risk_acceptor:string,applies:boolean>>";

  private static final List<String> PATHS =
      List.of(
          "sign_in",
          "second_factor",
          "self_service_recovery",
          "help_desk_recovery",
          "legacy",
          "any");

  private DocumentedRules() {}

  /**
   * One row per {@code (directory, account_id)}, with {@code documented}: every rule in the order
   * of the document, the methods that it permits, and whether its scope covers the account, null
   * where that is not known.
   *
   * @param accounts {@code core.account}
   * @param rules {@code core.documented_policy}, of which there are few
   * @throws ProblemException exit 2 where a scope is no predicate over the accounts, or a class or
   *     a method is not known
   */
  public static Dataset<Row> ofAccounts(
      Dataset<Row> accounts, Dataset<Row> rules, Vocabulary vocabulary) {
    ScopedRules scoped = new ScopedRules("documented policy", accounts);
    for (Row rule :
        rules
            .orderBy("rule_no")
            .select(
                "rule_id",
                "path",
                "permitted_methods",
                "required_class",
                "control_owner",
                "risk_acceptor",
                "scope")
            .collectAsList()) {
      if (!PATHS.contains(rule.getString(1))) {
        scoped.report(
            "rule " + rule.getString(0),
            "the path `" + rule.getString(1) + "` is not known",
            "Write one of " + String.join(", ", PATHS));
      }
      scoped.add(
          "rule " + rule.getString(0),
          rule.getString(6),
          lit(rule.getString(0)).as("rule_id"),
          lit(rule.getString(1)).as("path"),
          array(permits(rule, vocabulary, scoped)).cast("array<string>").as("permits"),
          lit(rule.getString(4)).as("control_owner"),
          lit(rule.getString(5)).as("risk_acceptor"));
    }
    return scoped.ofAccounts("documented", TYPE);
  }

  /** The methods that a rule lists, else those of the class it asks for and of stronger ones. */
  private static Column[] permits(Row rule, Vocabulary vocabulary, ScopedRules scoped) {
    String name = "rule " + rule.getString(0);
    List<String> methods;
    if (!rule.isNullAt(2)) {
      methods = rule.getList(2);
      methods.stream()
          .filter(method -> !vocabulary.knowsMethod(method))
          .forEach(
              method ->
                  scoped.report(
                      name, "the method `" + method + "` is not known", "See docs/policies.md"));
      methods = vocabulary.withImplied(methods);
    } else {
      String className = rule.getString(3);
      Optional<Integer> floor = vocabulary.rank(className);
      if (className != null && floor.isEmpty()) {
        scoped.report(name, "the class `" + className + "` is not known", "See docs/policies.md");
      }
      methods = vocabulary.methodsFrom(floor.orElse(0));
    }
    return methods.stream().map(functions::lit).toArray(Column[]::new);
  }
}
