package io.exposureledger.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A repository as registers name it: {@code owner/name} in lower case, or {@code group/…/name}.
 * Left out are the address' host, which only some tools tell, the user and token that it may hold,
 * and {@code .git}.
 */
final class RepositoryName {

  private static final Pattern SCHEME_AND_HOST =
      Pattern.compile("^(?:[a-z][a-z0-9+.-]*://[^/]*/|[^/@]+@[^/:]+:|[^/]*\\.[^/]*/(?=[^/]+/.))");

  /** What GitHub's addresses have around owner and name. */
  private static final Pattern OF_AN_ALERT =
      Pattern.compile("^(?:(?:api/v3/)?repos/)?([^/]+/[^/]+)/(?:secret-scanning/|security/).*$");

  private static final Pattern ENDING = Pattern.compile("(?:[?#].*)?$");
  private static final Pattern GIT = Pattern.compile("(?:\\.git)?/*$");

  private RepositoryName() {}

  static JsonNode of(JsonNode written) {
    if (Values.isBlank(written)) {
      return null;
    }
    String name = written.asText().strip().toLowerCase(Locale.ROOT);
    name = SCHEME_AND_HOST.matcher(name).replaceFirst("");
    name = ENDING.matcher(name).replaceFirst("");
    name = GIT.matcher(name).replaceFirst("");
    name = name.replaceFirst("^/+", "");
    name = OF_AN_ALERT.matcher(name).replaceFirst("$1");
    return name.isEmpty() ? null : TextNode.valueOf(name);
  }
}
