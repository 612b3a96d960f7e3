package io.exposureledger.invented;

/** Who makes a directory. */
public enum Vendor {
  ENTRA,
  OKTA,
  ACTIVE_DIRECTORY,
  GOOGLE,
  DUO
}
