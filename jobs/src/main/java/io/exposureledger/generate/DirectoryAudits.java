package io.exposureledger.generate;

import io.exposureledger.invented.Account;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Act;
import io.exposureledger.invented.Desk;
import io.exposureledger.invented.Directory;
import io.exposureledger.invented.Fact;
import io.exposureledger.invented.Months;
import io.exposureledger.invented.Networks;
import io.exposureledger.invented.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What Entra's audit log tells: several events of one act. */
final class DirectoryAudits {

  private final Organisation group;
  private final Accounts accounts;

  DirectoryAudits(Organisation group) {
    this.group = group;
    this.accounts = new Accounts(group);
  }

  /** The first event of a month, which is of no account. */
  Map<String, Object> firstOfMonth(Directory directory, int month) {
    String id = group.chance().of("first audit", directory.from(), month).id().toString();
    return AuditRecord.ofDirectory("Update policy")
        .of("Policy", "Update")
        .write(
            id,
            0,
            new Months(group).start(month),
            AuditRecord.byApplication("Windows Azure Service Management API"),
            null);
  }

  Stream<Map<String, Object>> of(Act act) {
    Account target = accounts.at(act.account());
    Map<String, Object> initiatedBy =
        switch (act.actorKind()) {
          case SELF -> AuditRecord.byUser(target, Networks.usual(act.account()));
          case AGENT, ADMINISTRATOR -> {
            int actor = act.actor().orElseThrow();
            yield AuditRecord.byUser(accounts.at(actor), Networks.usual(actor));
          }
          case SYSTEM -> AuditRecord.byApplication("HR Provisioning");
        };
    List<AuditRecord> records = records(act);
    List<Map<String, Object>> written = new ArrayList<>();
    for (int place = 0; place < records.size(); place++) {
      written.add(
          records
              .get(place)
              .write(
                  act.correlation(),
                  place,
                  act.at().plusMillis(350L * place),
                  initiatedBy,
                  target));
    }
    return written.stream();
  }

  private List<AuditRecord> records(Act act) {
    return switch (act.kind()) {
      case PASSWORD_RESET -> ofPassword(act);
      case FACTOR_RESET -> ofFactors();
      case NUMBER_CHANGED -> ofNumber(act);
      case FACTOR_ADDED ->
          List.of(
              AuditRecord.ofMethods(
                      "Admin registered security info",
                      "Admin registered temporary access pass method for user")
                  .with("TemporaryAccessPass.Id", "\"\"", "\"" + act.correlation() + "\"")
                  .with("TemporaryAccessPass.AccessPassUsage", "\"\"", "\"OneTime\""));
    };
  }

  private static List<AuditRecord> ofFactors() {
    return List.of(
        AuditRecord.ofMethods(
            "Admin updated security info",
            "Admin required re-registration of MFA authentication methods."),
        AuditRecord.ofMethods("Admin deleted security info", "Admin deleted phone method for user")
            .of("UserManagement", "Delete"),
        AuditRecord.ofMethods(
                "Admin deleted security info", "Admin deleted Authenticator App method for user")
            .of("UserManagement", "Delete"),
        AuditRecord.ofDirectory("Update user")
            .with(
                "StrongAuthenticationMethod",
                "[{\"MethodType\":6,\"Default\":true},{\"MethodType\":5,\"Default\":false}]",
                "[]")
            .with("Included Updated Properties", null, "\"StrongAuthenticationMethod\""));
  }

  private static List<AuditRecord> ofPassword(Act act) {
    return switch (act.actorKind()) {
      case SELF ->
          List.of(
              AuditRecord.ofPasswords("Reset password (self-service)"),
              AuditRecord.ofDirectory("Reset user password"));
      case SYSTEM -> List.of(AuditRecord.ofDirectory("Reset user password"));
      case AGENT, ADMINISTRATOR ->
          List.of(
              AuditRecord.ofPasswords("Reset password (by admin)"),
              AuditRecord.ofDirectory("Reset user password"),
              AuditRecord.ofDirectory("Update user")
                  .with("Included Updated Properties", null, "\"LastPasswordChangeDateTime\""));
    };
  }

  private List<AuditRecord> ofNumber(Act act) {
    boolean isSelf = act.actor().isEmpty();
    return List.of(
        AuditRecord.ofMethods(
                isSelf ? "User updated security info" : "Admin updated security info",
                (isSelf ? "User" : "Admin") + " changed phone method" + (isSelf ? "" : " for user"))
            .with("Phone.PhoneNumber", number(act, 0), number(act, 1)),
        AuditRecord.ofDirectory("Update user")
            .with("Included Updated Properties", null, "\"StrongAuthenticationUserDetails\""));
  }

  /** A number of the range for drama (Ofcom). */
  private String number(Act act, int which) {
    int drawn =
        group.chance().of("number", act.account(), act.at().toEpochMilli(), which).below(1_000);
    return "\"+44 7700900%03d\"".formatted(drawn);
  }

  Stream<Map<String, Object>> of(Fact fact) {
    Account target = accounts.at(fact.account());
    Map<String, Object> bySelf = AuditRecord.byUser(target, fact.network());
    return switch (fact.kind()) {
      case FACTOR_ADDED ->
          Stream.of(
              AuditRecord.ofMethods(
                      "User registered security info",
                      "User registered Authenticator App with Notification and Code")
                  .of("UserManagement", "Create")
                  .write(fact.correlation(), 0, fact.at(), bySelf, target));
      case SEEN ->
          Stream.of(
              AuditRecord.ofMethods(
                      "User reviewed security info", "User successfully reviewed security info")
                  .write(fact.correlation(), 0, fact.at(), bySelf, target));
      case ROLE_GRANTED -> Stream.of(ofRole(fact, target));
      case RESET_FAILED ->
          Stream.of(
              AuditRecord.ofPasswords("Reset password (by admin)")
                  .failed("OnPremisesPolicyViolation")
                  .write(fact.correlation(), 0, fact.at(), byAdministrator(target), target));
      // Entra's log tells nothing of them.
      case ADMINISTRATIVE_SIGN_IN, NOTICE_SENT, ADDRESS_CHANGED -> Stream.empty();
    };
  }

  private Map<String, Object> ofRole(Fact fact, Account target) {
    return AuditRecord.ofDirectory("Add member to role")
        .of("RoleManagement", "Assign")
        .with("Role.DisplayName", null, "\"User Administrator\"")
        .with("Role.TemplateId", null, "\"fe930be7-5e62-47db-91af-98c3a49a38b1\"")
        .write(fact.correlation(), 0, fact.at(), byAdministrator(target), target);
  }

  private Map<String, Object> byAdministrator(Account target) {
    int administrator = Desk.of(group, target.directory()).administrator(target.number());
    return AuditRecord.byUser(accounts.at(administrator), Networks.usual(administrator));
  }
}
