package io.exposureledger.invented;

import java.util.Locale;

/** Where in the source code a secret is, and how tools name what they found there. */
public final class SecretPlaces {

  private static final int NUMBERS = 8;

  private SecretPlaces() {}

  /** An alert's name, unique within its source. */
  static String id(
      LeakedSecret secret, SecretDetector detector, int round, int place, boolean isCommitted) {
    String path = path(secret, place);
    String commit = commit(secret, place);
    return switch (detector) {
      case GITHUB ->
          secret.repository().name()
              + (place == 0 ? "" : "-mirror-" + place)
              + "#"
              + alertNumber(secret, round, place);
      case GITGUARDIAN -> Integer.toString(10_000_000 + secret.number());
      case GITLAB -> hash(secret, "gitlab finding", place, 64);
      case TRUFFLEHOG ->
          String.join(
              ":", secret.repository().name(), commit, path, Integer.toString(line(secret, place)));
      case GITLEAKS ->
          (isCommitted ? commit + ":" : "")
              + String.join(
                  ":", path, secret.type().word(detector), Integer.toString(line(secret, place)));
      case REGISTER -> String.format(Locale.ROOT, "REG-%08d-%d", secret.number(), round);
    };
  }

  /** An alert's number in its repository. */
  public static int alertNumber(LeakedSecret secret, int round, int place) {
    return (secret.number() - secret.repository().first()) * NUMBERS + place * 2 + round;
  }

  public static String path(LeakedSecret secret, int place) {
    return "config/example-" + secret.number() + "-" + place + ".env";
  }

  public static int line(LeakedSecret secret, int place) {
    return 3 + secret.number() % 40 + place;
  }

  /** A commit's name in hexadecimal digits. */
  public static String commit(LeakedSecret secret, int place) {
    return hash(secret, "commit", place, 40);
  }

  /** Hexadecimal digits that name something of a secret. */
  public static String hash(LeakedSecret secret, String purpose, int place, int digits) {
    return new Chance(0).of(purpose, secret.number(), place).hex(digits);
  }
}
