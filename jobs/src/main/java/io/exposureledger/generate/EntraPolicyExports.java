package io.exposureledger.generate;

import static io.exposureledger.generate.Json.ABSENT;
import static io.exposureledger.generate.Json.object;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Account;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Answer;
import io.exposureledger.invented.Directory;
import io.exposureledger.invented.Groups;
import io.exposureledger.invented.MethodRule;
import io.exposureledger.invented.MethodsPolicy;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Roles;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Groups, roles and the methods policy of Entra tenants, as Graph gives them. */
final class EntraPolicyExports implements Exports {

  private static final int GROUPS_ON_A_PAGE = 40;
  private static final int ACCOUNTS_OF_A_ROLE_PAGE = 10_000;

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    List<GeneratedSource> sources = new ArrayList<>();
    for (Directory directory : EntraExports.tenants(group)) {
      Optional<String> of = Optional.of(directory.id());
      sources.add(new GeneratedSource(directory.id() + "-entra-groups", "entra.groups", of, "3d"));
      sources.add(
          new GeneratedSource(directory.id() + "-entra-roles", "entra.directory-roles", of, "3d"));
      sources.add(
          new GeneratedSource(
              directory.id() + "-entra-methods-policy",
              "entra.authentication-methods-policy",
              of,
              "7d"));
    }
    return sources;
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    List<GeneratedFile> files = new ArrayList<>();
    for (Directory directory : EntraExports.tenants(group)) {
      for (int month = 0; month < group.dates().size(); month++) {
        files.addAll(groups(group, directory, month));
        files.addAll(roles(group, directory, month));
        files.addAll(policies(group, directory, month));
      }
    }
    return files;
  }

  private static List<GeneratedFile> groups(Organisation group, Directory directory, int month) {
    List<GeneratedFile> files = new ArrayList<>();
    int number = 0;
    for (String name : Groups.names(directory)) {
      files.add(
          groupFile(
              group,
              directory,
              month,
              ++number,
              g -> new Groups(g).upper(directory, name).stream()));
      for (Block block : Blocks.of(0, Groups.leaves(directory), GROUPS_ON_A_PAGE)) {
        files.add(
            groupFile(
                group,
                directory,
                month,
                ++number,
                g ->
                    block
                        .numbers()
                        .mapToObj(leaf -> new Groups(g).leaf(directory, name, leaf, month))));
      }
    }
    return files;
  }

  /** What stands in a file of groups. */
  private interface GroupRecords extends Serializable {
    Stream<Groups.Members> of(Organisation group);
  }

  private static GeneratedFile groupFile(
      Organisation group, Directory directory, int month, int number, GroupRecords records) {
    return GeneratedFile.landed(
        directory.id() + "-entra-groups",
        group.dates().get(month),
        "groups-%05d.json".formatted(number),
        out ->
            Json.graphPage(
                "groups",
                new Block(1, 1, 0, 0),
                records.of(group).map(EntraPolicyExports::group),
                out));
  }

  private static Map<String, Object> group(Groups.Members group) {
    List<Object> members = new ArrayList<>();
    group
        .groups()
        .forEach(id -> members.add(object("@odata.type", "#microsoft.graph.group", "id", id)));
    group
        .accounts()
        .forEach(a -> members.add(object("@odata.type", "#microsoft.graph.user", "id", a.id())));
    return object(
        "id", group.id(), "displayName", group.name(), "securityEnabled", true, "members", members);
  }

  private static List<GeneratedFile> roles(Organisation group, Directory directory, int month) {
    List<GeneratedFile> files = new ArrayList<>();
    for (boolean isEligible : new boolean[] {false, true}) {
      String name = isEligible ? "roleEligibilityScheduleInstances" : "roleAssignments";
      for (Block page : Blocks.of(directory, ACCOUNTS_OF_A_ROLE_PAGE)) {
        files.add(
            GeneratedFile.landed(
                directory.id() + "-entra-roles",
                group.dates().get(month),
                "%s-%05d.json".formatted(name, page.place()),
                out ->
                    Json.graphPage(
                        "roleManagement/directory/" + name,
                        page,
                        holders(group, page, group.dates().get(month), isEligible),
                        out)));
      }
    }
    return files;
  }

  private static Stream<Map<String, Object>> holders(
      Organisation group, Block page, LocalDate day, boolean isEligible) {
    Accounts accounts = new Accounts(group);
    Roles roles = new Roles(group);
    return page.accounts(accounts, day)
        .flatMap(
            account ->
                roles.of(account).filter(held -> held.isEligible() == isEligible).stream()
                    .map(held -> holder(group, account, held)));
  }

  private static Map<String, Object> holder(Organisation group, Account account, Roles.Held held) {
    String template = held.role().templateId();
    return object(
        "id",
        group.chance().of("assignment", account.number()).id().toString(),
        "roleEligibilityScheduleId",
        held.isEligible()
            ? group.chance().of("schedule", account.number()).id().toString()
            : ABSENT,
        "principalId",
        account.id(),
        "roleDefinitionId",
        template,
        "directoryScopeId",
        "/",
        "roleDefinition",
        object("id", template, "displayName", held.role().name(), "templateId", template));
  }

  private static List<GeneratedFile> policies(Organisation group, Directory directory, int month) {
    LocalDate day = group.dates().get(month);
    String source = directory.id() + "-entra-methods-policy";
    MethodsPolicy policy = MethodsPolicy.of(group, directory, month);
    List<GeneratedFile> files = new ArrayList<>();
    files.add(
        GeneratedFile.landed(
            source,
            day,
            "authenticationMethodsPolicy.json",
            out ->
                Json.write(
                    document(group, directory, MethodsPolicy.of(group, directory, month)), out)));
    if (policy.administratorsMayReset() != Answer.UNKNOWN) {
      boolean mayReset = policy.administratorsMayReset() == Answer.YES;
      files.add(
          GeneratedFile.landed(
              source,
              day,
              "authorizationPolicy.json",
              out ->
                  Json.write(
                      object("id", "authorizationPolicy", "allowedToUseSSPR", mayReset), out)));
    }
    return files;
  }

  private static Map<String, Object> document(
      Organisation group, Directory directory, MethodsPolicy policy) {
    return object(
        "id",
        "authenticationMethodsPolicy",
        "policyVersion",
        "1.5",
        "policyMigrationState",
        policy.isMigrated() ? "migrationComplete" : "migrationInProgress",
        "authenticationMethodConfigurations",
        policy.rules().stream().map(rule -> configuration(group, directory, rule)).toList());
  }

  private static Map<String, Object> configuration(
      Organisation group, Directory directory, MethodRule rule) {
    Groups groups = new Groups(group);
    return object(
        "id", rule.name(),
        "state", rule.isEnabled() ? "enabled" : "disabled",
        "isOfficePhoneAllowed",
            rule.name().equals("Voice") ? MethodsPolicy.OFFICE_PHONE_ALLOWED : ABSENT,
        "includeTargets",
            rule.includes().stream()
                .map(
                    target ->
                        object(
                            "targetType",
                            "group",
                            "id",
                            id(groups, directory, target.group()),
                            "isUsableForSignIn",
                            rule.name().equals("Sms") ? target.isForSignIn() : ABSENT))
                .toList(),
        "excludeTargets",
            rule.excludes().stream()
                .map(name -> object("targetType", "group", "id", id(groups, directory, name)))
                .toList());
  }

  private static String id(Groups groups, Directory directory, String name) {
    return name.equals(MethodRule.EVERYONE) ? name : groups.root(directory, name);
  }
}
