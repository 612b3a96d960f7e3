-- One row per fact and keys: how many leaked secrets, for the report. On each day each secret counted is in one state.
with counted as (
  select *
  from mart_secret_episode
  where status <> 'excluded'
)
select 'revoked' as fact, array(coalesce(label, 'untold')) as keys, count(*) as secrets
from counted
where cause = 'revoked'
group by all
union all
select 'ended_otherwise', array(cause), count(*)
from counted
where status = 'ended' and cause <> 'revoked'
group by all
union all
select 'open', array(if(state_lost = 'yes', 'state_lost', 'open')), count(*)
from counted
where status = 'open'
group by all
union all
select 'excluded', array(excluded_because), count(*)
from mart_secret_episode
where status = 'excluded'
group by all
union all
select flag, array('all'), count(*)
from counted
lateral view explode(array_compact(array(
  if(bulk_closed = 'yes', 'bulk_closed', null),
  if(reopenings > 0, 'reopened', null),
  if(leak_after_detection = 'yes', 'leak_after_detection', null),
  if(accepted_risk = 'yes' and still_open = 'yes', 'accepted_risk', null)))) as flag
group by all
union all
select
  'on_day',
  array(
    cast(day as string),
    case
      when exit >= day then 'at_risk'
      when cause = 'revoked' then 'revoked'
      when status = 'ended' then 'otherwise'
      else 'unobserved'
    end),
  count(*)
from counted
lateral view explode(array(0, 7, 27, 30, 90, 180, 365)) as day
group by all
union all
select 'source', array(source_id), 0
from core_source_delivery
where delivered_on is not null and array_contains(tells, 'core.secret_alert')
