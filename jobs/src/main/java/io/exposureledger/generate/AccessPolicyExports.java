package io.exposureledger.generate;

import io.exposureledger.invented.AccessPolicies;
import io.exposureledger.invented.AccessPolicy;
import io.exposureledger.invented.Account;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Audience;
import io.exposureledger.invented.Directory;
import io.exposureledger.invented.Grant;
import io.exposureledger.invented.Groups;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Reach;
import io.exposureledger.invented.Vendor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conditional Access and security defaults of the Entra directories. */
final class AccessPolicyExports implements Exports {

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return tenants(group).stream()
        .map(
            directory ->
                new GeneratedSource(
                    source(directory),
                    "entra.conditional-access",
                    Optional.of(directory.id()),
                    "3d"))
        .toList();
  }

  private static List<Directory> tenants(Organisation group) {
    return group.directories().stream().filter(one -> one.vendor() == Vendor.ENTRA).toList();
  }

  private static String source(Directory directory) {
    return directory.id() + "-conditional-access";
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    List<GeneratedFile> files = new ArrayList<>();
    for (Directory directory : tenants(group)) {
      for (LocalDate day : group.dates()) {
        files.add(
            GeneratedFile.landed(
                source(directory),
                day,
                "policies.json",
                out ->
                    Json.graphPage(
                        "identity/conditionalAccess/policies",
                        new Blocks.Block(1, 1, 0, 0),
                        AccessPolicies.of(group, directory, day).stream()
                            .map(policy -> policy(group, directory, policy)),
                        out)));
        files.add(
            GeneratedFile.landed(
                source(directory),
                day,
                "identitySecurityDefaultsEnforcementPolicy.json",
                out -> Json.write(securityDefaults(directory, day), out)));
      }
    }
    return files;
  }

  private static Map<String, Object> securityDefaults(Directory directory, LocalDate day) {
    return Json.object(
        "@odata.context",
        "https://graph.microsoft.com/v1.0/$metadata"
            + "#policies/identitySecurityDefaultsEnforcementPolicy/$entity",
        "id",
        "00000000-0000-0000-0000-000000000005",
        "displayName",
        "Security Defaults",
        "isEnabled",
        AccessPolicies.hasSecurityDefaults(directory, day));
  }

  private static Map<String, Object> policy(
      Organisation group, Directory directory, AccessPolicy policy) {
    return Json.object(
        "id",
        policy.id(),
        "displayName",
        policy.name(),
        "createdDateTime",
        policy.name().length() % 3 == 0 ? null : "2024-03-11T09:41:22.6195833Z",
        "modifiedDateTime",
        null,
        "state",
        policy.state().word(),
        "sessionControls",
        isSession(policy.grant()) ? sessionControls() : null,
        "conditions",
        conditions(policy.reach(), users(group, directory, policy.audience())),
        "grantControls",
        isSession(policy.grant()) ? null : grantControls(policy.grant()));
  }

  private static boolean isSession(Grant grant) {
    return grant.controls().isEmpty() && grant.strength().isEmpty();
  }

  private static Map<String, Object> sessionControls() {
    return Json.object(
        "signInFrequency",
        Json.object("value", 12, "type", "hours", "isEnabled", true),
        "persistentBrowser",
        null);
  }

  private static Map<String, Object> conditions(Reach reach, Map<String, Object> users) {
    return Json.object(
        "userRiskLevels",
        List.of(),
        "signInRiskLevels",
        reach.isRiskyOnly() ? List.of("low", "medium", "high") : List.of(),
        "clientAppTypes",
        clients(reach),
        "platforms",
        reach.isMobileOnly()
            ? Json.object(
                "includePlatforms", List.of("android", "iOS"), "excludePlatforms", List.of())
            : null,
        "locations",
        reach.isOutsideTrustedOnly()
            ? Json.object(
                "includeLocations", List.of("All"), "excludeLocations", List.of("AllTrusted"))
            : null,
        "applications",
        applications(reach),
        "users",
        users);
  }

  private static List<String> clients(Reach reach) {
    return switch (reach.clients()) {
      case ALL -> List.of("all");
      case MODERN -> List.of("browser", "mobileAppsAndDesktopClients");
      case LEGACY -> List.of("exchangeActiveSync", "other");
    };
  }

  private static Map<String, Object> applications(Reach reach) {
    boolean isRegistration = reach.applications() == Reach.Applications.REGISTRATION;
    return Json.object(
        "includeApplications",
        switch (reach.applications()) {
          case ALL -> List.of("All");
          case OFFICE_365 -> List.of("Office365");
          case REGISTRATION -> List.of();
        },
        "excludeApplications",
        List.of(),
        "includeUserActions",
        isRegistration ? List.of("urn:user:registersecurityinfo") : List.of());
  }

  private static Map<String, Object> users(
      Organisation group, Directory directory, Audience audience) {
    Groups groups = new Groups(group);
    return Json.object(
        "includeUsers",
        audience.isEveryone() ? List.of("All") : List.of(),
        "excludeUsers",
        audience.leavesOutEmergency() ? emergency(group, directory) : List.of(),
        "includeGroups",
        audience.groups().stream().map(name -> groups.root(directory, name)).toList(),
        "excludeGroups",
        audience.withoutGroups().stream().map(name -> groups.root(directory, name)).toList(),
        "includeRoles",
        audience.roles(),
        "excludeRoles",
        List.of(),
        "includeGuestsOrExternalUsers",
        audience.hasGuests() ? guests() : null,
        "excludeGuestsOrExternalUsers",
        audience.leavesOutGuests() ? guests() : null);
  }

  private static Map<String, Object> guests() {
    return Json.object(
        "guestOrExternalUserTypes",
        "internalGuest,b2bCollaborationGuest,b2bCollaborationMember,"
            + "b2bDirectConnectUser,otherExternalUser,serviceProvider",
        "externalTenants",
        Json.object(
            "@odata.type",
            "#microsoft.graph.conditionalAccessAllExternalTenants",
            "membershipKind",
            "all"));
  }

  /** The first two accounts of a directory. */
  private static List<String> emergency(Organisation group, Directory directory) {
    Accounts accounts = new Accounts(group);
    return List.of(directory.from(), directory.from() + 1).stream()
        .map(accounts::at)
        .map(Account::id)
        .toList();
  }

  private static Map<String, Object> grantControls(Grant grant) {
    return Json.object(
        "operator",
        grant.operator(),
        "builtInControls",
        grant.controls(),
        "customAuthenticationFactors",
        List.of(),
        "termsOfUse",
        List.of(),
        "authenticationStrength",
        grant.strength().map(AccessPolicyExports::strength).orElse(null));
  }

  private static Map<String, Object> strength(Grant.Strength strength) {
    return Json.object(
        "id",
        strength.id(),
        "displayName",
        strength.name(),
        "policyType",
        strength.isBuiltIn() ? "builtIn" : "custom",
        "requirementsSatisfied",
        "mfa",
        "allowedCombinations",
        strength.combinations());
  }
}
