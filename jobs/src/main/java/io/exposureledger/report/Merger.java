package io.exposureledger.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A company that was acquired and whose merger has closed.
 *
 * @param sponsor who answers for the integration, as written
 * @param progress its directories on the date of the report, and all together on every date kept
 * @param people empty where nobody has a clock
 * @param survival the share that neither was protected nor disabled; empty below ten people
 * @param incidence the share protected, where some were disabled; else empty
 * @param open the people still open by unit and owner, most first
 * @param openLines how many such lines there are; some may be left out
 */
public record Merger(
    String id,
    String company,
    LocalDate closedOn,
    Optional<LocalDate> deadline,
    Optional<String> sponsor,
    List<MergerProgress> progress,
    Optional<MergerPeople> people,
    List<CurvePoint> survival,
    List<CurvePoint> incidence,
    List<PeopleAtDay> days,
    List<OpenPeople> open,
    long openLines) {

  /** The order in which the lists are given does not matter. */
  public Merger {
    progress =
        progress.stream()
            .sorted(
                Comparator.comparing(MergerProgress::asOf)
                    .thenComparing(MergerProgress::directory, String.CASE_INSENSITIVE_ORDER))
            .toList();
    survival = inTime(survival);
    incidence = inTime(incidence);
    days = days.stream().sorted(Comparator.comparingInt(PeopleAtDay::day)).toList();
    open = open.stream().sorted(OpenPeople.ORDER).toList();
  }

  /** All its directories together, over the dates kept. */
  List<MergerProgress> dates() {
    return progress.stream().filter(MergerProgress::isOfAll).toList();
  }

  /** All its directories together, on the newest date. */
  Optional<MergerProgress> now() {
    return dates().stream().reduce((first, last) -> last);
  }

  /** Each directory on the newest date. */
  List<MergerProgress> directories() {
    return progress.stream()
        .filter(row -> !row.isOfAll())
        .filter(row -> now().map(MergerProgress::asOf).filter(row.asOf()::equals).isPresent())
        .toList();
  }

  private static List<CurvePoint> inTime(List<CurvePoint> points) {
    return points.stream().sorted(Comparator.comparingDouble(CurvePoint::t)).toList();
  }
}
