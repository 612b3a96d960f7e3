package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EnforcementTest {

  private static final Organisation GROUP = new Organisation(7, 20_000, 12, Proportions.standard());
  private static final int LAST = 11;

  private final Accounts accounts = new Accounts(GROUP);
  private final Enforcement enforcement = new Enforcement(GROUP);

  private Stream<Account> of(String directory) {
    Directory one = GROUP.directory(directory);
    return IntStream.range(one.from(), one.to()).mapToObj(accounts::at);
  }

  @Test
  @DisplayName("The same seed requires the same of every account")
  void isTheSameAgain() {
    Enforcement again = new Enforcement(new Organisation(7, 20_000, 12, Proportions.standard()));
    assertThat(IntStream.range(0, 500).mapToObj(i -> again.of(accounts.at(i * 40), LAST)))
        .containsExactlyElementsOf(
            IntStream.range(0, 500)
                .mapToObj(i -> enforcement.of(accounts.at(i * 40), LAST))
                .toList());
  }

  @Test
  @DisplayName("Every answer and every condition occurs")
  void allOccur() {
    Set<Protection> found = EnumSet.noneOf(Protection.class);
    Set<Answer> open = EnumSet.noneOf(Answer.class);
    Set<Answer> used = EnumSet.noneOf(Answer.class);
    Set<String> conditions = new TreeSet<>();
    for (int month : new int[] {0, 5, LAST}) {
      for (int number = 0; number < GROUP.accounts(); number++) {
        Enforced one = enforcement.of(accounts.at(number), month);
        found.add(one.enforced());
        open.add(one.legacyOpen());
        used.add(one.legacyUsed());
        conditions.addAll(Arrays.asList(one.condition().split("\\|")));
      }
    }
    assertThat(found).containsExactlyInAnyOrder(Protection.values());
    assertThat(open).containsExactlyInAnyOrder(Answer.values());
    assertThat(used).containsExactlyInAnyOrder(Answer.values());
    assertThat(conditions).contains("applications", "locations", "platforms", "devices", "risk");
  }

  @Test
  @DisplayName(
      "Nothing is required of an account for emergencies, and it is told what leaves it out")
  void leavesOutEmergency() {
    Enforced one = enforcement.of(accounts.at(0), LAST);
    assertThat(one.twoFactors()).isEqualTo(Protection.NO);
    assertThat(one.legacyOpen()).isEqualTo(Answer.YES);
    assertThat(one.exclusions()).isNotEmpty().anyMatch(exclusion -> exclusion.endsWith(":user"));
  }

  @Test
  @DisplayName("A partial protection names what it depends on, another one does not")
  void namesConditions() {
    assertThat(
            of("aldermoor")
                .map(account -> enforcement.of(account, 0))
                .filter(one -> one.condition().isEmpty() == (one.enforced() == Protection.PARTIAL)))
        .isEmpty();
  }

  @Test
  @DisplayName(
      "A legacy protocol is used only where it is logged, and in Aldermoor by the frontline")
  void usesLegacy() {
    Groups groups = new Groups(GROUP);
    assertThat(
            of("aldermoor")
                .filter(account -> enforcement.of(account, LAST).legacyUsed() == Answer.YES))
        .isNotEmpty()
        .allMatch(account -> groups.has("frontline", account) == Answer.YES);
  }

  @Test
  @DisplayName("An enforced class is never without two factors")
  void classImpliesTwoFactors() {
    assertThat(
            IntStream.range(0, GROUP.accounts())
                .mapToObj(number -> enforcement.of(accounts.at(number), LAST))
                .filter(one -> one.enforced() == Protection.YES))
        .isNotEmpty()
        .allMatch(one -> one.twoFactors() == Protection.YES);
  }

  @Test
  @DisplayName("Worked by hand: a laboratory bench of Tessel is protected outside its network only")
  void worksByHand() {
    OktaGroups groups = new OktaGroups(GROUP);
    Account bench =
        of("tessel")
            .filter(account -> account.department().equals("Laboratory"))
            .filter(account -> !groups.has(OktaGroups.ADMINISTRATORS, account))
            .findFirst()
            .orElseThrow();
    Enforced one = enforcement.of(bench, LAST);
    assertThat(one.twoFactors()).isEqualTo(Protection.PARTIAL);
    assertThat(one.twoFactorsCondition()).isEqualTo("locations");
  }

  @Test
  @DisplayName("While Quillhaven's security defaults are on none of its policies is enabled")
  void excludesPoliciesFromDefaults() {
    Directory quillhaven = GROUP.directory("quillhaven");
    LocalDate day = GROUP.dates().get(0);
    assertThat(AccessPolicies.hasSecurityDefaults(quillhaven, day)).isTrue();
    assertThat(AccessPolicies.of(GROUP, quillhaven, day)).noneMatch(AccessPolicy::isEnabled);
  }
}
