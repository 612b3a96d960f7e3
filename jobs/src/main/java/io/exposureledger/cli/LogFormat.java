package io.exposureledger.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.logging.log4j.core.config.Configurator;

/** The form of what a command tells while it runs: lines for people, or JSON for a log store. */
enum LogFormat {
  text,
  json;

  private static final String OPTION = "--log-format";

  /** The one asked for; known before a command is parsed, since that may fail and be told. */
  static LogFormat asked(Map<String, String> environment, String... arguments) {
    List<String> all = List.of(arguments);
    int place = all.lastIndexOf(OPTION);
    String value = environment.get(EnvironmentDefaults.variable(OPTION));
    if (place >= 0 && place + 1 < all.size()) {
      value = all.get(place + 1);
    }
    for (String argument : all) {
      if (argument.startsWith(OPTION + "=")) {
        value = argument.substring(OPTION.length() + 1);
      }
    }
    return json.name().equalsIgnoreCase(value) ? json : text;
  }

  /** Gives what Spark and Delta log the same form. */
  void applyToLibraries() {
    configurationOfLibraries().ifPresent(Configurator::reconfigure);
  }

  /** The configuration of log4j for it; none where the one that is read anyway will do. */
  Optional<URI> configurationOfLibraries() {
    if (this == text) {
      return Optional.empty();
    }
    try {
      return Optional.of(LogFormat.class.getResource("/log4j2-json.properties").toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
