package io.exposureledger.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.BoundNumber;
import io.exposureledger.invented.BoundNumbers;
import io.exposureledger.invented.Enrolment;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Proportions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EntraMethodExportsTest {

  private static final Organisation GROUP = new Organisation(7, 4_000, 1, Proportions.standard());

  private static List<JsonNode> users() throws IOException {
    List<JsonNode> users = new ArrayList<>();
    for (GeneratedFile file : new EntraMethodExports().files(GROUP)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.content().write(out);
      new ObjectMapper().readTree(out.toByteArray()).get("value").forEach(users::add);
    }
    return users;
  }

  @Test
  @DisplayName("Whom the registration report leaves out is left out here too, and nobody else")
  void sameUsers() throws IOException {
    LocalDate day = GROUP.dates().get(0);
    Accounts accounts = new Accounts(GROUP);
    Enrolment enrolment = new Enrolment(GROUP);
    List<String> reported =
        Blocks.of(GROUP.directory("aldermoor"), 5_000)
            .get(0)
            .accounts(accounts, day)
            .filter(enrolment::isReported)
            .map(account -> account.id())
            .toList();
    assertThat(users()).extracting(user -> user.get("userId").asText()).isEqualTo(reported);
  }

  @Test
  @DisplayName("A user has a password and the methods that are registered")
  void methods() throws IOException {
    LocalDate day = GROUP.dates().get(0);
    Enrolment enrolment = new Enrolment(GROUP);
    List<Integer> counts =
        Blocks.of(GROUP.directory("aldermoor"), 5_000)
            .get(0)
            .accounts(new Accounts(GROUP), day)
            .filter(enrolment::isReported)
            .map(account -> enrolment.methods(account, 0).size() + 1)
            .toList();
    assertThat(users()).extracting(user -> user.get("methods").size()).isEqualTo(counts);
  }

  @Test
  @DisplayName("Numbers of administrators are masked but for their end")
  void masked() throws IOException {
    LocalDate day = GROUP.dates().get(0);
    BoundNumbers bindings = new BoundNumbers(GROUP);
    long expected =
        Blocks.of(GROUP.directory("aldermoor"), 5_000)
            .get(0)
            .accounts(new Accounts(GROUP), day)
            .flatMap(account -> bindings.of(account, 0).stream())
            .filter(BoundNumber::isMasked)
            .count();
    assertThat(
            users().stream()
                .flatMap(user -> user.get("methods").findValues("phoneNumber").stream()))
        .filteredOn(number -> number.asText().matches("\\+\\d+ X{8}\\d\\d(x12)?"))
        .hasSize((int) expected)
        .isNotEmpty();
  }
}
