package io.exposureledger.report.explain;

import io.exposureledger.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether two factors are enforced, by which policies, and on what that depends. */
record WhatSignInAsks(Explanation explanation) {

  ExplainedSection section() {
    SignInPolicies signIn = explanation.signIn();
    List<String> said = new ArrayList<>();
    said.add(
        "Two factors are asked for: "
            + extent(signIn.twoFactors(), signIn.twoFactorsCondition())
            + ".");
    said.add(
        signIn
                .requiredClass()
                .map(it -> "The unit requires the class " + MethodWords.strength(it) + ": ")
                .orElse("The unit requires no class; two factors of any class: ")
            + extent(signIn.enforced(), signIn.condition())
            + ". "
            + Reasons.sentence(signIn.reason()));
    signIn.policies().forEach(reach -> said.add(applies(reach)));
    signIn.exclusions().forEach(reach -> said.add(excludes(reach)));
    if (signIn.policies().isEmpty() && signIn.exclusions().isEmpty()) {
      said.add("No exported policy on sign-in is known to reach it.");
    }
    said.add(observed(signIn.observed()));
    return new ExplainedSection("What sign-in asks", said);
  }

  private static String extent(String word, Optional<String> condition) {
    return switch (word) {
      case "partial" -> "in part, which depends on " + listed(condition.orElse(""));
      case "unknown" -> "not known";
      default -> word;
    };
  }

  private static String listed(String condition) {
    return Stream.of(condition.split("[|,]"))
        .map(String::strip)
        .map(Words::spaced)
        .collect(Collectors.joining(", "));
  }

  private static String applies(Reach reach) {
    return reach.policy()
        + (reach.isSure() ? " applies through " : " may apply through ")
        + reach.through()
        + ".";
  }

  private static String excludes(Reach reach) {
    return reach.policy()
        + (reach.isSure() ? " leaves it out through " : " may leave it out through ")
        + reach.through()
        + ".";
  }

  private static String observed(String observed) {
    return switch (observed) {
      case "yes" -> "Every interactive sign-in of 30 days had a second factor.";
      case "no" -> "An interactive sign-in of the last 30 days had no second factor.";
      default -> "What its sign-ins had is not known.";
    };
  }
}
