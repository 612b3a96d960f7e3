-- One row per agent, desk or unit and day with an act on behalf of somebody, of the month and the two weeks before it.
select
  subject_kind,
  subject,
  min(directory) as directory,
  min(desk_id) as desk,
  date(from_utc_timestamp(reset_at, :zone)) as day,
  count(*) as resets,
  coalesce(max(date(from_utc_timestamp(known_from + interval '24' hour - interval '1' microsecond, :zone))), date '9999-12-31') as known_from,
  coalesce(min(date(from_utc_timestamp(known_until, :zone))), date '0001-01-01') as known_until
from (
  select 'agent' as subject_kind, actor as subject, * from reset_act where actor_kind = 'agent'
  union all
  select 'desk', desk_id, * from reset_act where actor_kind = 'agent'
  union all
  select 'unit', account.unit, act.*
  from reset_act act
  join subject account on account.directory = act.directory and account.account_id = act.account_id
  where act.is_on_behalf)
group by subject_kind, subject, day
