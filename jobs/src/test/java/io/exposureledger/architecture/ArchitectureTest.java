package io.exposureledger.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.exposureledger.survival.Stratum;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

@AnalyzeClasses(packages = "io.exposureledger", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String CLI = "io.exposureledger.cli..";

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("io.exposureledger.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule STATISTICS_AND_REPORT_KNOW_NO_SPARK =
      noClasses()
          .that()
          .resideInAnyPackage("io.exposureledger.stats..", "io.exposureledger.report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "io.delta..", "scala..");

  @ArchTest
  static final ArchRule THE_PRESENT_IS_KNOWN_IN_CLI_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .callMethodWhere(present(Instant.class, "now"))
          .orShould()
          .callMethodWhere(present(LocalDate.class, "now"))
          .orShould()
          .callMethodWhere(present(LocalDateTime.class, "now"))
          .orShould()
          .callMethodWhere(present(ZonedDateTime.class, "now"))
          .orShould()
          .callMethodWhere(present(OffsetDateTime.class, "now"))
          .orShould()
          .callMethodWhere(present(System.class, "currentTimeMillis"))
          .orShould()
          .callMethodWhere(present(Clock.class, "system.*|tick.*"))
          .orShould()
          .callConstructor(Date.class);

  @ArchTest
  static final ArchRule ONLY_CLI_WRITES_TO_THE_CONSOLE =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace");

  /** Whoever has only the times of the revoked secrets leaves out the open ones. */
  @ArchTest
  static final ArchRule ONLY_THE_BOX_LOOKS_AT_CLOSED_SECRETS_ALONE =
      noClasses()
          .that()
          .doNotHaveSimpleName("ClosedOnly")
          .should()
          .callMethod(Stratum.class, "alone");

  @ArchTest
  static final ArchRule NOTHING_DEPENDS_ON_CLI =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(CLI)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule ONLY_CLI_ENDS_THE_PROCESS =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .callMethod(System.class, "exit", int.class);

  private static com.tngtech.archunit.base.DescribedPredicate<
          ? super com.tngtech.archunit.core.domain.JavaMethodCall>
      present(Class<?> owner, String method) {
    return target(owner(type(owner))).and(target(nameMatching(method)));
  }
}
