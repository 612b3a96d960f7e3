package io.exposureledger.generate;

import io.exposureledger.invented.Directory;
import io.exposureledger.invented.DocumentedRule;
import io.exposureledger.invented.Method;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Rulebook;
import io.exposureledger.source.Mappings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The configuration that reads what is generated, and its documented policy. */
final class GeneratedConfiguration {

  /** What happens is not as even from month to month as what there is. */
  private static final String QUIET_MONTHS = ", max_shrink: 0.9";

  private GeneratedConfiguration() {}

  static List<GeneratedFile> files(Organisation group, List<Exports> exports) {
    Mappings known = Mappings.read(List.of());
    List<String> sources = new ArrayList<>();
    for (Exports one : exports) {
      for (GeneratedSource source : one.sources(group)) {
        if (known.knows(source.kind())) {
          sources.add(line(source));
        }
      }
    }
    String configuration =
        """
        organisation: Aldermoor Group
        zone: UTC
        landing: landing
        lake: lake
        number_key_env: EXPOSURE_NUMBER_KEY
        rule_pack: nist-800-63b-4
        policy: policy.yaml
        account_types:
          - {type: break_glass, when: "login like 'bg-%' or login like 'Bg-%'"}
        sources:
        """
            + String.join("", sources)
            + "report: {formats: [html, json], small_units_below: 10}\n";
    return List.of(text("exposure.yaml", configuration), text("policy.yaml", policy()));
  }

  /** Whether the accounts of a directory are among what the configuration reads. */
  static boolean reads(Directory directory) {
    Mappings known = Mappings.read(List.of());
    return switch (directory.vendor()) {
      case ENTRA -> known.knows("entra.users");
      case OKTA -> known.knows("okta.users");
      case ACTIVE_DIRECTORY -> known.knows("ad.ldif") && known.knows("ad.csvde");
      case GOOGLE -> known.knows("google.users");
      case DUO -> known.knows("duo.users");
    };
  }

  private static String line(GeneratedSource source) {
    return "  - {id: %s, kind: %s%s%s%s%s, max_age: %s, required: %s}\n"
        .formatted(
            source.id(),
            source.kind(),
            source.directory().map(directory -> ", directory: " + directory).orElse(""),
            source.zone().map(zone -> ", zone: " + zone).orElse(""),
            source.covers().map(covers -> ", covers: " + covers + QUIET_MONTHS).orElse(""),
            source.own().stream().map(key -> ", " + key).collect(Collectors.joining()),
            source.maxAge(),
            source.required());
  }

  private static String policy() {
    StringBuilder policy = new StringBuilder();
    policy
        .append("version: 2026-03\n")
        .append("control_owner: ")
        .append(Rulebook.CONTROL_OWNER)
        .append("\nrisk_acceptor: ")
        .append(Rulebook.RISK_ACCEPTOR)
        .append("\nrules:\n");
    Rulebook.rules().forEach(rule -> policy.append(rule(rule)));
    return policy.toString();
  }

  private static String rule(DocumentedRule rule) {
    return """
          - id: %s
            title: %s
            scope: "%s"
            path: %s
            %s
        """
            .formatted(rule.id(), rule.title(), rule.scope().text(), rule.path(), demand(rule))
        + rule.controlOwner().map("    control_owner: %s\n"::formatted).orElse("")
        + rule.riskAcceptor().map("    risk_acceptor: %s\n"::formatted).orElse("");
  }

  private static String demand(DocumentedRule rule) {
    return rule.requiredClass()
        .map(least -> "required_class: " + least.word())
        .orElseGet(
            () ->
                rule.permitted().stream()
                    .map(Method::word)
                    .collect(Collectors.joining(", ", "permitted_methods: [", "]")));
  }

  private static GeneratedFile text(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new GeneratedFile(path, out -> out.write(bytes));
  }
}
