-- The access policies of each directory, ready to be held against its accounts. Of policies there are few: nothing here is as long as the accounts are
-- many. Masks are sets of situations; `sure` has those in which a policy surely acts, `part` those in which it acts on some sign-ins only.

-- step: access_variant
-- One row per policy or rule that is on, or may be. Security defaults are three policies in one.
select
  policy.directory,
  concat(policy_id, if(rule_id = '', '', concat('/', rule_id))) as rule,
  coalesce(name, policy_id) as name,
  priority,
  if(state = 'enabled', true, null) as is_on,
  variant,
  coalesce(include_users, array()) as include_users,
  coalesce(include_groups, array()) as include_groups,
  coalesce(include_roles, array()) as include_roles,
  include_guests,
  coalesce(exclude_users, array()) as exclude_users,
  coalesce(exclude_groups, array()) as exclude_groups,
  coalesce(exclude_roles, array()) as exclude_roles,
  exclude_guests,
  transform(coalesce(applications, array()), it -> lower(it)) as applications,
  transform(coalesce(exclude_applications, array()), it -> lower(it)) as exclude_applications,
  case
    when variant = 'legacy' then array('legacy')
    when variant <> 'policy' then array('browser', 'app')
    else coalesce(client_types, array())
  end as client_types,
  -- Where the first that fits decides, a zone stands for the organisation's own network.
  transform(coalesce(include_locations, array()), it -> if(priority is null or it = 'all', it, 'trusted')) as include_locations,
  transform(coalesce(exclude_locations, array()), it -> if(priority is null, it, 'trusted')) as exclude_locations,
  transform(coalesce(include_platforms, array()), it -> lower(it)) as include_platforms,
  transform(coalesce(exclude_platforms, array()), it -> lower(it)) as exclude_platforms,
  if(variant = 'everyone', array('at risk'), coalesce(risk_levels, array())) as risk_levels,
  device_filter,
  coalesce(operator, 'and') as operator,
  case variant when 'policy' then coalesce(controls, array()) when 'legacy' then array('block') else array('mfa') end as controls,
  strength is not null or combinations is not null as has_strength,
  transform(
    coalesce(combinations, array()),
    combination -> transform(
      split(combination, ','),
      word -> try_element_at(vocabulary.ranks, concat(coalesce(source.vendor, ''), '/', lower(trim(word)))))) as strengths
from (
  select *, explode(if(policy_id = 'security_defaults', array('administrators', 'everyone', 'legacy'), array('policy'))) as variant
  from core_access_policy
  where state not in ('disabled', 'report_only')) policy
cross join factor_vocabulary vocabulary
left join directory_source source on source.directory = policy.directory

-- step: access_conditions
-- What it asks for, and the values of each dimension that it surely or partly covers.
select
  *,
  -- The strongest word of a combination is its second factor. A pass that soon ends is none; a word of no class leaves the class open.
  array_min(filter(
    transform(strengths, words -> if(exists(words, rank -> coalesce(rank, -2) = -2), -2, array_max(words))), rank -> rank >= 0)) as lowest_rank,
  not exists(strengths, words -> array_max(words) >= 0) or exists(strengths, words -> exists(words, rank -> coalesce(rank, -2) = -2))
    as has_unknown_strength,
  filter(controls, it -> operator <> 'or' or size(controls) + if(has_strength, 1, 0) = 1
    or it not in ('compliant_device', 'hybrid_device', 'approvedApplication', 'compliantApplication')) as deciding_controls,
  if(array_contains(applications, 'all') or array_contains(applications, 'office365'), if(array_contains(exclude_applications, 'office365'), 0L, :office_365), 0L)
    | if(array_contains(applications, 'all') and not exists(exclude_applications, it -> it <> 'office365'), ~:office_365, 0L) as sure_applications,
  if(exists(applications, it -> it not in ('all', 'office365')) or (array_contains(applications, 'all') and size(exclude_applications) > 0), ~:office_365, 0L)
    as part_applications,
  if(exists(exclude_locations, it -> it <> 'trusted'), 0L, -1L)
    & if(size(include_locations) = 0 or array_contains(include_locations, 'all'), -1L, if(array_contains(include_locations, 'trusted'), :trusted, 0L))
    & if(array_contains(exclude_locations, 'trusted'), ~:trusted, -1L) as sure_locations,
  if(exists(exclude_locations, it -> it <> 'trusted') or exists(include_locations, it -> it not in ('trusted', 'all')), -1L, 0L)
    & if(size(include_locations) > 0 and forall(include_locations, it -> it = 'trusted'), :trusted, -1L)
    & if(array_contains(exclude_locations, 'trusted'), ~:trusted, -1L) as part_locations,
  if(size(client_types) = 0 or array_contains(client_types, 'browser'), :browser, 0L)
    | if(size(client_types) = 0 or array_contains(client_types, 'app'), ~:browser, 0L) as sure_client_types,
  transform(
    array(array('android', 'ios'), array('windows', 'macos', 'linux')),
    kinds -> case
      when size(array_except(kinds, exclude_platforms)) = 0 then 'none'
      when size(include_platforms) = 0 or array_contains(include_platforms, 'all') or size(array_except(kinds, include_platforms)) = 0
        then if(arrays_overlap(kinds, exclude_platforms), 'part', 'sure')
      when arrays_overlap(kinds, include_platforms) then 'part'
      else 'none'
    end) as platforms,
  if(device_filter is null, -1L, 0L) as sure_devices,
  if(size(risk_levels) = 0, -1L, :at_risk | if(array_contains(risk_levels, 'none'), ~:at_risk, 0L)) as sure_risk
