package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Account;
import io.exposureledger.invented.Accountability;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Answer;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Scope;
import io.exposureledger.invented.Verdicts;
import io.exposureledger.invented.Verdicts.Verdict;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Counts of answers by metric and by enterprise, directory and unit, of the accounts of a block.
 */
final class Totals implements Serializable {

  static final List<String> HEADER =
      List.of("metric", "unit_kind", "unit", "in_scope", "yes", "no", "unknown");

  private final TreeMap<String, long[]> counts = new TreeMap<>();

  /** Counts a block at the end of a month. */
  static Totals of(Organisation group, int month, Block block) {
    Totals totals = new Totals();
    Accounts accounts = new Accounts(group);
    Verdicts verdicts = new Verdicts(group);
    Accountability accountability = new Accountability(group);
    Scope scope = new Scope(group);
    LocalDate day = group.dates().get(month);
    block
        .accounts(accounts, day)
        .filter(account -> !Scope.isOut(scope.stratum(account, day)))
        .forEach(
            account -> {
              Verdict verdict = verdicts.of(account, month);
              String unit = scope.unit(account, day);
              totals.countFlags(account, unit, verdict);
              verdict
                  .drift()
                  .ifPresent(answer -> totals.add("policy.drift", account, unit, answer));
              accountability
                  .of(account, month, verdict)
                  .map(Accountability.Accountable::isComplete)
                  .ifPresent(
                      answer -> totals.add("accountability.complete", account, unit, answer));
            });
    return totals;
  }

  private void countFlags(Account account, String unit, Verdict verdict) {
    for (String flag : ExposureTruth.FLAGS) {
      boolean isAsked = !flag.equals("privileged_exposed") || verdict.privileged() != Answer.NO;
      if (isAsked) {
        add("sms." + flag, account, unit, verdict.flags().get(flag));
      }
    }
  }

  private void add(String metric, Account account, String unit, Answer answer) {
    add(metric, "enterprise", "", answer);
    add(metric, "directory", account.directory().id(), answer);
    add(metric, "unit", unit, answer);
  }

  private void add(String metric, String unitKind, String unit, Answer answer) {
    counts
        .computeIfAbsent(
            metric + "\t" + unitKind + "\t" + unit, key -> new long[Answer.values().length])[
        answer.ordinal()]++;
  }

  Totals and(Totals other) {
    Totals sum = new Totals();
    for (Totals one : List.of(this, other)) {
      one.counts.forEach(
          (key, answers) -> {
            long[] added = sum.counts.computeIfAbsent(key, k -> new long[answers.length]);
            for (int i = 0; i < answers.length; i++) {
              added[i] += answers[i];
            }
          });
    }
    return sum;
  }

  Stream<List<Object>> rows() {
    List<List<Object>> rows = new ArrayList<>();
    for (Map.Entry<String, long[]> one : counts.entrySet()) {
      List<Object> row = new ArrayList<>(List.of(one.getKey().split("\t", -1)));
      long[] answers = one.getValue();
      long yes = answers[Answer.YES.ordinal()];
      long no = answers[Answer.NO.ordinal()];
      long unknown = answers[Answer.UNKNOWN.ordinal()];
      row.addAll(List.of(yes + no + unknown, yes, no, unknown));
      rows.add(row);
    }
    return rows.stream();
  }
}
