package io.exposureledger.report.explain;

import io.exposureledger.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The methods of the account, and what is known of its numbers, in words. */
record WhatIsEnrolled(Explanation explanation) {

  ExplainedSection section() {
    List<String> said = new ArrayList<>();
    if (explanation.bindings().isEmpty()) {
      said.add("No export lists a method of it.");
    }
    explanation.bindings().forEach(binding -> said.add(binding(binding)));
    if (explanation.numbers().isEmpty()) {
      said.add("No export has a telephone number of it.");
    }
    explanation.numbers().forEach(number -> said.add(number(number)));
    return new ExplainedSection("What is enrolled", said);
  }

  private static String binding(Binding binding) {
    String uses =
        binding.uses().stream().map(WhatIsEnrolled::use).collect(Collectors.joining(" and "));
    String state = binding.status().equals("active") ? "" : " It is " + binding.status() + ".";
    return Words.sentence(MethodWords.method(binding.method()))
        + ". Class: "
        + MethodWords.strength(binding.strength())
        + ". For "
        + (uses.isEmpty() ? "nothing that is known" : uses)
        + "."
        + state;
  }

  private static String use(String use) {
    return use.equals("sign_in") ? "sign-in" : Words.spaced(use);
  }

  private static String number(NumberState number) {
    return "A telephone number: "
        + shared(number.shared(), number.declaredShared())
        + "; "
        + stale(number)
        + "; "
        + leaver(number.leaver())
        + ".";
  }

  private static String shared(String shared, Optional<String> declared) {
    String said =
        switch (shared) {
          case "yes" -> "shared with another person";
          case "no" -> "not shared with another person";
          default -> "not known to be shared or not";
        };
    return declared
        .map(it -> said + (it.equals("yes") ? ", declared as shared" : ", declared as not shared"))
        .orElse(said);
  }

  private static String stale(NumberState number) {
    if (number.stale45().equals("unknown")) {
      return "no export tells when it was last proven";
    }
    if (number.stale365().equals("yes")) {
      return "stale, not proven for 365 days";
    }
    if (number.stale90().equals("yes")) {
      return "stale, not proven for 90 days";
    }
    return number.stale45().equals("yes") ? "not proven for 45 days" : "proven within 45 days";
  }

  private static String leaver(String leaver) {
    return switch (leaver) {
      case "yes" -> "it belongs to another person who has left";
      case "no" -> "it belongs to nobody else who has left";
      default -> "it is not known whether it belongs to somebody who has left";
    };
  }
}