from access_variant

-- step: access_masks
select
  *,
  transform(deciding_controls, it -> case
    when it in ('mfa', 'block') then true
    when it in ('compliant_device', 'hybrid_device', 'password_change', 'approvedApplication', 'compliantApplication')
      or it like 'terms_of_use:%' then false
  end) as are_factors,
  if(platforms[0] = 'sure', :mobile, 0L) | if(platforms[1] = 'sure', ~:mobile, 0L) as sure_platforms,
  if(platforms[0] <> 'none', :mobile, 0L) | if(platforms[1] <> 'none', ~:mobile, 0L) as all_platforms,
  -- A control that may be chosen instead leaves out the situations in which it can be had.
  if(operator = 'or' and arrays_overlap(controls, array('compliant_device', 'hybrid_device')), ~:compliant, -1L)
    & if(operator = 'or' and arrays_overlap(controls, array('approvedApplication', 'compliantApplication')), ~(~:browser & :mobile), -1L) as unavoidable
from access_conditions

-- step: access_rule
-- One row per policy or rule: whether it asks for two factors, of which class, and in which situations.
select
  directory, rule, name, priority, is_on, variant,
  include_users, include_groups, include_roles, include_guests, exclude_users, exclude_groups, exclude_roles, exclude_guests,
  case
    when operator = 'or'
      then size(are_factors) + if(has_strength, 1, 0) > 0 and forall(are_factors, it -> it) and (not has_strength or coalesce(lowest_rank >= 2, true))
    else exists(are_factors, it -> it) or (has_strength and coalesce(lowest_rank >= 2, true))
  end as requires,
  array_contains(controls, 'block') as is_block,
  array_contains(controls, 'mfa') and (operator = 'or' or not has_strength) as is_plain,
  lowest_rank,
  has_unknown_strength,
  sure_applications & sure_locations & sure_client_types & sure_platforms & sure_devices & sure_risk & if(array_contains(controls, 'block'), -1L, unavoidable) as sure,
  (sure_applications | part_applications) & (sure_locations | part_locations) & sure_client_types & all_platforms & sure_risk
    & if(array_contains(controls, 'block'), -1L, unavoidable)
    & ~(sure_applications & sure_locations & sure_client_types & sure_platforms & sure_devices & sure_risk) as part,
  array_compact(array(
    if(part_applications & ~sure_applications <> 0, 'applications', null),
    if(part_locations & ~sure_locations <> 0, 'locations', null),
    if(all_platforms <> sure_platforms, 'platforms', null),
    if(sure_devices = 0, 'devices', null))) as part_conditions,
  (array_contains(controls, 'block') or unavoidable = -1) and (size(client_types) = 0 or array_contains(client_types, 'legacy'))
    and sure_applications & sure_locations & sure_platforms & sure_devices & sure_risk = -1 as holds_all_legacy
from access_masks

-- step: access_closing
-- A legacy client can do no second factor, so that asking for one closes it as a block does.
select
  *,
  coalesce(requires and holds_all_legacy, false) as closes_legacy,
  coalesce(requires and holds_all_legacy, false) or (coalesce(requires, true) and (sure | part) <> 0) as asks
from access_rule

