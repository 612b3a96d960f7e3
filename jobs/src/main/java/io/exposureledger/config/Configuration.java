package io.exposureledger.config;

import io.exposureledger.identity.AccountType;
import io.exposureledger.source.Mappings;
import io.exposureledger.source.SourceDeclaration;
import io.exposureledger.source.Sources;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What {@code exposure.yaml} says, checked as a whole.
 *
 * @param unknownShareForPoint the largest share of unknown with which a rate has a point value
 * @param sha256 of the file, for the record of the run
 */
public record Configuration(
    String organisation,
    ZoneId zone,
    String lake,
    String rulePack,
    double unknownShareForPoint,
    List<AccountType> accountTypes,
    Sources sources,
    ReportSettings report,
    String sha256) {

  /**
   * How the report is made.
   *
   * @param formats the files to write: html, json
   * @param smallUnitsBelow units with fewer accounts are shown together
   */
  public record ReportSettings(List<String> formats, int smallUnitsBelow) {}

  public Mappings mappings() {
    return sources.mappings();
  }

  /** The directories that the sources export, in the order of their declaration. */
  public List<String> directories() {
    return sources.declared().stream()
        .map(SourceDeclaration::directory)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}
