package io.exposureledger.cli;

import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every option has an environment variable: {@code --as-of} is {@code EXPOSURE_AS_OF}. */
record EnvironmentDefaults(Map<String, String> environment) implements IDefaultValueProvider {

  @Override
  public String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
      return null;
    }
    return environment.get(variable(option.longestName()));
  }

  static String variable(String option) {
    return "EXPOSURE_" + option.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
