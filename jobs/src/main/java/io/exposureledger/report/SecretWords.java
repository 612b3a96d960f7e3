package io.exposureledger.report;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
          Map.entry("gpg", "GPG"),
          Map.entry("http", "HTTP"),
          Map.entry("iam", "IAM"),
          Map.entry("id", "ID"),
          Map.entry("jwt", "JWT"),
          Map.entry("mongodb", "MongoDB"),
          Map.entry("mysql", "MySQL"),
          Map.entry("npm", "npm"),
          Map.entry("oauth", "OAuth"),
          Map.entry("openai", "OpenAI"),
          Map.entry("pgp", "PGP"),
          Map.entry("postgresql", "PostgreSQL"),
          Map.entry("pypi", "PyPI"),
          Map.entry("rsa", "RSA"),
          Map.entry("saml", "SAML"),
          Map.entry("sas", "SAS"),
          Map.entry("sql", "SQL"),
          Map.entry("ssh", "SSH"),
          Map.entry("ssl", "SSL"),
          Map.entry("tls", "TLS"),
          Map.entry("uri", "URI"),
          Map.entry("url", "URL"));

  private SecretWords() {}

  static String cause(String word) {
    return CAUSES.getOrDefault(word, Words.spaced(word));
  }

  /** So many are left out, and why. */
  static String leftOut(String word, long secrets) {
    String reason =
        switch (word) {
          case "inactive_at_detection" ->
              "did not work any more when detected, or when "
                  + (secrets == 1 ? "it was" : "they were")
                  + " first delivered";
          case "negative_duration" ->
              (secrets == 1 ? "has a closing before its" : "have a closing before their")
                  + " detection, which is an error of the data";
          default -> Words.spaced(word);
        };
    return Numbers.count(secrets) + " " + reason;
  }

  static String mark(String word) {
    return MARKS.getOrDefault(word, Words.spaced(word));
  }

  static String detector(String word) {
    return DETECTORS.getOrDefault(word, Words.sentence(word));
  }

  /** A name that is spelled in its own way keeps it at the start too: npm token. */
  static String type(String word) {
    if (word.equals("unknown")) {
      return "Type not told";
    }
    String[] parts = word.split("[_ -]", -1);
    String text =
        Stream.of(parts)
            .map(part -> SPELLINGS.getOrDefault(part, part))
            .collect(Collectors.joining(" "));
    return SPELLINGS.containsKey(parts[0]) ? text : Words.sentence(text);
  }

  /** A month such as 2026-03 as people write it. */
  static String month(String word) {
    return YEAR_AND_MONTH.matcher(word).matches() ? MONTH.format(YearMonth.parse(word)) : word;
  }
}
