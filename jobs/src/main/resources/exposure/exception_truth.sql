-- One row per entry of the register and per exclusion of an enabled policy: mart.exception_truth.
with register as (
  -- Whether the register was delivered, and whether the groups of the directories were.
  select
    coalesce(bool_or(status = 'fresh') filter (where array_contains(tells, 'core.exception')), false) as is_fresh,
    coalesce(bool_and(status = 'fresh') filter (where array_contains(tells, 'core.group')), false) as are_groups_fresh
  from core_source_delivery
),
covered as (
  select
    exception_id,
    count_if(is_in_scope) as accounts,
    count_if(is_in_scope and exposed) as exposed,
    count_if(is_in_scope and exposed is null) as unknown,
    bool_or(is_in_scope and is_path_left_open) as is_path_left_open
  from exception_cover
  group by exception_id
),
aimed as (
  -- One row per entry about a group that an export has: whether all its members are known.
  select entry.exception_id, bool_and(aimed.complete) as is_complete
  from exception_entry entry
  join core_group aimed on aimed.group_id = entry.scope_value or aimed.name = entry.scope_value
  where entry.scope_kind = 'group'
  group by entry.exception_id
),
entry as (
  select
    entry.*,
    coalesce(covered.accounts, 0) as accounts,
    coalesce(covered.exposed, 0) as exposed,
    array_sort(concat(if(covered.is_path_left_open, array('path_not_covered'), array()), failed)) as all_failed,
    entry.scope_kind <> 'group' or coalesce(aimed.is_complete, register.are_groups_fresh) as is_scope_known,
    case
      when covered.exposed > 0 then true
      when covered.unknown > 0 then null
      when entry.scope_kind = 'group' and not coalesce(aimed.is_complete, register.are_groups_fresh) then null
      else false
    end as effective
  from exception_entry entry
  cross join register
  left join covered on covered.exception_id = entry.exception_id
  left join aimed on aimed.exception_id = entry.exception_id
),
excluded as (
  -- One row per object that an enabled policy leaves out.
  select distinct directory, policy_id, kind, id
  from (
    select
      directory,
      policy_id,
      inline(concat(
        transform(coalesce(exclude_users, array()), id -> named_struct('kind', 'user', 'id', id)),
        transform(coalesce(exclude_groups, array()), id -> named_struct('kind', 'group', 'id', id)),
        transform(coalesce(exclude_roles, array()), id -> named_struct('kind', 'role', 'id', id)),
        if(exclude_guests, array(named_struct('kind', 'guests', 'id', '')), array())))
    from core_access_policy
    where state = 'enabled')
),
left_out as (
  -- One row per account that is left out of a policy which would hold it otherwise.
  select
    directory,
    split_part(exclusion, '/', 1) as policy_id,
    kind,
    case kind when 'user' then account_id when 'guests' then '' else id end as id,
    account_id
  from (
    select directory, account_id, split_part(it, ':', 1) as exclusion, split_part(it, ':', 2) as kind, split_part(it, ':', 3) as id
    from enforcement lateral view explode(left_out_of) as it)
),
approved as (
  select distinct cover.directory, cover.account_id
  from exception_cover cover
  join exception_entry entry on entry.exception_id = cover.exception_id and entry.state = 'approved'
),
left_out_in_scope as (
  select
    left_out.directory,
    left_out.policy_id,
    left_out.kind,
    left_out.id,
    count(*) as accounts,
    count_if(exists(account.paths, p -> p.exposed)) as exposed,
    count_if(approved.account_id is null) as uncovered
  from left_out
  join evaluated account on account.directory = left_out.directory and account.account_id = left_out.account_id
  left join approved on approved.directory = left_out.directory and approved.account_id = left_out.account_id
  where account.stratum not in ('non_human', 'disabled', 'not_started')
  group by left_out.directory, left_out.policy_id, left_out.kind, left_out.id
),
held as (
  select directory, lower(role) as role from core_role_member
  union
  select directory, lower(role_id) from core_role_member
),
exclusion as (
  select
    excluded.*,
    coalesce(counted.accounts, 0) as accounts,
    coalesce(counted.exposed, 0) as exposed,
    coalesce(counted.uncovered, 0) as uncovered,
    register.is_fresh,
    case excluded.kind
      when 'group' then coalesce(aimed.complete, false)
      when 'role' then held.role is not null
      else true
    end as is_known
  from excluded
  cross join register
  left join left_out_in_scope counted
    on counted.directory = excluded.directory and counted.policy_id = excluded.policy_id
    and counted.kind = excluded.kind and counted.id = excluded.id
  left join core_group aimed
    on excluded.kind = 'group' and aimed.directory = excluded.directory and aimed.group_id = excluded.id
  left join held
    on excluded.kind = 'role' and held.directory = excluded.directory and held.role = lower(excluded.id)
)
select
  'entry' as subject_kind,
  exception_id as subject,
  cast(null as string) as directory,
  path,
  owner,
  approver,
  if(size(all_failed) = 0, 'yes', 'no') as valid,
  all_failed as failed,
  accounts as accounts_covered,
  exposed as accounts_exposed,
  word(effective) as effective,
  word(coalesce(expires_at < :instant, false) and effective) as expired_effective,
  cast(null as string) as unregistered,
  case when accounts > 0 then 'no' when is_scope_known then 'yes' else 'unknown' end as covers_nobody,
  case
    when 'left' in (owner_status, approver_status) then 'yes'
    when (owner is not null and owner_id is null) or (approver is not null and approver_id is null) then 'unknown'
    when 'unknown' in (owner_status, approver_status) then 'unknown'
    else 'no'
  end as orphaned,
  case
    when approver is null then 'no'
    when approver_key = requester_key or approver_key = owner_key then 'yes'
    -- A mail address that leads to nobody may be another of the same person.
    when (approver_id is null and approver like '%@%') or (requester_id is null and requester like '%@%')
      or (owner_id is null and owner like '%@%') then 'unknown'
    else 'no'
  end as self_approved
from entry
union all
select
  'exclusion',
  concat_ws(':', directory, policy_id, kind, nullif(id, '')),
  directory,
  null,
  null,
  null,
  null,
  null,
  accounts,
  exposed,
  case when accounts > 0 then 'yes' when is_known then 'no' else 'unknown' end,
  null,
  case
    when accounts > 0 and not is_fresh then 'unknown'
    when uncovered > 0 then 'yes'
    when is_known then 'no'
    else 'unknown'
  end,
  null,
  null,
  null
from exclusion
