package io.exposureledger.policy;

import io.exposureledger.settings.Section;
import io.exposureledger.settings.YamlDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What desks' words and short descriptions mean: {@code vocabulary/tickets.yaml}. */
public final class TicketVocabulary {

  static final String CALLER_VERIFICATION = "caller_verification";

  /** What words tell of, each with our words for it. */
  private static final Map<String, List<String>> TOPICS =
      new TreeMap<>(
          Map.of(
              CALLER_VERIFICATION,
              List.of("manager_confirmed", "photo_id", "authenticator", "knowledge", "none"),
              "channel",
              List.of("phone", "chat", "walk_in", "web", "email", "unknown"),
              "category",
              List.of("password_reset", "factor_reset", "number_change", "other", "unknown"),
              "state",
              List.of("open", "pending", "resolved", "closed", "canceled")));

  private static final TicketVocabulary SHIPPED =
      new TicketVocabulary(YamlDocument.resource("vocabulary/tickets.yaml"));

  /** A text in which the pattern is found asks for the kind. */
  private record Rule(String id, String language, String kind, Pattern pattern) {}

  private final Map<String, Boolean> acceptable = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> meanings;
  private final List<Rule> rules = new ArrayList<>();

  private TicketVocabulary(Section root) {
    root.named("verifications")
        .forEach((word, section) -> acceptable.put(word, section.flag("acceptable", false)));
    this.meanings = meanings(root.section("words"));
    root.sections("rules").forEach(rule -> rules.add(rule(rule)));
    root.verify();
  }

  public static TicketVocabulary shipped() {
    return SHIPPED;
  }

  private static Rule rule(Section section) {
    return new Rule(
        section.text("id"),
        section.text("language"),
        section.text("kind"),
        Pattern.compile(
            section.text("pattern"),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
  }

  /** The meaning of each desk's word, by topic; of a section with our words, each with a list. */
  static Map<String, Map<String, String>> meanings(Section section) {
    Map<String, Map<String, String>> meanings = new LinkedHashMap<>();
    TOPICS.forEach(
        (topic, ours) -> {
          Section words = section.section(topic);
          Map<String, String> ofTopic = new LinkedHashMap<>();
          for (String our : ours) {
            words.texts(our).forEach(word -> ofTopic.put(plain(word), our));
          }
          meanings.put(topic, ofTopic);
        });
    return meanings;
  }

  /** A word as words are compared. */
  static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").strip();
  }

  Map<String, Map<String, String>> meanings() {
    return meanings;
  }

  /** Which ways to verify a caller are enough. */
  Map<String, Boolean> acceptable() {
    return acceptable;
  }

  /** The id of the first rule that a text fits. */
  public Optional<String> rule(String text) {
    return rules.stream()
        .filter(rule -> rule.pattern().matcher(text).find())
        .map(Rule::id)
        .findFirst();
  }

  /** The kind of ticket that each rule tells, by its id. */
  Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    rules.forEach(rule -> kinds.put(rule.id(), rule.kind()));
    return kinds;
  }
}