-- step: access_numbered
select
  row_number() over (partition by directory order by priority, rule, variant) as no,
  *
from access_closing

-- step: access_target
-- One row per rule and group or role at which it is aimed.
select
  directory, no, target.effect, target.kind, target.id
from access_numbered
lateral view explode(concat(
  transform(include_groups, id -> struct('include' as effect, 'group' as kind, id)),
  transform(exclude_groups, id -> struct('exclude' as effect, 'group' as kind, id)),
  transform(include_roles, id -> struct('include' as effect, 'role' as kind, id)),
  transform(exclude_roles, id -> struct('exclude' as effect, 'role' as kind, id)))) as target

-- step: role_held
-- One row per active holder of a role in a directory.
select directory, role_id, role, lower(role) as role_key, account_id, privileged, via
from core_role_member
where assignment = 'active'

-- step: role_known
-- One row per directory: the roles of which a holder is known neither as account nor as group, and whether a role has no id.
select
  held.directory,
  collect_set(lower(coalesce(held.role_id, held.role))) filter (where account.account_id is null) as strange,
  bool_or(account.account_id is null and coalesce(held.privileged, true)) as has_strange_administrator,
  bool_or(held.role_id is null) as has_nameless
from role_held held
left join (
  select /*+ broadcast(holder) */ account.directory, account.account_id
  from core_account account
  left semi join role_held holder on holder.directory = account.directory and holder.account_id = account.account_id) account
  on account.directory = held.directory and account.account_id = held.account_id
group by held.directory

-- step: access_aimed
-- One row per rule: its groups and roles, with their names and whether all who belong to them are known.
select
  target.directory,
  target.no,
  collect_list(struct(target.id, aimed.name, coalesce(aimed.complete, false) as known)) filter (where target.effect = 'include' and target.kind = 'group') as include_groups,
  collect_list(struct(target.id, aimed.name, coalesce(aimed.complete, false) as known)) filter (where target.effect = 'exclude' and target.kind = 'group') as exclude_groups,
  collect_list(struct(
    target.id, target.id as name,
    coalesce(source.are_roles_exported, false) and not coalesce(role.has_nameless, false) and not array_contains(coalesce(role.strange, array()), lower(target.id)) as known))
    filter (where target.effect = 'include' and target.kind = 'role') as include_roles,
  collect_list(struct(
    target.id, target.id as name,
    coalesce(source.are_roles_exported, false) and not coalesce(role.has_nameless, false) and not array_contains(coalesce(role.strange, array()), lower(target.id)) as known))
    filter (where target.effect = 'exclude' and target.kind = 'role') as exclude_roles
from access_target target
left join core_group aimed on target.kind = 'group' and aimed.directory = target.directory and aimed.group_id = target.id
left join directory_source source on source.directory = target.directory
left join role_known role on role.directory = target.directory
group by target.directory, target.no

-- step: access_rules
-- One row: the rules of each directory in their order. A rule that may reach anybody is asked of everybody, the others of those whom it is aimed at.
select map_from_entries(collect_list(struct(directory, rules))) as of_directory
from (
  select
    rule.directory,
    sort_array(collect_list(struct(
      rule.no, rule.rule, rule.name, rule.priority is not null as is_ordered, rule.is_on, rule.variant,
      array_contains(rule.include_users, 'all') as is_for_all,
      array_contains(rule.include_users, 'all') or not (rule.include_guests <=> false) or rule.variant = 'administrators'
        or exists(aimed.include_groups, it -> not it.known) or exists(aimed.include_roles, it -> not it.known) as is_of_everybody,
      rule.include_users, coalesce(aimed.include_groups, array()) as include_groups, coalesce(aimed.include_roles, array()) as include_roles,
      coalesce(rule.include_guests, if(rule.priority is null and rule.variant = 'policy', null, false)) as include_guests,
      rule.exclude_users, coalesce(aimed.exclude_groups, array()) as exclude_groups, coalesce(aimed.exclude_roles, array()) as exclude_roles,
      coalesce(rule.exclude_guests, if(rule.priority is null and rule.variant = 'policy', null, false)) as exclude_guests,
      rule.requires, rule.is_block, rule.is_plain, rule.lowest_rank, rule.has_unknown_strength,
      rule.sure, rule.part, rule.part_conditions, rule.closes_legacy, rule.asks))) as rules
  from access_numbered rule
  left join access_aimed aimed on aimed.directory = rule.directory and aimed.no = rule.no
  group by rule.directory)
