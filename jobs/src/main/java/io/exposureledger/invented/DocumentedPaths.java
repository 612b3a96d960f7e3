package io.exposureledger.invented;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Active Directory, Google and Duo export no policy on methods: the documented one decides. */
final class DocumentedPaths implements Paths {

  private final Account account;
  private final DocumentedPolicy documented;
  private final OtherDirectories facts;

  DocumentedPaths(Organisation group, Account account, DocumentedPolicy documented) {
    this.account = account;
    this.documented = documented;
    this.facts = new OtherDirectories(group);
  }

  @Override
  public Answer permitted(String path, Method method) {
    return isTechnical(path) && method.isTelephone()
        ? Answer.NO
        : documented.permitted(path, method);
  }

  /** Where a smart card is required, no telephone gets in. */
  @Override
  public boolean isTechnical(String path) {
    return Ways.ON_SIGN_IN.contains(path)
        && account.directory().vendor() == Vendor.ACTIVE_DIRECTORY
        && facts.isSmartCardRequired(account);
  }

  @Override
  public Set<Method> ruled() {
    return EnumSet.complementOf(EnumSet.of(Method.UNMAPPED));
  }

  @Override
  public Bindings bindings() {
    return account.directory().vendor() == Vendor.DUO
        ? new Bindings(
            true,
            account.kind() != AccountKind.GUEST,
            facts.duoDevices(account).stream().flatMap(one -> one.serves().stream()).toList())
        : Bindings.unknown();
  }

  /** A telephone serves both; a number on a line takes calls only. */
  @Override
  public List<Set<Method>> numbers() {
    return account.directory().vendor() == Vendor.DUO
        ? List.of(DuoDevice.NUMBER, DuoDevice.LINE)
        : List.of(Set.of(Method.SMS, Method.VOICE), Set.of(Method.VOICE_OFFICE));
  }

  @Override
  public Answer endsDelivery() {
    return Answer.NO;
  }
}
