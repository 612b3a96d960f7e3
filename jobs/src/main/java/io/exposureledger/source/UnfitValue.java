package io.exposureledger.source;

/** A value that does not fit its declared type; the message names the type, never the value. */
final class UnfitValue extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnfitValue(String expected) {
    super(expected, null, false, false);
  }
}
