package io.exposureledger.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.metric.Metric;
import io.exposureledger.metric.Metrics;
import io.exposureledger.settings.Section;
import io.exposureledger.settings.YamlDocument;
import io.exposureledger.source.Mapping;
import io.exposureledger.source.Mappings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every metric and every kind of source is described, and every link leads somewhere. */
class ReferencePagesTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

  @Test
  void everyMetricHasItsPage() {
    assertThat(missing("metrics", Metrics.all().stream().map(Metric::id).toList()))
        .as("metrics without docs/metrics/<id>.md")
        .isEmpty();
  }

  @Test
  void everyKindHasItsPage() {
    assertThat(missing("sources", kinds().stream().map(Mapping::kind).toList()))
        .as("kinds without docs/sources/<kind>.md")
        .isEmpty();
  }

  @Test
  void everyPageOfAMetricNamesTheVersionOfItsDefinition() {
    for (Metric metric : Metrics.all()) {
      assertThat(Pages.text(Pages.DOCS.resolve("metrics/" + metric.id() + ".md")))
          .as("docs/metrics/%s.md", metric.id())
          .contains("| version | " + metric.version() + " |")
          .contains(metric.title());
    }
  }

  @Test
  void everyPageOfAKindNamesEachFieldThatIsReadOrDropped() {
    for (Mapping kind : kinds()) {
      String page = Pages.text(Pages.DOCS.resolve("sources/" + kind.kind() + ".md"));
      List<String> names = new ArrayList<>(kind.fields().keySet());
      names.addAll(kind.drop());
      assertThat(names.stream().filter(name -> !page.contains("`" + name + "`")).toList())
          .as("fields that docs/sources/%s.md does not name", kind.kind())
          .isEmpty();
    }
  }

  @Test
  void thePageOfPoliciesNamesTheWholeVocabulary() {
    Section methods = YamlDocument.resource("vocabulary/methods.yaml");
    List<String> words = new ArrayList<>();
    words.addAll(YamlDocument.resource("vocabulary/classes.yaml").named("classes").keySet());
    words.addAll(methods.named("methods").keySet());
    methods.named("words").values().forEach(it -> words.addAll(it.named().keySet()));
    String page = Pages.text(Pages.DOCS.resolve("policies.md"));
    assertThat(words.stream().filter(word -> !page.contains("`" + word + "`")).toList())
        .as("classes, methods and vendor's words that docs/policies.md does not name")
        .isEmpty();
    Section roles = YamlDocument.resource("vocabulary/roles.yaml").section("entra");
    for (String list :
        List.of("privileged_and_reset_policy", "privileged", "reset_policy", "neither")) {
      assertThat(page)
          .as("the roles of `%s` in docs/policies.md", list)
          .contains(String.join(", ", roles.texts(list)) + ".");
    }
  }

  @Test
  void thePageOfTicketsNamesEachRuleAndEachOfOurWords() {
    Section tickets = YamlDocument.resource("vocabulary/tickets.yaml");
    List<String> names = new ArrayList<>(tickets.named("verifications").keySet());
    Section words = tickets.section("words");
    for (String topic : tickets.entries("words").keySet()) {
      names.addAll(words.entries(topic).keySet());
    }
    tickets.sections("rules").forEach(rule -> names.add(rule.text("id")));
    String page = Pages.text(Pages.DOCS.resolve("tickets.md"));
    assertThat(names.stream().filter(name -> !page.contains("`" + name + "`")).toList())
        .as("rules and words that docs/tickets.md does not name")
        .isEmpty();
  }

  @Test
  void everyLinkLeadsToAFile() {
    List<String> broken = new ArrayList<>();
    for (Path page : Pages.below(Pages.DOCS)) {
      Matcher link = LINK.matcher(Pages.text(page));
      while (link.find()) {
        if (!Files.exists(page.resolveSibling(link.group(1)))) {
          broken.add(Pages.DOCS.relativize(page) + " -> " + link.group(1));
        }
      }
    }
    assertThat(broken).as("links of docs/ that lead nowhere").isEmpty();
  }

  private static List<Mapping> kinds() {
    return List.copyOf(Mappings.read(List.of()).all());
  }

  private static List<String> missing(String folder, List<String> ids) {
    List<String> pages = Pages.names(folder);
    return ids.stream().filter(id -> !pages.contains(id)).toList();
  }
}
