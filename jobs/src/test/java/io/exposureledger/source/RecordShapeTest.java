package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.source.RecordShape.Shaped;
import org.junit.jupiter.api.Test;

class RecordShapeTest {

  private static final String NUMBER = "+44 7700 900123";

  @Test
  void onlyDeclaredFieldsAreKept() {
    Shaped shaped =
        Kinds.shaped(
            Kinds.withFields("fields: {id: string}", "drop: [pin]"),
            "{\"id\":\"a\",\"pin\":\"1234\",\"colour\":\"red\"}");
    assertThat(shaped.record()).hasToString("{\"id\":\"a\"}");
    assertThat(shaped.problems()).isEmpty();
  }

  @Test
  void namesAreComparedWithoutCaseAndPadding() {
    Shaped shaped =
        Kinds.shaped(
            Kinds.withFields("fields: {person_id: string}", "drop: [pin]"),
            "{\" Person_ID \":\"p-1\",\"PIN\":\"1234\"}");
    assertThat(shaped.record()).hasToString("{\"person_id\":\"p-1\"}");
  }

  @Test
  void theDotsOfAFlattenedStructureAreUnderscoresInTheNameOfAField() {
    Shaped shaped =
        Kinds.shaped(Kinds.withFields("fields: {name_full: string}"), "{\"name.full\":\"Ada\"}");
    assertThat(shaped.record()).hasToString("{\"name_full\":\"Ada\"}");
  }

  @Test
  void aFieldThatTheKindDoesNotKnowIsNotedByItsName() {
    RecordShape shape =
        Kinds.shape(
            Kinds.withFields(
                "fields: {id: string, activity: 'struct<last:timestamp>'}", "drop: [pin]"));
    Kinds.shaped(
        shape,
        "{\"id\":\"a\",\"pin\":\"1\",\"colour\":\"red\","
            + "\"activity\":{\"last\":null,\"requestId\":\"r\"},\"@odata.type\":\"#user\"}");
    assertThat(shape.unmapped()).containsExactly("activity.requestId", "colour");
  }

  @Test
  void aStrictKindRefusesAFieldThatItDoesNotKnow() {
    Mapping strict =
        Kinds.read("kind: test.kind\nreads: {format: yaml, strict: true}\nfields: {id: string}");
    assertThat(Kinds.shaped(strict, "{\"id\":\"a\",\"requird_class\":\"x\"}").problems())
        .containsExactly("field `requird_class` is not known");
  }

  @Test
  void aTelephoneNumberIsReplacedByItsKey() {
    Shaped shaped =
        Kinds.shaped(
            Kinds.withFields("fields: {id: string, mobile: telephone}"),
            "{\"id\":\"a\",\"mobile\":\"" + NUMBER + "\"}");
    assertThat(shaped.record().toString()).doesNotContain("7700");
    assertThat(shaped.record().get("mobile").asText()).hasSize(64).matches("[0-9a-f]+");
  }

  @Test
  void aMaskedTextLosesItsNumbersAndKeepsItsWords() {
    Mapping mapping =
        Kinds.withFields("fields: {reason: masked, steps: 'array<struct<to:masked>>'}");
    assertThat(
            Kinds.shaped(
                    mapping,
                    "{\"reason\":\"Text +44 (0)7700/900 123, call 020.7946.0123x4\","
                        + "\"steps\":[{\"to\":\"FIDO2 key\"},{\"to\":\"+44 XXXXXXXX23\"}]}")
                .record())
        .hasToString(
            "{\"reason\":\"Text #, call #x4\","
                + "\"steps\":[{\"to\":\"FIDO2 key\"},{\"to\":\"# XXXXXXXX#\"}]}");
  }

  @Test
  void withinAStructureNamesAreComparedWithoutRegardToCase() {
    Mapping mapping = Kinds.withFields("fields: {of: 'struct<type:string>'}");
    assertThat(Kinds.shaped(mapping, "{\"of\":{\"Type\":\"User\"}}").record())
        .hasToString("{\"of\":{\"type\":\"User\"}}");
  }

  @Test
  void theFieldThatAMappingCallsNumberIsATelephoneNumber() {
    Mapping mapping =
        Kinds.withFields(
            "fields: {id: string, PHONE_2FA: string}",
            "to: core.method",
            "columns: {account_id: id, number: PHONE_2FA}");
    assertThat(Kinds.shaped(mapping, "{\"id\":\"a\",\"PHONE_2FA\":\"" + NUMBER + "\"}").record())
        .asString()
        .doesNotContain("7700");
  }

  @Test
  void aProblemNamesTheFieldAndNeverTheValue() {
    Shaped shaped =
        Kinds.shaped(
            Kinds.withFields(
                "fields: {born: date, seen: timestamp, on: boolean, many: bigint, from: start,"
                    + " tags: array<string>, of: 'struct<a:string>'}"),
            "{\"born\":\"secret\",\"seen\":\"secret\",\"on\":\"secret\",\"many\":\"secret\","
                + "\"from\":\"secret\",\"tags\":{\"secret\":1},\"of\":\"secret\"}");
    assertThat(shaped.problems())
        .containsExactly(
            "field `born` is not a date YYYY-MM-DD",
            "field `seen` is not a time",
            "field `on` is not true or false",
            "field `many` is not a whole number",
            "field `from` is not a date YYYY-MM-DD or a time",
            "field `tags` is not a list",
            "field `of` is not an object");
    assertThat(shaped.record().toString()).doesNotContain("secret");
  }

  @Test
  void whatIsRequiredMustHaveAValue() {
    Mapping mapping = Kinds.withFields("fields: {id: string, name: string}", "required: [id]");
    assertThat(Kinds.shaped(mapping, "{\"name\":\"n\"}").problems())
        .containsExactly("field `id` is missing");
    assertThat(Kinds.shaped(mapping, "{\"id\":\"  \"}").problems())
        .containsExactly("field `id` is missing");
    assertThat(Kinds.shaped(mapping, "{\"id\":null}").problems())
        .containsExactly("field `id` is missing");
  }

  @Test
  void aMemberListThatIsCutShortIsAProblemOfItsGroup() {
    Shaped shaped =
        Kinds.shaped(
            Kinds.builtIn("entra.groups"),
            "{\"id\":\"g\",\"members\":[{\"id\":\"a\"}],\"members@odata.nextLink\":\"https://next\"}");
    assertThat(shaped.problems())
        .containsExactly(
            "the list before `members@odata.nextLink` is cut short: fetch all its pages");
  }

  @Test
  void ofTwoNamesThatDifferInCaseOnlyTheFirstValueCounts() {
    Shaped shaped =
        Kinds.shaped(
            Kinds.withFields("fields: {category: string}"),
            "{\"category\":\"first\",\"Category\":\"second\"}");
    assertThat(shaped.record()).hasToString("{\"category\":\"first\"}");
  }

  @Test
  void theUserKindKeepsNoTelephoneNumber() {
    Shaped shaped =
        Kinds.shaped(
            Kinds.builtIn("entra.users"),
            "{\"id\":\"a\",\"userPrincipalName\":\"ada@tessel.example\",\"mobilePhone\":\""
                + NUMBER
                + "\",\"businessPhones\":[\""
                + NUMBER
                + "\"],\"faxNumber\":\""
                + NUMBER
                + "\"}");
    assertThat(shaped.problems()).isEmpty();
    assertThat(shaped.record())
        .hasToString("{\"id\":\"a\",\"userPrincipalName\":\"ada@tessel.example\"}");
  }
}
