package io.exposureledger.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SectionTest {

  @Test
  void valuesAreReadByTheirNames() {
    Section section =
        section("name: Aldermoor\nshare: 0.05\nbelow: 10\nrequired: true\nzone: Europe/London\n");
    assertThat(section.text("name")).isEqualTo("Aldermoor");
    assertThat(section.number("share", 1)).isEqualTo(0.05);
    assertThat(section.integer("below", 0)).isEqualTo(10);
    assertThat(section.flag("required", false)).isTrue();
    assertThat(section.parsed("zone", "a zone", ZoneId::of)).contains(ZoneId.of("Europe/London"));
    assertThatCode(section::verify).doesNotThrowAnyException();
  }

  @Test
  void whatIsNotWrittenHasItsFallback() {
    Section section = section("name:\n");
    assertThat(section.text("name", "fallback")).isEqualTo("fallback");
    assertThat(section.number("share", 0.05)).isEqualTo(0.05);
    assertThat(section.integer("below", 10)).isEqualTo(10);
    assertThat(section.flag("required", true)).isTrue();
    assertThat(section.texts("list")).isEmpty();
    assertThat(section.entries("map")).isEmpty();
    assertThat(section.sections("entries")).isEmpty();
  }

  @Test
  void aSingleTextCountsAsAListOfOne() {
    assertThat(section("format: csv").texts("format")).containsExactly("csv");
    assertThat(section("format: [csv, xlsx]").texts("format")).containsExactly("csv", "xlsx");
  }

  @Test
  void entriesKeepTheirOrder() {
    assertThat(section("fields: {b: string, a: date}").entries("fields"))
        .containsExactly(
            org.assertj.core.api.Assertions.entry("b", "string"),
            org.assertj.core.api.Assertions.entry("a", "date"));
  }

  @Test
  void aRequiredKeyThatIsMissingIsAProblem() {
    Section section = section("other: 1");
    section.has("other");
    assertThat(section.text("landing")).isEmpty();
    assertProblems(section, "settings.yaml: `landing`: is missing. Add `landing: …`.");
  }

  @Test
  void anUnknownKeyIsNamedWithTheNearestKnownOne() {
    Section section = section("landng: here\nlake: there");
    section.optionalText("landing");
    section.text("lake");
    assertProblems(section, "settings.yaml: `landng`: is not a known key. Did you mean `landing`?");
  }

  @Test
  void anUnknownKeyOfASubsectionIsPlaced() {
    Section section = section("sources:\n  - {id: a}\n  - {id: b, kimd: hr.people}");
    section
        .sections("sources")
        .forEach(
            source -> {
              source.text("id");
              source.optionalText("kind");
            });
    assertProblems(
        section, "settings.yaml: sources[2]: `kimd`: is not a known key. Did you mean `kind`?");
  }

  @Test
  void aValueThatCannotBeReadIsToldWithWhatIsExpected() {
    Section section = section("required: maybe\nbelow: ten\nzone: Europe/Lodnon");
    section.flag("required", false);
    section.integer("below", 0);
    section.parsed("zone", "an IANA zone", ZoneId::of);
    assertProblems(
        section,
        "settings.yaml: `required`: is `maybe`, not true or false. Write true or false.",
        "settings.yaml: `below`: is `ten`, not a whole number. Write a whole number.",
        "settings.yaml: `zone`: is `Europe/Lodnon`, not an IANA zone. Write an IANA zone.");
  }

  @Test
  void aValueOfAnotherShapeIsAProblem() {
    Section section = section("name: [a]\nfields: text\nsources: text\nreads: text\nkinds: text");
    section.optionalText("name");
    section.entries("fields");
    section.sections("sources");
    section.section("reads");
    section.named("kinds");
    assertProblems(
        section,
        "settings.yaml: `name`: is not a single value. Write one text, number or date.",
        "settings.yaml: `fields`: is not a mapping. Write `name: value` lines below it.",
        "settings.yaml: `sources`: is not a list. Write a list of `- {…}` entries.",
        "settings.yaml: `reads`: is not a mapping. Write `key: value` entries.",
        "settings.yaml: `kinds`: is not a mapping. Write `name: {…}` lines below it.");
  }

  private static void assertProblems(Section section, String... messages) {
    assertThatThrownBy(section::verify)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(String.join("\n", messages));
  }

  private static Section section(String yaml) {
    return YamlDocument.section("settings.yaml", yaml);
  }
}
