package io.exposureledger.source;

/** A file that cannot be read to its end; the message gives the reason and never its content. */
final class UnreadableFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableFile(String reason) {
    super(reason);
  }
}
