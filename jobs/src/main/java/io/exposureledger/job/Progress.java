package io.exposureledger.job;

/** Where the stages of a command are told. */
public interface Progress {

  void begins(String stage);

  void ends(String stage, String counts, double seconds);
}
