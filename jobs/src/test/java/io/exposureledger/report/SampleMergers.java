package io.exposureledger.report;

import io.exposureledger.stats.AalenJohansen;
import io.exposureledger.stats.KaplanMeier;
import io.exposureledger.stats.Subject;
import io.exposureledger.stats.SurvivalCounts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The section on mergers of the sample report: one that is under way and one past its deadline. */
final class SampleMergers {

  static final LocalDate TESSEL_CLOSED = LocalDate.of(2026, 5, 18);

  private static final LocalDate QUILL_CLOSED = LocalDate.of(2025, 9, 1);
  private static final Counts ACQUIRER = new Counts(61, 186, 7);
  private static final List<Subject> SUBJECTS = subjects();
  private static final SurvivalCounts COUNTS = SurvivalCounts.ofSubjects(SUBJECTS);

  private SampleMergers() {}

  private static List<Subject> subjects() {
    return Stream.of(
            IntStream.range(0, 42).mapToObj(i -> Subject.ended(14 + 3.5 * i, "enforced")),
            IntStream.range(0, 3).mapToObj(i -> Subject.ended(31 + 40 * i, "disabled")),
            IntStream.range(0, 5).mapToObj(i -> Subject.censored(20 + 25 * i)),
            IntStream.range(0, 31).mapToObj(i -> Subject.censored(166)))
        .flatMap(all -> all)
        .toList();
  }

  static Mergers mergers() {
    return new Mergers(
        List.of("group-mergers"),
        List.of(tessel(), quillhaven()),
        List.of(new MergerAhead("Fennimore Lamps", LocalDate.of(2027, 1, 4))),
        partial(),
        standards(),
        List.of(
            new UnitMark("unit", "u-tessel", "different"),
            new UnitMark("unit", "u-quill", "worth_a_look"),
            new UnitMark("unit", "u-fin", "inside"),
            new UnitMark("directory", "tessel", "different"),
            new UnitMark("directory", "aldermoor", "inside")));
  }

  static Merger tessel() {
    return new Merger(
        "M-TESSEL",
        "Tessel",
        TESSEL_CLOSED,
        Optional.of(LocalDate.of(2027, 3, 31)),
        Optional.of("Leopold Strandling (p-0031)"),
        List.of(
            row(SampleReport.AUGUST, "all", 71, 10, 31),
            row(SampleReport.SEPTEMBER, "all", 58, 25, 29),
            row(MetricRows.OCTOBER, "all", 44, 46, 20),
            row(MetricRows.OCTOBER, "tessel", 36, 44, 4),
            row(MetricRows.OCTOBER, "tessel-field", 8, 2, 16)),
        Optional.of(new MergerPeople(81, 42, 5, 3, 31, 6, 2, 0, 31)),
        KaplanMeier.of(COUNTS).steps().stream()
            .map(step -> SampleCurve.point(step.atTime(), step.survival()))
            .toList(),
        AalenJohansen.of(COUNTS, "enforced").steps().stream()
            .map(step -> SampleCurve.point(step.atTime(), step.incidence()))
            .toList(),
        IntStream.of(0, 30, 60, 90, 120, 150, 180).mapToObj(SampleMergers::onDay).toList(),
        open(),
        23);
  }

  /** Its deadline has passed, only one date is kept, and there is no common stratum. */
  static Merger quillhaven() {
    return new Merger(
        "M-QUILLHAVEN",
        "Quillhaven",
        QUILL_CLOSED,
        Optional.of(LocalDate.of(2026, 10, 15)),
        Optional.empty(),
        List.of(
            new MergerProgress(
                MetricRows.OCTOBER,
                "all",
                425,
                new Counts(0, 0, 8),
                0,
                0,
                0,
                8,
                0,
                ACQUIRER,
                Difference.NONE,
                Difference.NONE,
                0,
                Optional.of("nothing is known of it"))),
        Optional.of(new MergerPeople(8, 0, 1, 0, 7, 0, 3, 4, 3)),
        List.of(),
        List.of(),
        List.of(new PeopleAtDay(0, 8, 0, 0, 0), new PeopleAtDay(30, 7, 0, 0, 1)),
        List.of(new OpenPeople(Optional.empty(), false, UnitLabel.UNASSIGNED, 7, 0, 3, 4, 3)),
        1);
  }

  private static MergerProgress row(
      LocalDate day, String directory, long yes, long no, long unknown) {
    return new MergerProgress(
        day,
        directory,
        (int) ChronoUnit.DAYS.between(TESSEL_CLOSED, day),
        new Counts(yes, no, unknown),
        yes / 4,
        yes / 3,
        yes / 9,
        0,
        2,
        ACQUIRER,
        difference(0.242, 0.121, 0.357),
        difference(0.187, 0.062, 0.312),
        4,
        Optional.empty());
  }

  private static Difference difference(double value, double low, double high) {
    return new Difference(
        OptionalDouble.of(value), OptionalDouble.of(low), OptionalDouble.of(high));
  }

