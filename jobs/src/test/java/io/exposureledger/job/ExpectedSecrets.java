package io.exposureledger.job;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The episodes of leaked secrets that the sample's model expects, each named by one alert. */
final class ExpectedSecrets {

  private static final List<String> WORDS =
      List.of("status", "cause", "excluded_because", "unit", "stratum", "label");
  private static final List<String> TIMES = List.of("detected_at", "ended_at", "censored_at");
  private static final List<String> FACTS =
      List.of(
          "state_lost",
          "held_30_days",
          "reopenings",
          "bulk_closed",
          "accepted_risk",
          "leak_after_detection");

  private ExpectedSecrets() {}

  /** A line for every alert of every episode: where it belongs, and what becomes of the episode. */
  static String measured() {
    String columns =
        Stream.of(
                WORDS.stream().map("coalesce(%s, '')"::formatted),
                TIMES.stream().map("coalesce(concat(replace(%s, ' ', 'T'), 'Z'), '')"::formatted),
                FACTS.stream())
            .flatMap(column -> column)
            .collect(Collectors.joining(", "));
    return "select concat_ws('|', as_of, alert, episode, "
        + columns
        + ") from mart.secret_episode lateral view explode(alerts) as alert";
  }

  /** The same of the model. */
  static List<String> lines() {
    return Sample.expected("secrets.csv").stream().map(ExpectedSecrets::line).toList();
  }

  private static String line(Map<String, String> row) {
    String key =
        "%s|%s %s|%s|"
            .formatted(
                row.get("as_of"), row.get("source_id"), row.get("alert_id"), row.get("episode"));
    return key
        + Stream.of(WORDS, TIMES, FACTS)
            .flatMap(List::stream)
            .map(row::get)
            .collect(Collectors.joining("|"));
  }

  /** Open, lost, revoked, ended otherwise, excluded and the median of the enterprise, by date. */
  static String totals() {
    return """
        select concat_ws('|', e.as_of,
          count_if(e.status = 'open' and state_lost = 'no'), count_if(state_lost = 'yes'),
          count_if(cause = 'revoked'), count_if(e.status = 'ended' and cause <> 'revoked'),
          count_if(e.status = 'excluded'), coalesce(string(round(first(median.value), 6)), ''))
        from mart.secret_episode e
        left join mart.metric median on median.as_of = e.as_of
          and median.metric = 'secret.median_days' and median.unit_kind = 'enterprise'
          and median.stratum = 'all'
        group by e.as_of""";
  }

  /** The same of the model. */
  static List<String> totalLines() {
    return Sample.expected("secret_totals.csv").stream()
        .map(row -> String.join("|", row.values()))
        .toList();
  }
}
