package io.exposureledger.invented;

import java.util.List;
import java.util.Optional;

/**
 * A rule of the documented policy. It lists the methods that it permits, or names the class that it
 * asks for at least.
 *
 * @param controlOwner where the rule names one itself
 * @param riskAcceptor where the rule names one itself
 */
public record DocumentedRule(
    String id,
    String title,
    RuleScope scope,
    String path,
    Optional<MethodClass> requiredClass,
    List<Method> permitted,
    Optional<String> controlOwner,
    Optional<String> riskAcceptor) {

  static DocumentedRule permitting(
      String id, String title, RuleScope scope, String path, Method... methods) {
    return new DocumentedRule(
        id,
        title,
        scope,
        path,
        Optional.empty(),
        List.of(methods),
        Optional.empty(),
        Optional.empty());
  }

  static DocumentedRule requiring(
      String id, String title, RuleScope scope, String path, MethodClass least) {
    return new DocumentedRule(
        id, title, scope, path, Optional.of(least), List.of(), Optional.empty(), Optional.empty());
  }

  DocumentedRule ownedBy(String person) {
    return new DocumentedRule(
        id, title, scope, path, requiredClass, permitted, Optional.of(person), riskAcceptor);
  }

  DocumentedRule acceptedBy(String person) {
    return new DocumentedRule(
        id, title, scope, path, requiredClass, permitted, controlOwner, Optional.of(person));
  }

  boolean isFor(String asked) {
    return path.equals(asked) || path.equals(Ways.ANY);
  }

  Answer permits(Method method) {
    if (method == Method.UNMAPPED) {
      return Answer.UNKNOWN;
    }
    return requiredClass
        .map(least -> Answer.of(method.strength().filter(it -> it.isAtLeast(least)).isPresent()))
        .orElseGet(() -> Answer.of(permitted.contains(asCall(method))));
  }

  /** A call to an office is a call. */
  private Method asCall(Method method) {
    return method == Method.VOICE_OFFICE && !permitted.contains(method) ? Method.VOICE : method;
  }

  /** The weakest class that it permits. */
  MethodClass lowest() {
    return requiredClass.orElseGet(
        () ->
            permitted.stream()
                .flatMap(method -> method.strength().stream())
                .min(MethodClass::compareTo)
                .orElseThrow());
  }
}
