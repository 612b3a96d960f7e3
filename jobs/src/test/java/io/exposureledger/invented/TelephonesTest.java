package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.exposureledger.invented.Telephones.Use;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TelephonesTest {

  private static final Organisation GROUP = new Organisation(7, 20_000, 1, Proportions.standard());

  private final Accounts accounts = new Accounts(GROUP);
  private final Telephones telephones = new Telephones(GROUP);

  private Stream<Account> all() {
    return IntStream.range(0, GROUP.accounts()).mapToObj(accounts::at);
  }

  @Test
  @DisplayName("No two people have the same own number")
  void ownNumbers() {
    Map<String, Integer> people = new HashMap<>();
    all()
        .filter(telephones::isOwn)
        .forEach(
            account -> {
              for (Use use : Use.values()) {
                Integer before =
                    people.put(telephones.number(account, use), telephones.key(account));
                assertThat(before).isIn(null, telephones.key(account));
              }
            });
  }

  @Test
  @DisplayName("Every number is possible, and is written as it is in E.164")
  void possible() throws NumberParseException {
    PhoneNumberUtil util = PhoneNumberUtil.getInstance();
    for (Account account : all().limit(2_000).toList()) {
      String number = telephones.number(account, Use.MOBILE);
      assertThat(util.isPossibleNumber(util.parse(number, null))).as(number).isTrue();
      assertThat(util.format(util.parse(number, null), PhoneNumberFormat.E164)).isEqualTo(number);
    }
  }

  @Test
  @DisplayName("An account that took a number over has that of the person before it")
  void neighbour() {
    assertThat(
            all()
                .filter(account -> telephones.declared(account).isEmpty())
                .filter(account -> !telephones.isOwn(account)))
        .isNotEmpty()
        .allSatisfy(
            account ->
                assertThat(telephones.key(account))
                    .isEqualTo(accounts.at(account.number() - 1).owner().orElseThrow()));
  }

  @Test
  @DisplayName("A ward shares a number of the register")
  void ward() {
    Directory directory = GROUP.directory("aldermoor");
    assertThat(telephones.ward(3, directory).filter(one -> telephones.declared(one).isPresent()))
        .isNotEmpty()
        .allSatisfy(
            account ->
                assertThat(telephones.number(account, Use.MOBILE))
                    .isEqualTo(Telephones.declared(3)));
  }
}
