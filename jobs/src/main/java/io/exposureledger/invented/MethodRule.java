package io.exposureledger.invented;

import java.io.Serializable;
import java.util.List;

/**
 * One configuration of a directory's methods policy.
 *
 * @param name as the vendor names it
 * @param includes whom it permits the method
 * @param excludes groups from which it is taken, whatever the includes say
 */
public record MethodRule(
    String name, boolean isEnabled, List<Target> includes, List<String> excludes)
    implements Serializable {

  /** All users. */
  public static final String EVERYONE = "all_users";

  /**
   * A group, or everyone.
   *
   * @param isForSignIn whether a text message alone is enough to sign in
   */
  public record Target(String group, boolean isForSignIn) implements Serializable {}

  static MethodRule enabled(String name, Target... includes) {
    return new MethodRule(name, true, List.of(includes), List.of());
  }

  static MethodRule disabled(String name) {
    return new MethodRule(name, false, List.of(new Target(EVERYONE, false)), List.of());
  }

  MethodRule without(String group) {
    return new MethodRule(name, isEnabled, includes, List.of(group));
  }
}
