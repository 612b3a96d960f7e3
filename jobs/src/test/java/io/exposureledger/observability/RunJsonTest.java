package io.exposureledger.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A finished run as JSON. */
class RunJsonTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode json(String text) throws JsonProcessingException {
    return JSON.readTree(text.replace('\'', '"'));
  }

  @Test
  @DisplayName("a published run tells its stages, sources, tables and checks")
  void published() throws JsonProcessingException {
    assertThat(json(RunJson.render(Finished.published())))
        .isEqualTo(
            json(
                """
                {'command': 'run', 'as_of': '2026-10-31', 'run_id': '20261101T040000Z-0a1b2c',
                 'version': '1.0', 'exit_code': 0, 'result': 'done', 'published': true,
                 'started_at': '2026-11-01T04:00:00Z', 'ended_at': '2026-11-01T04:00:04.250Z',
                 'seconds': 4.25,
                 'stages': [{'stage': 'ingest', 'seconds': 1.5, 'ended': true},
                            {'stage': 'check', 'seconds': 2.0, 'ended': true}],
                 'ingested': {'files': 2, 'records': 10, 'kept': 7, 'quarantined': 1,
                              'duplicates': 2},
                 'sources': [{'source': 'users', 'kind': 'entra.users', 'status': 'fresh',
                              'delivered_on': '2026-10-29', 'age_days': 2, 'max_age_days': 3,
                              'records': 7},
                             {'source': 'people', 'kind': 'hr.people', 'status': 'missing',
                              'delivered_on': null, 'age_days': null, 'max_age_days': 3,
                              'records': 0}],
                 'tables': [{'table': 'core.account', 'rows': 7}],
                 'checks': {'fail': {'passed': 1, 'broken': 0}, 'warn': {'passed': 0, 'broken': 1},
                            'broken': [{'table': 'core.source_delivery', 'check': 'stale_source',
                                        'level': 'warn', 'rows': 1}]}}
                """));
  }

  @Test
  @DisplayName("what a refused stage did not come to is null")
  void refused() throws JsonProcessingException {
    JsonNode json = json(RunJson.render(Finished.refused()));
    assertThat(json.get("result").asText()).isEqualTo("refused");
    assertThat(json.get("stages").get(0).get("ended").asBoolean()).isFalse();
    for (String field : new String[] {"run_id", "ingested", "sources", "tables", "checks"}) {
      assertThat(json.get(field).isNull()).as(field).isTrue();
    }
  }
}
