package io.exposureledger.generate;

import io.exposureledger.invented.Account;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Act;
import io.exposureledger.invented.Chance;
import io.exposureledger.invented.Desk;
import io.exposureledger.invented.Directory;
import io.exposureledger.invented.Fact;
import io.exposureledger.invented.Months;
import io.exposureledger.invented.Networks;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.RecoveryHistory;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What Okta's System Log tells of acts and of what else happens. */
final class SystemLog {

  private static final List<String> FACTORS = List.of("SMS_FACTOR", "OKTA_VERIFY_PUSH");

  private final Organisation group;
  private final Accounts accounts;

  SystemLog(Organisation group) {
    this.group = group;
    this.accounts = new Accounts(group);
  }

  /** The first event of a month, which is of no account. */
  Map<String, Object> firstOfMonth(Directory directory, int month) {
    String id = group.chance().of("first audit", directory.from(), month).id().toString();
    return new SystemLogRecord("policy.lifecycle.update", "Update policy")
        .write(id, id, new Months(group).start(month), SystemLogRecord.system(), null);
  }

  Stream<Map<String, Object>> of(Act act) {
    Account target = accounts.at(act.account());
    return switch (act.kind()) {
      case PASSWORD_RESET ->
          one(
              act,
              target,
              "user.account.reset_password",
              "Fired when the user's Okta password is reset");
      case FACTOR_RESET -> ofFactors(act, target);
      case NUMBER_CHANGED ->
          Stream.of(
              record("user.mfa.factor.update", "Update factor for user", act)
                  .of("factor", FACTORS.get(0))
                  .write(id(act, 0), act.correlation(), act.at(), actor(act), target));
      case FACTOR_ADDED ->
          Stream.of(
              record("user.mfa.factor.activate", "Activate factor for user", act)
                  .of("factor", FACTORS.get(0))
                  .write(id(act, 0), act.correlation(), act.at(), actor(act), target));
    };
  }

  private Stream<Map<String, Object>> one(Act act, Account target, String type, String message) {
    return Stream.of(
        record(type, message, act)
            .write(id(act, 0), act.correlation(), act.at(), actor(act), target));
  }

  /** All at once, then one by one; some of those have a transaction of their own. */
  private Stream<Map<String, Object>> ofFactors(Act act, Account target) {
    Stream<Map<String, Object>> first =
        one(act, target, "user.mfa.factor.reset_all", "Reset all factors for user");
    boolean isApart = chance(act, 9).is(0.2);
    Stream<Map<String, Object>> each =
        Stream.of(1, 2)
            .map(
                place ->
                    record("user.mfa.factor.deactivate", "Reset factor for user", act)
                        .of("factor", FACTORS.get(place - 1))
                        .write(
                            id(act, place),
                            isApart ? id(act, place + 4) : act.correlation(),
                            act.at().plusMillis(400L * place),
                            actor(act),
                            target));
    return Stream.concat(first, each);
  }

  private static SystemLogRecord record(String type, String message, Act act) {
    return new SystemLogRecord(type, message)
        .from(
            switch (act.actorKind()) {
              case SELF -> Networks.usual(act.account());
              case AGENT, ADMINISTRATOR -> Networks.usual(act.actor().orElseThrow());
              case SYSTEM -> "";
            },
            "");
  }

  private Chance chance(Act act, int place) {
    return group.chance().of("log " + act.correlation(), place);
  }

  private String id(Act act, int place) {
    return chance(act, place).id().toString();
  }

  private Map<String, Object> actor(Act act) {
    return switch (act.actorKind()) {
      case SELF -> SystemLogRecord.user(accounts.at(act.account()));
      case AGENT, ADMINISTRATOR -> SystemLogRecord.user(accounts.at(act.actor().orElseThrow()));
      case SYSTEM -> SystemLogRecord.system();
    };
  }

  /** A fact; what a notice is called depends on the act before it. */
  Map<String, Object> of(Fact fact, RecoveryHistory history) {
    Account target = accounts.at(fact.account());
    boolean isNotice = fact.kind() == Fact.Kind.NOTICE_SENT;
    boolean isByOther =
        fact.kind() == Fact.Kind.ROLE_GRANTED || fact.kind() == Fact.Kind.RESET_FAILED;
    int administrator = Desk.of(group, target.directory()).administrator(target.number());
    Map<String, Object> actor =
        isNotice
            ? SystemLogRecord.system()
            : SystemLogRecord.user(isByOther ? accounts.at(administrator) : target);
    return ofKind(fact, history)
        .from(isByOther ? Networks.usual(administrator) : fact.network(), fact.device())
        .write(fact.correlation(), fact.correlation(), fact.at(), actor, target);
  }

  private static SystemLogRecord ofKind(Fact fact, RecoveryHistory history) {
    return switch (fact.kind()) {
      case FACTOR_ADDED ->
          new SystemLogRecord("user.mfa.factor.activate", "Activate factor for user")
              .of("factor", FACTORS.get(1));
      case SEEN -> new SystemLogRecord("user.session.start", "User login to Okta");
      case ROLE_GRANTED ->
          new SystemLogRecord("user.account.privilege.grant", "Grant user privilege")
              .of("privilegeGranted", "Help desk administrator");
      case ADMINISTRATIVE_SIGN_IN ->
          new SystemLogRecord("user.session.access_admin_app", "User accessing Okta admin app");
      case ADDRESS_CHANGED ->
          new SystemLogRecord("user.account.update_primary_email", "User primary email updated");
      case RESET_FAILED ->
          new SystemLogRecord("user.account.reset_password", "Reset password").failed();
      case NOTICE_SENT -> new SystemLogRecord(notice(fact, history), "Send notice by email");
    };
  }

  private static String notice(Fact notice, RecoveryHistory history) {
    Optional<Act> last =
        history.acts().stream()
            .filter(act -> act.at().isBefore(notice.at()))
            .max(Comparator.comparing(Act::at));
    return last.map(
            act ->
                switch (act.kind()) {
                  case PASSWORD_RESET -> "system.email.password_reset.sent_message";
                  case FACTOR_RESET -> "system.email.mfa_reset_notification.sent_message";
                  case NUMBER_CHANGED, FACTOR_ADDED ->
                      "system.email.mfa_enroll_notification.sent_message";
                })
        .orElse("system.email.password_reset.sent_message");
  }
}
