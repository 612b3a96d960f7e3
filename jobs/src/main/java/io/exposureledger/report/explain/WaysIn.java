package io.exposureledger.report.explain;

import io.exposureledger.report.Words;
import java.util.ArrayList;
import java.util.List;

/** Each path into the account: its verdict, what permits it, and what is documented. */
record WaysIn(Explanation explanation) {

  ExplainedSection section() {
    List<String> said = new ArrayList<>();
    for (Way way : explanation.ways()) {
      said.add(Words.path(way.path()) + ": " + verdict(way) + " " + document(way));
    }
    said.add(legacy());
    return new ExplainedSection("Ways in", said);
  }

  private static String verdict(Way way) {
    String verdict = Reasons.word(way.verdict());
    String facts = permitted(way) + joint(way) + bound(way) + ".";
    return way.verdict().equals("unknown")
        ? verdict + ", as " + facts + " " + Reasons.sentence(way.reason())
        : verdict + ", as " + facts;
  }

  private static String permitted(Way way) {
    String source = way.evidence().equals("E1") ? "exported policy" : "the documented policy";
    return switch (way.permitted()) {
      case "yes" ->
          "a telephone is permitted" + way.permittedBy().map(it -> " by " + it).orElse("");
      case "no" ->
          way.reason().filter(it -> it.startsWith("excluded by ")).isPresent()
              ? "the account is " + way.reason().get()
              : source + " permits no telephone";
      default -> "it is not known whether " + source + " permits a telephone";
    };
  }

  private static String joint(Way way) {
    boolean isOfAnotherKind = isPermittedForAnotherKind(way);
    return isOfAnotherKind ? ", but " : " and ";
  }

  private static String bound(Way way) {
    if (isPermittedForAnotherKind(way)) {
      return "not for the kind of number that is enrolled";
    }
    return switch (way.bound()) {
      case "yes" -> "a number is enrolled";
      case "no" -> "no number is enrolled";
      default -> "it is not known whether a number is enrolled";
    };
  }

  private static boolean isPermittedForAnotherKind(Way way) {
    return way.permitted().equals("yes")
        && way.bound().equals("yes")
        && way.verdict().equals("latent");
  }

  private static String document(Way way) {
    if (way.rule().isEmpty()) {
      return "No documented rule covers it.";
    }
    String rule =
        "The documented rule "
            + way.rule().get()
            + way.ruleTitle().map(it -> " (" + it + ")").orElse("");
    String says =
        switch (way.documentedPermitted()) {
          case "yes" -> " permits a telephone";
          case "no" -> " permits none";
          default -> " may permit one or not";
        };
    return rule + says + agreement(way);
  }

  private static String agreement(Way way) {
    if (!way.evidence().equals("E1")) {
      return ".";
    }
    if (way.permitted().equals("unknown") || way.documentedPermitted().equals("unknown")) {
      return "; whether the policy differs from it is not known.";
    }
    return way.permitted().equals(way.documentedPermitted())
        ? "; the policy agrees with it."
        : "; the policy differs from it.";
  }

  private String legacy() {
    SignInPolicies signIn = explanation.signIn();
    String open =
        switch (signIn.legacyOpen()) {
          case "yes" -> "open";
          case "no" -> "closed";
          default -> "not known";
        };
    String used =
        switch (signIn.legacyUsed()) {
          case "yes" -> "One got in within 30 days.";
          case "no" -> "None got in within 30 days.";
          default ->
              "Whether one got in within 30 days is not known. "
                  + Reasons.sentence(signIn.legacyUsedReason());
        };
    return Words.path("legacy")
        + ": "
        + open
        + ". "
        + Reasons.sentence(signIn.legacyReason())
        + " "
        + used;
  }
}
