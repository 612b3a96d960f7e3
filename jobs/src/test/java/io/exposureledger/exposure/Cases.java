package io.exposureledger.exposure;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Changes of the compliant tenant, each with the verdicts that it changes. */
final class Cases {

  /** Takes what a case says. */
  interface Reader {
    void read(String name, Consumer<AccessTenant> change, List<String> differences);
  }

  private record One(String name, Consumer<AccessTenant> change, List<String> differences) {}

  private final List<One> cases = new ArrayList<>();

  Cases add(String name, Consumer<AccessTenant> change, String... differences) {
    List<String> lines = Arrays.stream(differences).flatMap(String::lines).toList();
    cases.add(new One(name, change, lines));
    return this;
  }

  /** Both verdicts of an account, a line each. */
  static String both(String account, String word, String reason) {
    return "%s two_factors: %s\n%s enforced: %s%s"
        .formatted(account, word, account, word, reason.isEmpty() ? "" : " " + reason);
  }

  /** One verdict of every account, a line each. */
  static String each(String verdict, String word) {
    return Stream.of("ada", "ana", "bo", "gil")
        .map(account -> account + " " + verdict + ": " + word)
        .collect(joining("\n"));
  }

  /** A change that the verdicts of all four accounts share, of a guest's only a yes is believed. */
  Cases ofAll(String name, Consumer<AccessTenant> change, String verdict) {
    List<String> differences = new ArrayList<>();
    for (String account : List.of("ada", "ana", "bo")) {
      differences.add(account + " two_factors: " + verdict);
      differences.add(account + " enforced: " + verdict);
    }
    differences.add("gil two_factors: unknown");
    differences.add("gil enforced: unknown federated_elsewhere");
    cases.add(new One(name, change, differences));
    return this;
  }

  /** The required class is not enforced, two factors are. */
  Cases ofClass(String name, Consumer<AccessTenant> change, String verdict) {
    return add(
        name,
        change,
        "ada enforced: " + verdict,
        "ana enforced: " + verdict,
        "bo enforced: " + verdict,
        "gil enforced: unknown federated_elsewhere");
  }

  void forEach(Reader reader) {
    cases.forEach(it -> reader.read(it.name(), it.change(), it.differences()));
  }
}