  private static PeopleAtDay onDay(int day) {
    List<Subject> gone = SUBJECTS.stream().filter(one -> one.exit() < day).toList();
    return new PeopleAtDay(
        day,
        SUBJECTS.size() - gone.size(),
        gone.stream().filter(one -> one.cause().equals(Optional.of("enforced"))).count(),
        gone.stream().filter(one -> one.cause().equals(Optional.of("disabled"))).count(),
        gone.stream().filter(one -> one.cause().isEmpty()).count());
  }

  /** By when half were protected. */
  static double median() {
    return AalenJohansen.of(COUNTS, "enforced").steps().stream()
        .filter(step -> step.incidence().value() >= 0.5)
        .mapToDouble(step -> step.atTime().time())
        .findFirst()
        .orElseThrow();
  }

  private static List<OpenPeople> open() {
    return List.of(
        new OpenPeople(Optional.of("Rosamund Kettleby (p-0040)"), false, "Tessel", 19, 5, 2, 0, 19),
        new OpenPeople(
            Optional.of("Septimus Halloway (p-0101)"),
            true,
            "Tessel Field Service <West & East>",
            11,
            1,
            6,
            0,
            11));
  }

  private static List<PartialPerson> partial() {
    return List.of(
        new PartialPerson(
            "Wilhelmina Tessel-Brandt (p-0233)",
            Optional.of("Tessel"),
            "Tessel",
            List.of(
                new PersonAccount("aldermoor", "wilhelmina.tessel@aldermoor.example", "yes"),
                new PersonAccount("tessel", "w.brandt@tessel.example", "partial")),
            List.of("tessel: w.brandt@tessel.example: excluded from Require MFA by All staff")),
        new PartialPerson(
            "p-0301",
            Optional.empty(),
            UnitLabel.UNASSIGNED,
            List.of(
                new PersonAccount("aldermoor", "a-301", "no"),
                new PersonAccount("quillhaven", "q-301", "unknown"),
                new PersonAccount("tessel", "t-301", "yes")),
            List.of("aldermoor: a-301: no policy requires it")));
  }

  private static List<DirectoryStandard> standards() {
    List<String> policies = List.of("Require MFA for all users", "Administrators, strong factor");
    return List.of(
        standard("tessel", "privileged", 2, 3, List.of("Sign-on policy")),
        standard("aldermoor", "privileged", 11, 0, policies),
        standard("aldermoor", "member", 180, 40, policies.subList(0, 1)),
        standard("tessel", "member", 44, 32, List.of()),
        standard("quillhaven", "member", 0, 0, List.of()),
        standard("aldermoor", "guest", 0, 0, List.of()));
  }

  private static DirectoryStandard standard(
      String directory, String accounts, long always, long never, List<String> policies) {
    return new DirectoryStandard(
        directory,
        accounts,
        always + never + 9,
        always,
        3,
        never,
        new Counts(always / 2, never + always - always / 2, 9),
        new Counts(always, never, 9),
        policies,
        policies.isEmpty() ? 0 : 2);
  }

  static List<MetricRow> metrics() {
    return Stream.concat(SampleMergerRows.mergers().stream(), SampleMergerRows.gaps().stream())
        .toList();
  }

  /** The same with every list the other way round. */
  static Mergers reversed(Mergers mergers) {
    return new Mergers(
        SampleReport.reversed(mergers.sources()),
        SampleReport.reversed(mergers.closed().stream().map(SampleMergers::reversed).toList()),
        SampleReport.reversed(mergers.ahead()),
        SampleReport.reversed(mergers.partial()),
        SampleReport.reversed(mergers.standards()),
        SampleReport.reversed(mergers.comparison()));
  }

  private static Merger reversed(Merger merger) {
    return new Merger(
        merger.id(),
        merger.company(),
        merger.closedOn(),
        merger.deadline(),
        merger.sponsor(),
        SampleReport.reversed(merger.progress()),
        merger.people(),
        SampleReport.reversed(merger.survival()),
        SampleReport.reversed(merger.incidence()),
        SampleReport.reversed(merger.days()),
        SampleReport.reversed(merger.open()),
        merger.openLines());
  }

  /** A section whose every text is the same. */
  static Mergers every(String text) {
    Merger sample = tessel();
    return new Mergers(
        List.of(text),
        List.of(
            new Merger(
                text,
                text,
                sample.closedOn(),
                sample.deadline(),
                Optional.of(text),
                List.of(
                    row(MetricRows.OCTOBER, "all", 1, 1, 1),
                    row(MetricRows.OCTOBER, text, 1, 1, 1)),
                sample.people(),
                sample.survival(),
                sample.incidence(),
                sample.days(),
                List.of(new OpenPeople(Optional.of(text), true, text, 1, 0, 0, 0, 0)),
                2)),
        List.of(new MergerAhead(text, MetricRows.OCTOBER)),
        List.of(
            new PartialPerson(
                text,
                Optional.of(text),
                text,
                List.of(new PersonAccount(text, text, "yes"), new PersonAccount(text, text, "no")),
                List.of(text))),
        List.of(standard(text, text, 4, 4, List.of(text))),
        List.of(new UnitMark("unit", text, text)));
  }
}
