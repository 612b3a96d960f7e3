-- One row per entry of the register and account that its scope covers.
with covered as (
  select entry.exception_id, account.directory, account.account_id
  from exception_entry entry join evaluated account
    on entry.scope_kind = 'account' and lower(entry.scope_value) = lower(account.login)
  union
  select entry.exception_id, account.directory, account.account_id
  from exception_entry entry join evaluated account
    on entry.scope_kind = 'account' and entry.scope_value = account.account_id
  union
  select entry.exception_id, account.directory, account.account_id
  from exception_entry entry join evaluated account
    on entry.scope_kind = 'directory' and entry.scope_value = account.directory
  union
  select entry.exception_id, account.directory, account.account_id
  from exception_entry entry
  join unit_within inside on entry.scope_kind = 'unit' and inside.unit_id = entry.scope_value
  join evaluated account on account.unit = inside.inner_id
  union
  select entry.exception_id, member.directory, member.account_id
  from exception_entry entry
  join core_group aimed
    on entry.scope_kind = 'group' and (aimed.group_id = entry.scope_value or aimed.name = entry.scope_value)
  join core_group_member member on member.directory = aimed.directory and member.group_id = aimed.group_id
  union
  select entry.exception_id, holder.directory, holder.account_id
  from exception_entry entry join core_role_member holder
    on entry.scope_kind = 'role' and lower(holder.role) = lower(entry.scope_value)
)
select
  covered.exception_id,
  covered.directory,
  covered.account_id,
  account.stratum not in ('non_human', 'disabled', 'not_started') as is_in_scope,
  account.privileged,
  exists(account.paths, p -> p.exposed) as exposed,
  entry.path <> 'any' and coalesce(exists(account.paths, p -> p.exposed and p.path <> entry.path), false) as is_path_left_open
from covered
join exception_entry entry on entry.exception_id = covered.exception_id
join evaluated account on account.directory = covered.directory and account.account_id = covered.account_id
