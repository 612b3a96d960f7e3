package io.exposureledger.invented;

import io.exposureledger.invented.Verdicts.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The register of exceptions: whom its entries cover, and which tests they fail. */
public final class Exceptions {

  private static final int REVIEW_DAYS = 365;

  private final Organisation group;
  private final Accounts accounts;
  private final Groups groups;
  private final Scope scope;
  private final ExceptionWriter writer;
  private final List<ExceptionEntry> wide;

  public Exceptions(Organisation group) {
    this(group, false);
  }

  /**
   * The register.
   *
   * @param isCorrected whether as the first delivery is corrected later
   */
  public Exceptions(Organisation group, boolean isCorrected) {
    this.group = group;
    this.accounts = new Accounts(group);
    this.groups = new Groups(group);
    this.scope = new Scope(group);
    this.writer = new ExceptionWriter(group);
    this.wide = wide(isCorrected);
  }

  /**
   * The entry of an account's exposure that stands best.
   *
   * @param failed the names of its failed tests, sorted
   */
  public record Best(ExceptionEntry entry, List<String> failed) {
    public boolean isValid() {
      return failed.isEmpty();
    }
  }

  /** The one with the fewest failed tests, of those the first by id; empty where none covers. */
  public static Optional<Best> bestFor(
      Organisation group, Account account, Verdict verdict, int month) {
    return new Exceptions(group).bestFor(account, verdict, month);
  }

  /** The same. */
  public Optional<Best> bestFor(Account account, Verdict verdict, int month) {
    LocalDate day = group.dates().get(month);
    return covering(account, day)
        .map(entry -> new Best(entry, failed(entry, verdict, day)))
        .min(
            Comparator.comparing((Best best) -> best.failed().size())
                .thenComparing(best -> best.entry().id()));
  }

  /** The entry for one account, if the register has one. */
  public Optional<ExceptionEntry> of(Account account) {
    return account.kind() == AccountKind.HUMAN && group.happens("exception", account.number())
        ? Optional.of(writer.of(account))
        : Optional.empty();
  }

  /** The entries that are not drawn for an account: those of many, of nobody, for emergencies. */
  public List<ExceptionEntry> wide() {
    return wide;
  }

  private List<ExceptionEntry> wide(boolean isCorrected) {
    Directory parents = group.directories().get(0);
    String callers = groups.root(parents, "voice-callers");
    String emergency = accounts.at(parents.from()).id();
    return List.of(
        writer.entry("EX-W01", "group", "frontline", "second_factor", ""),
        writer.entry("EX-W02", "group", callers, "any", "expired"),
        writer.entry(
            "EX-W03", "unit", "u-aldermoor-laboratory", "any", isCorrected ? "" : "not_approved"),
        writer.entry("EX-W04", "directory", "quillhaven-duo", "any", "expired"),
        writer.entry("EX-W05", "group", "night-shift", "any", ""),
        writer.entry("EX-W06", "unit", "u-closed-branch", "any", "owner_left"),
        writer.entry("EX-W07", "directory", "quillhaven-old", "any", "expired"),
        writer.entry(
            "EX-W08", "account", "00000000-0000-4000-8000-000000000000", "any", "self_approved"),
        writer.entry("EX-W09", "account", emergency, "any", ""));
  }

  /** The entries that cover an account on a day. */
  Stream<ExceptionEntry> covering(Account account, LocalDate day) {
    return Stream.concat(
        of(account).stream(), wide.stream().filter(entry -> covers(entry, account, day)));
  }

  /** Whether an entry that is not drawn for an account covers it. */
  boolean covers(ExceptionEntry entry, Account account, LocalDate day) {
    String value = entry.scopeValue();
    return switch (entry.scopeKind()) {
      case "account" -> account.id().equals(value);
      case "directory" -> account.directory().id().equals(value);
      case "unit" -> scope.unit(account, day).equals(value);
      default -> isInGroup(value, account);
    };
  }

  /** The groups that entries name are Aldermoor's, of which all is exported. */
  private boolean isInGroup(String nameOrId, Account account) {
    Directory directory = group.directories().get(0);
    return account.directory().equals(directory)
        && Groups.names(directory).stream()
            .filter(name -> name.equals(nameOrId) || groups.root(directory, name).equals(nameOrId))
            .anyMatch(name -> groups.has(name, account) == Answer.YES);
  }

  private List<String> failed(ExceptionEntry entry, Verdict verdict, LocalDate day) {
    List<String> failed = new ArrayList<>(failed(entry, day));
    if (entry.leavesPathOpen(verdict)) {
      failed.add("path_not_covered");
    }
    return failed.stream().sorted().toList();
  }

  /** The tests that an entry fails on a day, whomever it covers. */
  List<String> failed(ExceptionEntry entry, LocalDate day) {
    TreeSet<String> failed = new TreeSet<>();
    if (!entry.isApproved()) {
      failed.add(entry.state().isEmpty() ? "state_missing" : "not_approved");
    }
    if (entry.approvedOn().isEmpty()) {
      failed.add("approval_date_missing");
    }
    entry
        .approvedOn()
        .filter(approved -> approved.isAfter(day))
        .ifPresent(approved -> failed.add("not_yet_approved"));
    if (entry.expiresOn().isEmpty()) {
      failed.add("no_end_date");
    }
    if (entry.hasExpired(day)) {
      failed.add("expired");
    }
    addOfApprover(entry, day, failed);
    if (entry.compensatingControl().isEmpty()) {
      failed.add("no_compensating_control");
    }
    if (entry.reviewedOn().isEmpty()) {
      failed.add("never_reviewed");
    }
    entry
        .reviewedOn()
        .filter(reviewed -> reviewed.isBefore(day.minusDays(REVIEW_DAYS)))
        .ifPresent(reviewed -> failed.add("review_overdue"));
    return List.copyOf(failed);
  }

  private void addOfApprover(ExceptionEntry entry, LocalDate day, TreeSet<String> failed) {
    if (entry.approver().isEmpty()) {
      failed.add("approver_missing");
      return;
    }
    if (entry.isSelfApproved()) {
      failed.add("self_approved");
    }
    Person approver = person(entry.approver().get()).orElseThrow();
    boolean wasInactive =
        entry
            .approvedOn()
            .filter(
                on ->
                    approver.startedOn().isAfter(on)
                        || (approver.hasLeft(on) && approver.hasLeft(day)))
            .isPresent();
    if (wasInactive) {
      failed.add("approver_without_authority");
    }
  }

  /** Whether the owner or the approver has left; who is not named has not. */
  Answer isOrphaned(ExceptionEntry entry, LocalDate day) {
    return Answer.any(
        Stream.concat(Stream.of(entry.owner()), entry.approver().stream()).toList(),
        id -> person(id).map(person -> Answer.of(person.hasLeft(day))).orElse(Answer.UNKNOWN));
  }

  private Optional<Person> person(String id) {
    return Organisation.number(id)
        .filter(number -> number < group.accounts())
        .map(accounts::person);
  }
}
