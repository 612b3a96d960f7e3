package io.exposureledger.policy;

import io.exposureledger.settings.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a desk's own words mean, as the declaration of its source says.
 *
 * @param desk the desk whose tickets the source exports, where it is one
 * @param desks the desk of each group of agents, by the group's name or id
 * @param meanings our word for each of the desk's, by what it tells of
 */
public record DeskWords(
    Optional<String> desk, Map<String, String> desks, Map<String, Map<String, String>> meanings) {

  /** The keys of a declaration that {@link #read} reads. */
  public static final List<String> KEYS = List.of("desk", "desks", "words");

  public static final DeskWords NONE = new DeskWords(Optional.empty(), Map.of(), Map.of());

  /** Reads a declaration. */
  public static DeskWords read(Section section) {
    return new DeskWords(
        section.optionalText("desk"),
        section.entries("desks"),
        section.has("words") ? TicketVocabulary.meanings(section.section("words")) : Map.of());
  }

  /** Whether words of a topic are explained. */
  public boolean explains(String topic) {
    return !meanings.getOrDefault(topic, Map.of()).isEmpty();
  }
}
