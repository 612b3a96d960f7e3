package io.exposureledger.report.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/**
 * The same as the page for programs: verdicts, paths and evidence as fields, the sentences beside.
 */
public final class ExplanationJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ExplanationJson() {}

  public static String text(Explanation explanation) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("as_of", explanation.asOf().toString());
    root.put("run_id", explanation.runId());
    root.put("directory", explanation.account().directory());
    root.put("account_id", explanation.account().accountId());
    root.put("login", explanation.account().login().orElse(null));
    flags(explanation, root.putArray("verdicts"));
    paths(explanation, root.putArray("paths"));
    sections(explanation, root.putArray("sections"));
    evidence(explanation, root.putArray("evidence"));
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      return MAPPER.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void flags(Explanation explanation, ArrayNode array) {
    for (Flag flag : explanation.flags()) {
      array
          .addObject()
          .put("name", flag.name())
          .put("verdict", flag.verdict())
          .put("reason", flag.reason().orElse(null));
    }
  }

  private static void paths(Explanation explanation, ArrayNode array) {
    for (Way way : explanation.ways()) {
      array
          .addObject()
          .put("path", way.path())
          .put("verdict", way.verdict())
          .put("permitted", way.permitted())
          .put("permitted_by", way.permittedBy().orElse(null))
          .put("bound", way.bound())
          .put("reason", way.reason().orElse(null))
          .put("evidence", way.evidence())
          .put("documented_rule", way.rule().orElse(null))
          .put("documented_permitted", way.documentedPermitted());
    }
  }

  private static void sections(Explanation explanation, ArrayNode array) {
    for (ExplainedSection section : ExplanationPage.sections(explanation)) {
      ArrayNode sentences = array.addObject().put("title", section.title()).putArray("sentences");
      section.sentences().forEach(sentences::add);
    }
  }

  private static void evidence(Explanation explanation, ArrayNode array) {
    for (Evidence evidence : explanation.evidence()) {
      array
          .addObject()
          .put("fact", evidence.fact())
          .put("subject", evidence.subject())
          .put("source", evidence.source())
          .put("file", evidence.file().orElse(null))
          .put("delivered_on", evidence.deliveredOn().map(LocalDate::toString).orElse(null))
          .put("file_sha256", evidence.fileSha256())
          .put("record", evidence.recordNo());
    }
  }
}
