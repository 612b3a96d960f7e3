package io.exposureledger.report;

import java.util.Comparator;
import java.util.List;

/** Accounts in scope by their verdict on one path. */
public record PathTally(
    String path, long exposed, long latent, long residual, long closed, long unknown) {

  private static final List<String> WAYS =
      List.of("sign_in", "second_factor", "self_service_recovery", "help_desk_recovery");

  /** From the front door to the back; a path that is not among them comes last. */
  static final Comparator<PathTally> ORDER =
      Comparator.<PathTally>comparingInt(tally -> place(tally.path()))
          .thenComparing(PathTally::path);

  private static int place(String path) {
    int place = WAYS.indexOf(path);
    return place < 0 ? WAYS.size() : place;
  }
}
