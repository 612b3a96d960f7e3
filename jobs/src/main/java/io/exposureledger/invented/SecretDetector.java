package io.exposureledger.invented;

import java.util.Locale;

/** What finds leaked secrets, and the source that exports it. */
public enum SecretDetector {
  GITHUB("group-github-secrets", false),
  GITGUARDIAN("group-gitguardian", false),
  GITLAB("tessel-gitlab-secrets", true),
  TRUFFLEHOG("group-trufflehog", true),
  GITLEAKS("group-gitleaks", true),
  REGISTER("secrets-register", false);

  private final String source;
  private final boolean isScan;

  SecretDetector(String source, boolean isScan) {
    this.source = source;
    this.isScan = isScan;
  }

  public String source() {
    return source;
  }

  /** A scan lists what it sees at one instant, and knows no state. */
  public boolean isScan() {
    return isScan;
  }

  /** As the truth writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
