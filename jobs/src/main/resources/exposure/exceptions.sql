-- One row per account that an entry of the register covers: the best entry, and the tests that it fails.
with entry as (
  select
    entry.*,
    coalesce(requester.person_id, lower(entry.requester)) as requester_key,
    coalesce(owner.person_id, lower(entry.owner)) as owner_key,
    coalesce(approver.person_id, lower(entry.approver)) as approver_key,
    approving.started_on as approver_started_on,
    approving.left_on as approver_left_on
  from core_exception entry
  left join person_key requester on requester.key = lower(entry.requester)
  left join person_key owner on owner.key = lower(entry.owner)
  left join person_key approver on approver.key = lower(entry.approver)
  left join core_person approving on approving.person_id = approver.person_id
),
covered as (
  select entry.exception_id, account.directory, account.account_id
  from entry join evaluated account
    on entry.scope_kind = 'account' and lower(entry.scope_value) = lower(account.login)
  union
  select entry.exception_id, account.directory, account.account_id
  from entry join evaluated account
    on entry.scope_kind = 'account' and entry.scope_value = account.account_id
  union
  select entry.exception_id, account.directory, account.account_id
  from entry join evaluated account
    on entry.scope_kind = 'directory' and entry.scope_value = account.directory
  union
  select entry.exception_id, account.directory, account.account_id
  from entry
  join unit_within inside on entry.scope_kind = 'unit' and inside.unit_id = entry.scope_value
  join evaluated account on account.unit = inside.inner_id
  union
  select entry.exception_id, member.directory, member.account_id
  from entry
  join core_group aimed
    on entry.scope_kind = 'group' and (aimed.group_id = entry.scope_value or aimed.name = entry.scope_value)
  join core_group_member member on member.directory = aimed.directory and member.group_id = aimed.group_id
  union
  select entry.exception_id, holder.directory, holder.account_id
  from entry join core_role_member holder
    on entry.scope_kind = 'role' and lower(holder.role) = lower(entry.scope_value)
),
tested as (
  select
    covered.directory,
    covered.account_id,
    entry.exception_id,
    entry.approver,
    array_compact(array(
      if(entry.path <> 'any' and exists(account.paths, p -> p.exposed and p.path <> entry.path), 'path_not_covered', null),
      case when entry.state is null then 'state_missing' when entry.state <> 'approved' then 'not_approved' end,
      case when entry.approved_at is null then 'approval_date_missing' when entry.approved_at >= :instant then 'not_yet_approved' end,
      case when entry.expires_at is null then 'no_end_date' when entry.expires_at < :instant then 'expired' end,
      case
        when entry.approver_key is null then 'approver_missing'
        when entry.approver_key = entry.requester_key or entry.approver_key = entry.owner_key then 'self_approved'
      end,
      case
        when date(entry.approved_at) < entry.approver_started_on or date(entry.approved_at) > entry.approver_left_on
          then 'approver_without_authority'
      end,
      if(entry.compensating_control is null, 'no_compensating_control', null),
      case
        when entry.reviewed_at is null then 'never_reviewed'
        when entry.reviewed_at < :instant - interval '365' day then 'review_overdue'
      end)) as failed
  from covered
  join entry on entry.exception_id = covered.exception_id
  join evaluated account on account.directory = covered.directory and account.account_id = covered.account_id
)
select
  directory,
  account_id,
  min_by(struct(exception_id, approver, failed), struct(size(failed), exception_id)) as entry
from tested
group by directory, account_id
