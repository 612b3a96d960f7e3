package io.exposureledger.report;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words for ends of secrets, and for why something about them is not known. */
public final class SecretWords {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM\u00a0uuuu", Locale.ENGLISH);
  private static final Pattern YEAR_AND_MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

  private static final Map<String, String> CAUSES =
      Map.of(
          "false_positive", "as a false positive",
          "used_in_tests", "as used in tests",
          "pattern_removed", "as a removed pattern");

  private static final Map<String, String> EXCLUSIONS =
      Map.of(
          "inactive_at_detection", "did not work any more when detected",
          "negative_duration", "closed before it was detected");

  private static final Map<String, String> REASONS =
      Map.of(
          "not_reached", "not reached",
          "too_few_at_risk", "fewer than 10 at risk",
          "follow_up_too_short", "not observed for long enough",
          "nothing_in_scope", "none");

  private static final Map<String, String> MARKS =
      Map.of(
          "different",
          "different",
          "worth_a_look",
          "worth a look",
          "inside",
          "no difference found",
          UnitDuration.TOO_FEW,
          "fewer than 10");

  private static final Map<String, String> DETECTORS =
      Map.of(
          "github", "GitHub",
          "gitguardian", "GitGuardian",
          "gitlab", "GitLab",
          "trufflehog", "TruffleHog",
          "gitleaks", "Gitleaks");

  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("api", "API"),
          Map.entry("aws", "AWS"),
          Map.entry("gcp", "GCP"),
          Map.entry("github", "GitHub"),
          Map.entry("gitlab", "GitLab"),
          Map.entry("iam", "IAM"),
          Map.entry("id", "ID"),
          Map.entry("jwt", "JWT"),
          Map.entry("rsa", "RSA"),
          Map.entry("ssh", "SSH"),
          Map.entry("url", "URL"));

  private SecretWords() {}

  static String cause(String word) {
    return CAUSES.getOrDefault(word, Words.spaced(word));
  }

  static String exclusion(String word) {
    return EXCLUSIONS.getOrDefault(word, Words.spaced(word));
  }

  static String reason(Optional<String> code) {
    return code.map(word -> REASONS.getOrDefault(word, Words.spaced(word)))
        .orElse("reason not recorded");
  }

  static String mark(String word) {
    return MARKS.getOrDefault(word, Words.spaced(word));
  }

  static String detector(String word) {
    return DETECTORS.getOrDefault(word, Words.sentence(word));
  }

  static String type(String word) {
    return word.equals("unknown")
        ? "Type not told"
        : Words.sentence(
            Pattern.compile("[_ -]")
                .splitAsStream(word)
                .map(part -> SPELLINGS.getOrDefault(part, part))
                .collect(Collectors.joining(" ")));
  }

  /** A month such as 2026-03 as people write it. */
  static String month(String word) {
    return YEAR_AND_MONTH.matcher(word).matches() ? MONTH.format(YearMonth.parse(word)) : word;
  }
}
