package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The deliveries of the generated group, with the configuration that was generated for them. */
class GeneratedTicketsTest {

  private static final Path GENERATED = Path.of("..", "data-samples", "generated");
  private static final List<String> KINDS =
      List.of("servicenow.incident", "zendesk.tickets", "register.desks", "register.campaigns");

  @TempDir private Path folder;

  private Ingesting ingested() throws IOException {
    Ingesting it = new Ingesting(folder);
    for (String line : Files.readAllLines(GENERATED.resolve("exposure.yaml"))) {
      if (KINDS.stream().anyMatch(kind -> line.contains("kind: " + kind + ","))) {
        String source = line.replaceFirst("^ *- \\{", "").replaceFirst("}$", "");
        it.landing.source(source);
        deliver(it, source.replaceFirst("id: ([^,]+),.*", "$1"));
      }
    }
    assertThat(it.ingest().quarantined()).isZero();
    return it;
  }

  private static void deliver(Ingesting it, String source) throws IOException {
    try (Stream<Path> files = Files.walk(GENERATED.resolve("landing").resolve(source))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        it.landing.bytes(
            source,
            file.getParent().getFileName().toString(),
            file.getFileName().toString(),
            Files.readAllBytes(file));
      }
    }
  }

  @Test
  void everyTicketIsReadAndOnlyTheWordThatNobodyExplainedIsUnknown() throws IOException {
    Ingesting it = ingested();
    assertThat(
            Rows.texts(
                it.tickets().groupBy("desk", "records_verification", "records_approver").count(),
                "desk",
                "records_verification",
                "records_approver"))
        .contains("desk-aldermoor|true|true", "desk-quillhaven|true|false");
    assertThat(Rows.texts(UnmappedWords.of(it.tickets()), "field", "value"))
        .containsOnly(
            "caller_verification|voice_print_pilot", "caller_verification|Voice print (pilot)");
    assertThat(Rows.texts(it.canonical(Ingesting.THROUGH, "core.support_desk"), "desk_id"))
        .containsExactly("desk-aldermoor", "desk-quillhaven", "desk-tessel");
    assertThat(Rows.texts(it.canonical(Ingesting.THROUGH, "core.campaign"), "campaign_id"))
        .containsExactly("c-devices", "c-phones");
  }
}
