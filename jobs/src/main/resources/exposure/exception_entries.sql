-- One row per entry of the register: the people it names, and the tests that it fails wherever it is applied.
with named as (
  select
    entry.*,
    owner.person_id as owner_id,
    owner.status as owner_status,
    approver.person_id as approver_id,
    approver.status as approver_status,
    requester.person_id as requester_id,
    coalesce(requester.person_id, lower(entry.requester)) as requester_key,
    coalesce(owner.person_id, lower(entry.owner)) as owner_key,
    coalesce(approver.person_id, lower(entry.approver)) as approver_key,
    date(from_utc_timestamp(entry.approved_at, :zone)) as approved_on
  from core_exception entry
  left join person_key requester on requester.key = lower(entry.requester)
  left join person_key owner on owner.key = lower(entry.owner)
  left join person_key approver on approver.key = lower(entry.approver)
)
select
  named.*,
  array_compact(array(
    case when named.state is null then 'state_missing' when named.state <> 'approved' then 'not_approved' end,
    case when approved_at is null then 'approval_date_missing' when approved_at >= :instant then 'not_yet_approved' end,
    case when expires_at is null then 'no_end_date' when expires_at < :instant then 'expired' end,
    case
      when approver_key is null then 'approver_missing'
      when approver_key = requester_key or approver_key = owner_key then 'self_approved'
    end,
    if(person.left_on < approved_on or person.started_on > approved_on, 'approver_without_authority', null),
    if(compensating_control is null, 'no_compensating_control', null),
    case
      when reviewed_at is null then 'never_reviewed'
      when reviewed_at < :instant - interval '365' day then 'review_overdue'
    end)) as failed
from named
left join core_person person on person.person_id = named.approver_id
