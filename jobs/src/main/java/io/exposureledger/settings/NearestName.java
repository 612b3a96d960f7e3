package io.exposureledger.settings;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known name that a mistyped one most resembles. */
public final class NearestName {

  private NearestName() {}

  public static String of(String typed, Collection<String> known) {
    return known.stream()
        .min(
            Comparator.comparing(
                    (String name) -> LevenshteinDistance.getDefaultInstance().apply(typed, name))
                .thenComparing(Comparator.naturalOrder()))
        .orElse("");
  }
}
