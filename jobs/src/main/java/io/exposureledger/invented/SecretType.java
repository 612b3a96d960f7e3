package io.exposureledger.invented;

import java.util.List;
import java.util.Locale;

/** What a secret opens, with the words of those who find it. */
public enum SecretType {
  AWS_ACCESS_KEY("aws_access_key_id", "aws_iam", "AWS", "aws-access-token"),
  SLACK_TOKEN("slack_api_token", "slack_bot_token", "Slack", "slack-bot-token"),
  NPM_TOKEN("npm_access_token", "npm_token", "NpmToken", "npm-access-token"),
  DATABASE_URL(
      "postgres_connection_string", "postgresql_assignment", "Postgres", "generic-api-key"),
  PRIVATE_KEY("rsa_private_key", "generic_private_key", "PrivateKey", "private-key"),
  CUSTOM("custom_pattern_2", "custom_detector_7", "CustomRegex", "aldermoor-turbine-key");

  private final String github;
  private final String gitguardian;
  private final String trufflehog;
  private final String rule;

  SecretType(String github, String gitguardian, String trufflehog, String rule) {
    this.github = github;
    this.gitguardian = gitguardian;
    this.trufflehog = trufflehog;
    this.rule = rule;
  }

  static SecretType drawn(Chance chance) {
    return chance.pick(List.of(values()));
  }

  /** The word of a detector; Gitleaks and GitLab share their rules, the register has ours. */
  public String word(SecretDetector detector) {
    return switch (detector) {
      case GITHUB -> github;
      case GITGUARDIAN -> gitguardian;
      case TRUFFLEHOG -> trufflehog;
      case GITLAB, GITLEAKS -> rule;
      case REGISTER -> word();
    };
  }

  /** As the truth writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
