package io.exposureledger.lake;

/**
 * What decides a run's rows besides its inputs.
 *
 * @param codeVersion version of the application
 * @param configurationSha256 of the configuration file
 * @param rulePack the standard's revision that the rules follow
 */
public record RunIdentity(String codeVersion, String configurationSha256, String rulePack) {}
