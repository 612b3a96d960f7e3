package io.exposureledger.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Somebody protected in one directory and open in another.
 *
 * @param person name and id
 * @param unit its name
 * @param openPaths the accounts without two factors, each with the reason
 */
public record PartialPerson(
    String person,
    Optional<String> company,
    String unit,
    List<PersonAccount> accounts,
    List<String> openPaths) {

  /** The order in which the lists are given does not matter. */
  public PartialPerson {
    accounts =
        accounts.stream()
            .sorted(
                Comparator.comparing(PersonAccount::directory).thenComparing(PersonAccount::login))
            .toList();
    openPaths = openPaths.stream().sorted().toList();
  }

  /** The accounts that ask for two factors in every situation. */
  public List<String> protectedAccounts() {
    return texts("yes");
  }

  /** The accounts that do not, or in some situations only. */
  public List<String> openAccounts() {
    return texts("no", "partial");
  }

  public List<String> unknownAccounts() {
    return texts("unknown");
  }

  private List<String> texts(String... words) {
    return accounts.stream()
        .filter(account -> List.of(words).contains(account.enforced()))
        .map(PersonAccount::text)
        .toList();
  }
}
