package io.exposureledger.generate;

import java.util.Optional;

/**
 * A source as the configuration declares it.
 *
 * @param directory the directory that it exports, if it is one's
 * @param maxAge such as {@code 3d}
 */
public record GeneratedSource(String id, String kind, Optional<String> directory, String maxAge) {}
