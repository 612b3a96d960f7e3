package io.exposureledger.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An invented group on three dates, with every section of the report filled. */
final class SampleReport {

  static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);
  static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);

  private SampleReport() {}

  static ReportModel model() {
    List<MetricRow> whole = SampleMetrics.october();
    return new ReportModel(
        measurement(Optional.of(SEPTEMBER)),
        Stream.of(
                whole,
                SampleMetrics.units(),
                SampleMetrics.directories(),
                SampleMetrics.strata(),
                SampleRecovery.metrics(),
                SampleSecrets.metrics(),
                SampleMergers.metrics())
            .flatMap(List::stream)
            .toList(),
        Stream.of(
                SampleMetrics.august(),
                SampleMetrics.september(),
                SampleRecovery.september(),
                whole)
            .flatMap(List::stream)
            .toList(),
        labels(),
        List.of(new Tally("disabled", 12), new Tally("non_human", 6), new Tally("not_started", 3)),
        permittedBy(),
        paths(),
        waysIn(),
        accountability(),
        SampleRecovery.recovery(),
        SampleSecrets.secrets(),
        SampleMergers.mergers(),
        unknowns(),
        sources(),
        List.of(
            new CheckWarning(
                "mart.account_exposure",
                "unit_unmapped",
                4,
                0,
                "Accounts in scope belong to no unit; complete HR or the employee numbers")),
        List.of(
            new Cutoff(
                "entra",
                LocalDate.of(2027, 2, 1),
                73,
                65,
                2,
                Optional.of("Microsoft 365 message center"))),
        10);
  }

  /** The same report as the first that was ever made. */
  static ReportModel firstDate() {
    ReportModel model = model();
    return new ReportModel(
        measurement(Optional.empty()),
        model.metrics(),
        SampleMetrics.october(),
        model.units(),
        model.outOfScope(),
        model.permittedBy(),
        model.paths(),
        model.waysIn(),
        model.accountability(),
        model.recovery(),
        model.secrets(),
        model.mergers(),
        model.unknowns(),
        model.sources(),
        model.warnings(),
        model.cutoffs(),
        model.smallUnitsBelow());
  }

  /** The same report with other leaked secrets and rows of their metrics. */
  static ReportModel with(Secrets secrets, List<MetricRow> rows) {
    return with(secrets, model().mergers(), List.of(SecretMetrics.PREFIX), rows);
  }

  /** The same report with other mergers and rows of their metrics. */
  static ReportModel with(Mergers mergers, List<MetricRow> rows) {
    return with(model().secrets(), mergers, List.of(MergerMetrics.PREFIX, "mfa."), rows);
  }

  private static ReportModel with(
      Secrets secrets, Mergers mergers, List<String> replaced, List<MetricRow> rows) {
    ReportModel model = model();
    return new ReportModel(
        model.measurement(),
        Stream.concat(
                model.metrics().stream()
                    .filter(row -> replaced.stream().noneMatch(row.metric()::startsWith)),
                rows.stream())
            .toList(),
        model.history(),
        model.units(),
        model.outOfScope(),
        model.permittedBy(),
        model.paths(),
        model.waysIn(),
        model.accountability(),
        model.recovery(),
        secrets,
        mergers,
        model.unknowns(),
        model.sources(),
        model.warnings(),
        model.cutoffs(),
        model.smallUnitsBelow());
  }

  /** The same report with every list the other way round. */
  static ReportModel reversed() {
    ReportModel model = model();
    Accountability accountability = model.accountability();
    return new ReportModel(
        model.measurement(),
        reversed(model.metrics()),
        reversed(model.history()),
        reversed(model.units()),
        reversed(model.outOfScope()),
        reversed(model.permittedBy()),
        reversed(model.paths()),
        new WaysIn(
            reversed(model.waysIn().weakest()),
            reversed(model.waysIn().enforced()),
            reversed(model.waysIn().legacyOpen())),
        new Accountability(
            reversed(accountability.owners()),
            reversed(accountability.patterns()),
            reversed(accountability.exceptionStatuses()),
            reversed(accountability.exceptionReasons())),
        SampleRecovery.reversed(model.recovery()),
        SampleSecrets.reversed(model.secrets()),
        SampleMergers.reversed(model.mergers()),
        reversed(model.unknowns()),
        reversed(model.sources()),
        reversed(model.warnings()),
        reversed(model.cutoffs()),
        model.smallUnitsBelow());
  }

  static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  /** A report of an organisation that delivered nothing that could be measured. */
  static ReportModel empty() {
    Accountability nobody = new Accountability(List.of(), List.of(), List.of(), List.of());
    List<MetricRow> nothing = List.of(MetricRows.october().whole("sms.exposed", 0, 0, 0));
    return new ReportModel(
        measurement(Optional.empty()),
        nothing,
        nothing,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new WaysIn(List.of(), List.of(), List.of()),
        nobody,
        Recovery.unlogged(),
        Secrets.none(),
        Mergers.none(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        10);
  }

  private static WaysIn waysIn() {
    return new WaysIn(
        List.of(
            new WeakestWay("password_only", 180, 40),
            new WeakestWay("telephone", 90, 12),
            new WeakestWay("unknown", 130, 0)),
        List.of(new Tally("yes", 120), new Tally("partial", 80), new Tally("unknown", 200)),
        List.of(new Tally("no", 250), new Tally("yes", 60), new Tally("unknown", 90)));
  }

  private static Measurement measurement(Optional<LocalDate> previous) {
    return new Measurement(
        "Aldermoor Group",
        MetricRows.OCTOBER,
        ZoneId.of("Europe/London"),
        "nist-800-63b-4",
        "01K9S3V7Q2-2026-10-31-7c1f",
        "0.1.0 (4f2a9c1)",
        Instant.parse("2026-11-01T06:12:09Z"),
        previous);
  }

  private static List<UnitLabel> labels() {
    return List.of(
        new UnitLabel("u-head", "Head Office", Optional.of("Marguerite Ashgrove")),
        new UnitLabel("u-fin", "Finance", Optional.of("Oswin Fairbairn")),
        new UnitLabel("u-it", "Information Technology", Optional.of("Ingram Thackeray-Voss")),
        new UnitLabel("u-ops", "Operations", Optional.of("Delphine Marchbank")),
        new UnitLabel("u-tessel", "Tessel", Optional.of("Rosamund Kettleby")),
        new UnitLabel("u-tessel-field", "Tessel Field Service <West & East>", Optional.empty()),
        new UnitLabel("u-quill", "Quillhaven", Optional.of("Barnaby Quillfeather")),
        new UnitLabel("u-depot", "Ashby Depot", Optional.of("Delphine Marchbank")),
        new UnitLabel("u-lab", "Laboratory", Optional.of("Delphine Marchbank")));
  }

  private static List<PermittedBy> permittedBy() {
    return List.of(
        new PermittedBy(
            "aldermoor",
            "Authentication methods policy, Sms, all users",
            List.of(says("AUTH-3.4", "yes", 50), says("AUTH-3.5", "no", 11))),
        new PermittedBy(
            "aldermoor", "Sms, group Field Engineers", List.of(says("AUTH-3.4", "no", 34))),
        new PermittedBy(
            "tessel",
            "Legacy multi-factor settings",
            List.of(new DocumentedAnswer(Optional.empty(), Optional.empty(), 13))),
        new PermittedBy("tessel", "AUTH-4.4", List.of(says("AUTH-4.4", "yes", 8))),
        new PermittedBy(
            "aldermoor",
            "authorizationPolicy, administrators may reset themselves",
            List.of(says("AUTH-3.1", "no", 4))));
  }

  private static DocumentedAnswer says(String rule, String permits, long accounts) {
    return new DocumentedAnswer(Optional.of(rule), Optional.of(permits), accounts);
  }

  private static List<PathTally> paths() {
    return List.of(
        new PathTally("sign_in", 22, 41, 18, 281, 38),
        new PathTally("second_factor", 112, 90, 20, 100, 78),
        new PathTally("self_service_recovery", 58, 49, 12, 201, 80),
        new PathTally("help_desk_recovery", 9, 11, 20, 249, 111));
  }

  private static Accountability accountability() {
    return new Accountability(
        List.of(
            new OwnerRow(
                Optional.of("Ingram Thackeray-Voss (p-0007)"), "control_owner", 86, List.of()),
            new OwnerRow(
                Optional.of("Delphine Marchbank (p-0004)"), "control_owner", 21, List.of()),
            new OwnerRow(
                Optional.of("Septimus Halloway (p-0101)"),
                "risk_acceptor",
                34,
                List.of("has left")),
            new OwnerRow(Optional.empty(), "risk_acceptor", 13, List.of("not named"))),
        List.of(
            new Tally("complete", 59),
            new Tally("no_exception_approver", 48),
            new Tally("risk_acceptor_has_left", 13)),
        List.of(
            new Tally("none", 71),
            new Tally("valid", 19),
            new Tally("invalid", 27),
            new Tally("unknown", 3)),
        List.of(
            new Tally("expired", 14), new Tally("self_approved", 7), new Tally("no_end_date", 6)));
  }

  private static List<UnknownCount> unknowns() {
    return List.of(
        new UnknownCount("sms.exposed", "stale_source", 30),
        new UnknownCount("sms.latent", "stale_source", 34),
        new UnknownCount("sms.exposed", "migration_incomplete", 41),
        new UnknownCount("sms.latent", "migration_incomplete", 60),
        new UnknownCount("sms.privileged_exposed", "policy_not_exported", 37),
        new UnknownCount("sms.exposed", "policy_not_exported", 6),
        new UnknownCount("sms.exposed", "federated_elsewhere", 6),
        new UnknownCount("sms.exposed", "no_registration_row", 3),
        new UnknownCount("sms.latent", "policy_not_exported", 18),
        new UnknownCount("sms.recovery_only", "migration_incomplete", 89),
        new UnknownCount("sms.dependent", "stale_source", 65),
        new UnknownCount("sms.cutoff", "stale_source", 65),
        new UnknownCount("sms.residual", "stale_source", 69),
        new UnknownCount("sms.no_alternative_offered", "policy_not_exported", 4),
        new UnknownCount("sms.exposed", "unmapped_method", 1));
  }

  private static List<SourceRow> sources() {
    LocalDate october = MetricRows.OCTOBER;
    return List.of(
        new SourceRow(
            "aldermoor-entra-users",
            "entra.users",
            Optional.of("aldermoor"),
            Optional.of(october),
            "fresh",
            3),
        new SourceRow(
            "aldermoor-entra-methods-policy",
            "entra.authentication-methods-policy",
            Optional.of("aldermoor"),
            Optional.of(october),
            "fresh",
            7),
        new SourceRow(
            "quillhaven-entra-registration",
            "entra.user-registration-details",
            Optional.of("quillhaven"),
            Optional.of(SEPTEMBER),
            "stale",
            7),
        new SourceRow(
            "tessel-entra-roles",
            "entra.directory-roles",
            Optional.of("tessel"),
            Optional.empty(),
            "missing",
            3),
        new SourceRow(
            "group-hr-people", "hr.people", Optional.empty(), Optional.of(october), "fresh", 7));
  }
}
