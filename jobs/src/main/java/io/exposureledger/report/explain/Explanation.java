package io.exposureledger.report.explain;

import java.time.LocalDate;
import java.util.List;

/** Everything that the published run of a date holds on one account. */
public record Explanation(
    LocalDate asOf,
    String runId,
    AccountName account,
    Holder holder,
    List<Way> ways,
    List<Binding> bindings,
    List<NumberState> numbers,
    SignInPolicies signIn,
    Strength strength,
    ExceptionEntry exception,
    Answering answering,
    List<Flag> flags,
    List<Evidence> evidence) {

  /** Whether the account is exposed: yes, no or unknown. */
  String exposed() {
    return flags.stream()
        .filter(flag -> flag.name().equals("exposed"))
        .map(Flag::verdict)
        .findFirst()
        .orElseThrow();
  }
}
