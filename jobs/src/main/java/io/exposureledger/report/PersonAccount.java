package io.exposureledger.report;

/**
 * An account of a person in a directory.
 *
 * @param login its sign-in name, else its id
 * @param enforced yes, partial, no or unknown
 */
public record PersonAccount(String directory, String login, String enforced) {

  String text() {
    return directory + ": " + login;
  }
}
