package io.exposureledger.generate;

import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Campaign;
import io.exposureledger.invented.Desk;
import io.exposureledger.invented.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The registers of desks and of declared campaigns. */
final class DeskRegisterExports implements Exports {

  private static final String DESKS = "desks";
  private static final String CAMPAIGNS = "campaigns";

  /** The last two say whose accounts a desk serves, and which accounts its agents use. */
  private static final List<String> DESK_HEADER =
      List.of(
          "desk_id",
          "name",
          "vendor",
          "in_house",
          "contract_owner",
          "may_reset_privileged",
          "directories",
          "agents");

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return List.of(
        new GeneratedSource(DESKS, "register.desks", Optional.empty(), "400d"),
        new GeneratedSource(CAMPAIGNS, "register.campaigns", Optional.empty(), "400d"));
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    List<GeneratedFile> files = new ArrayList<>();
    group
        .dates()
        .forEach(
            day -> {
              files.add(
                  GeneratedFile.landed(
                      DESKS, day, "desks.csv", out -> Csv.plain(DESK_HEADER, desks(group), out)));
              files.add(
                  GeneratedFile.landed(
                      CAMPAIGNS,
                      day,
                      "campaigns.csv",
                      out ->
                          Csv.plain(
                              List.of(
                                  "campaign_id",
                                  "kind",
                                  "starts_at",
                                  "ends_at",
                                  "scope_kind",
                                  "scope_value"),
                              campaigns(group),
                              out)));
            });
    return files;
  }

  private static Stream<List<Object>> desks(Organisation group) {
    Accounts accounts = new Accounts(group);
    return Desk.of(group).stream()
        .map(
            desk ->
                List.of(
                    desk.id(),
                    desk.name(),
                    desk.vendor(),
                    desk.isInHouse(),
                    desk.contractOwner(),
                    desk.mayResetPrivileged(),
                    desk.directory().id(),
                    desk.agents().stream()
                        .map(agent -> accounts.at(agent).id())
                        .collect(Collectors.joining("|"))));
  }

  private static Stream<List<Object>> campaigns(Organisation group) {
    return Campaign.of(group).stream()
        .map(
            campaign ->
                List.of(
                    campaign.id(),
                    campaign.kind(),
                    campaign.startsAt(),
                    campaign.endsAt(),
                    campaign.scopeKind(),
                    campaign.scopeValue()));
  }
}
