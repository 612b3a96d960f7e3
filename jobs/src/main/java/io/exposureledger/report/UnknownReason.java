package io.exposureledger.report;

import java.util.Map;

/**
 * Why something is not known, and what makes it known.
 *
 * @param meaning what is missing
 * @param remedy what to do about it
 */
public record UnknownReason(String meaning, String remedy) {

  private static final Map<String, UnknownReason> KNOWN =
      Map.ofEntries(
          Map.entry(
              "no_registration_row",
              new UnknownReason(
                  "The registration report has no row for the account.",
                  "Export the report again for the whole directory and compare it with the"
                      + " accounts.")),
          Map.entry(
              "log_too_short",
              new UnknownReason(
                  "The log of sign-ins does not reach back far enough, or has a gap.",
                  "Deliver the days that are missing.")),
          Map.entry(
              "path_unknown",
              new UnknownReason(
                  "On a path it is not known what policy permits, or whether the rule covers the"
                      + " account.",
                  "See the paths of the account in mart.path_exposure.")),
          Map.entry(
              "policy_not_exported",
              new UnknownReason(
                  "The policy that decides was not exported, and no documented rule covers it.",
                  "Deliver the policy export of the directory, or document the rule that holds.")),
          Map.entry(
              "migration_incomplete",
              new UnknownReason(
                  "The directory has not finished its migration to the methods policy, so older"
                      + " settings that no export shows may still permit it.",
                  "Finish the migration in the directory.")),
          Map.entry(
              "federated_elsewhere",
              new UnknownReason(
                  "The account signs in at its home organisation.",
                  "Deliver the policy that says whether that organisation's checks are trusted, or"
                      + " review the guests.")),
          Map.entry(
              "unmapped_method",
              new UnknownReason(
                  "A method is enrolled that no mapping knows.",
                  "Add the vendor's word to the vocabulary of methods.")),
          Map.entry(
              "stale_source",
              new UnknownReason(
                  "The newest delivery is older than it may be.",
                  "Deliver the source again; the sources below say which.")),
          Map.entry(
              "roles_not_exported",
              new UnknownReason(
                  "The roles of the directory were not exported.",
                  "Deliver the role assignments and eligibilities of the directory.")),
          Map.entry(
              "role_unmapped",
              new UnknownReason(
                  "The account holds a role that the vocabulary does not know.",
                  "Add the role to the vocabulary of roles.")),
          Map.entry(
              "group_unresolved",
              new UnknownReason(
                  "A policy names a group whose members were not exported.",
                  "Deliver the groups with all their members.")),
          Map.entry(
              "policy_state_unknown",
              new UnknownReason(
                  "It is not known whether a policy is on.",
                  "Deliver the policies again with their states, or add the vendor's word to their"
                      + " mapping.")),
          Map.entry(
              "unmapped_control",
              new UnknownReason(
                  "A policy asks for something that no mapping knows.",
                  "Add the vendor's word to the mapping of policies.")),
          Map.entry(
              "unmapped_class",
              new UnknownReason(
                  "The unit requires a class of factor that is not known.",
                  "Name one of the classes in the register of units.")),
          Map.entry(
              "class_not_told",
              new UnknownReason(
                  "The directory says that two factors are required, not which.",
                  "Deliver the policies that name the factors.")),
          Map.entry(
              "unmapped_client",
              new UnknownReason(
                  "The log tells of a kind of client that no mapping knows.",
                  "Add the vendor's word to the mapping of sign-ins.")),
          Map.entry(
              "unit_unmapped",
              new UnknownReason(
                  "HR places the account in no unit.",
                  "Complete the employee number of the account or its person in HR.")),
          Map.entry(
              "owner_unresolved",
              new UnknownReason(
                  "The person named is not in HR.", "Name an active person in the register.")),
          Map.entry(
              "no_sign_in_log",
              new UnknownReason("No sign-in data was delivered.", "Deliver the sign-in log.")));

  /** A reason without an entry is shown by its code. */
  public static UnknownReason of(String code) {
    return KNOWN.getOrDefault(
        code,
        new UnknownReason(
            Words.sentence(code) + ".",
            "Look the accounts up in mart.account_exposure, by this reason."));
  }
}
