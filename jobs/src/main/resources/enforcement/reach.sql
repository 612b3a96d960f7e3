-- How policies reach accounts: through groups, roles and names, one row per account that one of them may reach.

-- step: aimed_group
-- One row per group that a policy names, with the rules that include it.
select directory, id, array_distinct(flatten(collect_list(nos))) as nos
from (
  select directory, id, if(effect = 'include', array(no), cast(array() as array<int>)) as nos from access_target where kind = 'group'
  union all
  select directory, target_id as id, cast(array() as array<int>) as nos
  from core_method_policy
  where path = 'second_factor' and target_kind = 'group')
group by directory, id

-- step: aimed_role
select directory, id, array_distinct(flatten(collect_list(if(effect = 'include', array(no), cast(array() as array<int>))))) as nos
from access_target
where kind = 'role'
group by directory, id

-- step: aimed_user
select directory, account_id, collect_list(no) as nos
from access_numbered
lateral view explode(include_users) as account_id
where account_id <> 'all'
group by directory, account_id

-- step: role_reach
select held.directory, held.account_id, aimed.id, held.role, held.via, aimed.nos
from (select *, explode(array_distinct(array_compact(array(lower(role_id), role_key)))) as key from role_held) held
join aimed_role aimed on aimed.directory = held.directory and lower(aimed.id) = held.key

-- step: account_reach
-- One row per account: the groups to which it belongs, the roles it holds, and the rules that include it so, of those that matter.
select
  directory,
  account_id,
  map_from_entries(collect_list(struct(id, via)) filter (where kind = 'group')) as groups,
  array_distinct(collect_list(struct(id, role)) filter (where kind = 'role')) as roles,
  coalesce(max(is_administrator), false) as is_administrator,
  count_if(kind = 'administrator' and is_administrator is null) > 0 as may_be_administrator,
  array_distinct(flatten(collect_list(nos))) as nos,
  max(statement) as statement
from (
  select /*+ broadcast(aimed) */
    member.directory, member.account_id, 'group' as kind, member.group_id as id, member.via, cast(null as string) as role,
    cast(null as boolean) as is_administrator, aimed.nos, cast(null as struct<second_factor: string, second_factor_class: string>) as statement
  from core_group_member member
  join aimed_group aimed on aimed.directory = member.directory and aimed.id = member.group_id
  union all
  select directory, account_id, 'role', id, via, role, null, nos, null from role_reach
  union all
  select directory, account_id, 'administrator', '', null, null, privileged, cast(array() as array<int>), null from role_held
  union all
  select directory, account_id, 'user', '', null, null, null, nos, null from aimed_user
  union all
  select directory, account_id, 'account', '', null, null, null, cast(array() as array<int>), struct(second_factor, second_factor_class)
  from core_account
  where second_factor is not null)
group by directory, account_id

-- step: account_sign_ins
-- One row per account that signed in within 30 days.
select
  directory,
  account_id,
  case
    when bool_or(not mfa_satisfied) filter (where interactive) then false
    when bool_and(coalesce(mfa_satisfied, false)) filter (where interactive) then true
  end as is_observed,
  case when bool_or(legacy) then true when count_if(legacy is null) = 0 then false end as has_legacy
from core_identity_event
where kind = 'sign_in' and result = 'success' and account_id is not null
  and event_at >= :instant - interval '30' day and event_at < :instant
group by directory, account_id
