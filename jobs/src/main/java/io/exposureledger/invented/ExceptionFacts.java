package io.exposureledger.invented;

import io.exposureledger.invented.Exclusions.Exclusion;
import io.exposureledger.invented.Verdicts.Verdict;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The register of exceptions against the directories, at the end of a month. */
public final class ExceptionFacts {

  private final Accounts accounts;
  private final Exceptions exceptions;
  private final List<Exclusion> exclusions;
  private final Scope scope;
  private final Verdicts verdicts;
  private final int month;
  private final LocalDate day;

  public ExceptionFacts(Organisation group, int month, boolean isCorrected) {
    this.accounts = new Accounts(group);
    this.exceptions = new Exceptions(group, isCorrected);
    this.scope = new Scope(group);
    this.verdicts = new Verdicts(group);
    this.month = month;
    this.day = group.dates().get(month);
    this.exclusions = new Exclusions(group).on(day);
  }

  /** What the accounts in scope add to the count of an entry or an exclusion. */
  public enum Count {
    COVERED,
    EXPOSED,
    /** On a path that the entry is not about. */
    EXPOSED_ELSEWHERE,
    MAY_BE_EXPOSED,
    MAY_BE_COVERED,
    UNREGISTERED,
    MAY_BE_UNREGISTERED
  }

  /** Takes a count by the subject and what is counted. */
  public interface Counts {
    void add(String subject, Count what);
  }

  /** Tells how many there are. */
  public interface Counted {
    long of(String subject, Count what);
  }

  /** A row of the truth; what is asked of the other kind only is empty. */
  public record Row(
      String kind,
      String subject,
      Optional<List<String>> failed,
      long covered,
      Answer effective,
      Optional<Answer> expiredEffective,
      Optional<Answer> unregistered,
      Optional<Answer> coversNobody,
      Optional<Answer> orphaned,
      Optional<Answer> selfApproved) {}

  private boolean isInScope(Account account) {
    return accounts.exists(account, day) && !Scope.isOut(scope.stratum(account, day));
  }

  /** The entry that is drawn for an account. */
  public Optional<Row> of(Account account) {
    return exceptions.of(account).map(entry -> row(entry, counted(entry, account)));
  }

  private Counted counted(ExceptionEntry entry, Account account) {
    EnumSet<Count> found = EnumSet.noneOf(Count.class);
    if (isInScope(account)) {
      count(entry, account, (subject, what) -> found.add(what));
    }
    return (subject, what) -> found.contains(what) ? 1 : 0;
  }

  private void count(ExceptionEntry entry, Account account, Counts counts) {
    counts.add(entry.id(), Count.COVERED);
    Verdict verdict = verdicts.of(account, month);
    Answer exposed = verdict.flags().get("exposed");
    if (exposed == Answer.UNKNOWN) {
      counts.add(entry.id(), Count.MAY_BE_EXPOSED);
    }
    if (exposed == Answer.YES) {
      counts.add(entry.id(), Count.EXPOSED);
      if (entry.leavesPathOpen(verdict)) {
        counts.add(entry.id(), Count.EXPOSED_ELSEWHERE);
      }
    }
  }

  /** Counts an account for the entries and exclusions that are about many. */
  public void count(Account account, Counts counts) {
    if (!isInScope(account)) {
      return;
    }
    exceptions.wide().stream()
        .filter(entry -> exceptions.covers(entry, account, day))
        .forEach(entry -> count(entry, account, counts));
    exclusions.stream()
        .filter(exclusion -> exclusion.directory().equals(account.directory()))
        .forEach(exclusion -> count(exclusion, account, counts));
  }

  private void count(Exclusion exclusion, Account account, Counts counts) {
    Answer leftOut = exclusion.leavesOut().apply(account);
    if (leftOut == Answer.NO) {
      return;
    }
    boolean isCertain = leftOut == Answer.YES;
    counts.add(exclusion.subject(), isCertain ? Count.COVERED : Count.MAY_BE_COVERED);
    if (exceptions.covering(account, day).noneMatch(ExceptionEntry::isApproved)) {
      counts.add(exclusion.subject(), isCertain ? Count.UNREGISTERED : Count.MAY_BE_UNREGISTERED);
    }
  }

  /** The entries and exclusions that are about many. */
  public List<Row> ofMany(Counted counted) {
    return Stream.concat(
            exceptions.wide().stream().map(entry -> row(entry, counted)),
            exclusions.stream().map(exclusion -> row(exclusion, counted)))
        .toList();
  }

  private Row row(ExceptionEntry entry, Counted counted) {
    long covered = counted.of(entry.id(), Count.COVERED);
    Answer effective = answer(entry.id(), Count.EXPOSED, Count.MAY_BE_EXPOSED, counted);
    TreeSet<String> failed = new TreeSet<>(exceptions.failed(entry, day));
    if (counted.of(entry.id(), Count.EXPOSED_ELSEWHERE) > 0) {
      failed.add("path_not_covered");
    }
    return new Row(
        "entry",
        entry.id(),
        Optional.of(List.copyOf(failed)),
        covered,
        effective,
        Optional.of(Answer.of(entry.hasExpired(day)).and(effective)),
        Optional.empty(),
        Optional.of(Answer.of(covered == 0)),
        Optional.of(exceptions.isOrphaned(entry, day)),
        Optional.of(Answer.of(entry.isSelfApproved())));
  }

  private static Row row(Exclusion exclusion, Counted counted) {
    String subject = exclusion.subject();
    return new Row(
        "exclusion",
        subject,
        Optional.empty(),
        counted.of(subject, Count.COVERED),
        answer(subject, Count.COVERED, Count.MAY_BE_COVERED, counted),
        Optional.empty(),
        Optional.of(answer(subject, Count.UNREGISTERED, Count.MAY_BE_UNREGISTERED, counted)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Answer answer(String subject, Count is, Count mayBe, Counted counted) {
    if (counted.of(subject, is) > 0) {
      return Answer.YES;
    }
    return counted.of(subject, mayBe) > 0 ? Answer.UNKNOWN : Answer.NO;
  }
}
