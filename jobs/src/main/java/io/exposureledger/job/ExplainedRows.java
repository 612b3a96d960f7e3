package io.exposureledger.job;

import io.exposureledger.report.explain.AccountName;
import io.exposureledger.report.explain.Answering;
import io.exposureledger.report.explain.ExceptionEntry;
import io.exposureledger.report.explain.Flag;
import io.exposureledger.report.explain.Holder;
import io.exposureledger.report.explain.NamedPerson;
import io.exposureledger.report.explain.Strength;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

/**
 * What the row of an account says.
 *
 * @param names puts names in the place of ids
 */
record ExplainedRows(Cells row, Names names) {

  private static final List<String> FLAGS =
      List.of(
          "exposed",
          "latent",
          "residual",
          "recovery_only",
          "dependent",
          "no_alternative_offered",
          "single_channel",
          "privileged_exposed",
          "cutoff");

  AccountName account() {
    return new AccountName(
        row.word("directory"), row.word("account_id"), row.text("login"), row.text("display_name"));
  }

  Holder holder() {
    return new Holder(
        row.word("account_type"),
        row.value("enabled"),
        row.text("scope_reason"),
        row.word("stratum"),
        row.word("privileged"),
        row.texts("roles"),
        row.word("unit"),
        row.text("unit_name"),
        row.text("company"),
        person("person"),
        row.text("link_status"),
        row.text("link_rule"),
        row.<Integer>value("candidates").orElse(0));
  }

  Strength strength() {
    return new Strength(
        row.word("best_class"),
        row.word("weakest_class"),
        row.text("weakest_path"),
        row.word("used"),
        row.text("used_reason"),
        row.text("drift"));
  }

  ExceptionEntry exception() {
    return new ExceptionEntry(
        row.text("exception_id"),
        row.word("exception_status"),
        row.texts("exception_reasons"),
        row.text("exception_path"),
        person("entry_owner"),
        person("entry_approver"),
        row.<Timestamp>value("expires_at").map(Timestamp::toInstant),
        row.text("compensating_control"));
  }

  Answering answering() {
    return new Answering(
        person("control"),
        row.text("control_owner_level"),
        person("risk"),
        row.text("risk_acceptor_level"),
        row.text("documented_rule"),
        row.text("accountability"));
  }

  List<Flag> flags() {
    return FLAGS.stream()
        .map(flag -> new Flag(flag, row.word(flag), names.in(row.text(flag + "_reason"))))
        .toList();
  }

  private Optional<NamedPerson> person(String column) {
    Cells person = row.inner(column);
    return person
        .text("written")
        .map(written -> new NamedPerson(written, person.text("name"), person.text("status")));
  }
}
