package io.exposureledger.generate;

import io.exposureledger.invented.DocumentedRule;
import io.exposureledger.invented.Organisation;
import io.exposureledger.source.Mappings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The configuration that reads what is generated, and its documented policy. */
final class GeneratedConfiguration {

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

  private static String line(GeneratedSource source) {
    return "  - {id: %s, kind: %s%s%s%s, max_age: %s, required: true}\n"
        .formatted(
            source.id(),
            source.kind(),
            source.directory().map(directory -> ", directory: " + directory).orElse(""),
            source.zone().map(zone -> ", zone: " + zone).orElse(""),
            source.covers().map(covers -> ", covers: " + covers).orElse(""),
            source.maxAge());
  }

  private static String policy() {
    StringBuilder policy = new StringBuilder();
    policy
        .append("version: 2026-03\n")
        .append("control_owner: ")
        .append(Organisation.leader(4))
        .append("\nrisk_acceptor: ")
        .append(Organisation.leader(5))
        .append("\nrules:\n");
    for (DocumentedRule rule : DocumentedRule.ofDesks()) {
      policy.append(
          """
            - id: %s
              title: %s
              scope: "%s"
              path: help_desk_recovery
              %s
          """
              .formatted(
                  rule.id(),
                  rule.title(),
                  rule.scope(),
                  rule.permitsTelephone()
                      ? "permitted_methods: [sms, voice]"
                      : "required_class: soft_one_time_code"));
    }
    return policy.toString();
  }

  private static GeneratedFile text(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new GeneratedFile(path, out -> out.write(bytes));
  }
}
