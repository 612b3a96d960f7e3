package io.exposureledger.report.explain;

import io.exposureledger.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who the account is, and whose. */
record WhoItIs(Explanation explanation) {

  private static final Map<String, String> RULES =
      Map.of(
          "cross_id", "by the account from which this one is synchronised",
          "employee_id", "by the employee number",
          "register", "by the register of links",
          "email", "by the mail address");

  ExplainedSection section() {
    List<String> said = new ArrayList<>();
    said.add(account());
    said.add(population());
    said.add(unit());
    said.add(person());
    said.add(privilege());
    return new ExplainedSection("Who it is", said);
  }

  private String account() {
    AccountName account = explanation.account();
    Holder holder = explanation.holder();
    String enabled =
        holder
            .enabled()
            .map(it -> it ? "enabled" : "disabled")
            .orElse("not known to be enabled or not");
    return account.login().map(it -> it + ", ").orElse("")
        + account.displayName().map(it -> "shown as " + it + ", ").orElse("")
        + "has the object id "
        + account.accountId()
        + ". Its type is "
        + Words.spaced(holder.accountType())
        + ", and it is "
        + enabled
        + ".";
  }

  private String population() {
    Holder holder = explanation.holder();
    return holder
        .scopeReason()
        .map(reason -> "It is out of scope: " + Words.scopeReason(reason) + ".")
        .orElse("It is in scope, counted among: " + Words.stratum(holder.stratum()) + ".");
  }

  private String unit() {
    Holder holder = explanation.holder();
    String company = holder.company().map(it -> " of " + it).orElse("");
    return holder.unit().equals("UNASSIGNED")
        ? "It belongs to no unit" + (company.isEmpty() ? "." : "; its company is" + company(holder))
        : "It belongs to the unit " + holder.unitName().orElse(holder.unit()) + company + ".";
  }

  private static String company(Holder holder) {
    return " " + holder.company().orElse("not known") + ".";
  }

  private String person() {
    Holder holder = explanation.holder();
    if (holder.person().isPresent()) {
      String rule = holder.linkRule().orElse("");
      return "Its person is "
          + holder.person().get()
          + ", found "
          + RULES.getOrDefault(rule, "by " + Words.spaced(rule))
          + ".";
    }
    if (holder.linkStatus().isEmpty()) {
      return "No person is sought for an account of this type.";
    }
    return holder.linkStatus().get().equals("ambiguous")
        ? "Its person is not known: it may belong to any of " + holder.candidates() + " persons."
        : "Its person is not known: nobody in HR fits.";
  }

  private String privilege() {
    List<String> roles = explanation.holder().roles();
    String held = roles.isEmpty() ? "" : " It holds " + String.join(", ", roles) + ".";
    return switch (explanation.holder().privileged()) {
      case "yes" -> "It is privileged." + held;
      case "no" -> "It is not privileged." + held;
      default -> "Whether it is privileged is not known." + held;
    };
  }
}
