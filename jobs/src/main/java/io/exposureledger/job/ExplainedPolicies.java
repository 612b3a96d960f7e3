package io.exposureledger.job;

import io.exposureledger.report.explain.Reach;
import io.exposureledger.report.explain.SignInPolicies;
import io.exposureledger.report.explain.Way;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rows of paths and of enforcement say.
 *
 * @param names puts names in the place of ids
 */
record ExplainedPolicies(Names names) {

  Way way(Cells row) {
    return new Way(
        row.word("path"),
        row.word("verdict"),
        row.word("permitted"),
        names.in(row.text("permitted_by")),
        row.word("bound"),
        names.in(row.text("reason")),
        row.word("evidence"),
        row.text("documented_rule"),
        row.text("title"),
        row.word("documented_permitted"));
  }

  SignInPolicies signIn(Cells row) {
    return new SignInPolicies(
        row.text("required_class"),
        row.word("enforced"),
        row.text("condition"),
        names.in(row.text("enforced_reason")),
        row.word("two_factors"),
        row.text("two_factors_condition"),
        reaches(row.texts("policies"), row.texts("policy_paths")),
        reaches(row.texts("exclusions"), row.texts("exclusion_paths")),
        row.word("observed"),
        row.word("legacy_open"),
        names.in(row.text("legacy_open_reason")),
        row.word("legacy_used"),
        row.text("legacy_used_reason"));
  }

  /** A policy is told as {@code policy}, {@code policy?} or {@code policy:kind:id?}. */
  private List<Reach> reaches(List<String> policies, List<String> paths) {
    List<Reach> reaches = new ArrayList<>();
    for (int place = 0; place < policies.size(); place++) {
      String told = policies.get(place);
      String policy = told.split(":", 2)[0].replaceFirst("\\?$", "");
      reaches.add(new Reach(names.in(policy), names.in(paths.get(place)), !told.endsWith("?")));
    }
    return reaches;
  }
}
