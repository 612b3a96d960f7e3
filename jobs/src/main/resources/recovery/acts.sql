-- Acts on credentials: which events are one, who acted, on whom.

-- step: recovery_log
-- One row per directory with a log of resets: from when until when nothing is missing, and what it tells of besides.
select
  directory,
  to_utc_timestamp(cast(max(covered_from) as timestamp), :zone) as known_from,
  least(min(to_utc_timestamp(cast(delivered_on + interval '1' day as timestamp), :zone)), :instant) as known_until,
  bool_or(array_contains(tells_events, 'notice_sent')) as tells_notices,
  bool_or(array_contains(tells_events, 'administrative_sign_in')) as tells_consoles
from core_source_delivery
where array_contains(tells_events, 'password_reset')
group by directory

-- step: act_event
-- One row per successful event that may be an act, from two weeks before the month. A factor that its own person adds or removes is none.
select directory, account_id, event_id, event_at, kind, actor, actor_kind, coalesce(correlation_id, event_id) as correlation
from core_identity_event
where result = 'success'
  and account_id is not null
  and event_at >= :month_start - interval '14' day
  and (kind in ('password_reset', 'number_changed')
    or (kind = 'factor_reset' and actor_kind <> 'self')
    or (kind = 'factor_added' and actor_kind not in ('self', 'system')))

-- step: act_series
-- Factors that one actor resets within five minutes of one another belong together, whatever they are called.
select
  *,
  sum(if(coalesce(event_at <= earlier + interval '5' minute, false), 0, 1)) over (partition by directory, account_id, series order by event_at, event_id) as place
from (
  select *, lag(event_at) over (partition by directory, account_id, series order by event_at, event_id) as earlier
  from (
    select *, if(kind = 'factor_reset', concat('factors by ', coalesce(actor, actor_kind)), correlation) as series
    from act_event))

-- step: act_named
-- The same with the correlation id of the first event of its series.
select
  *,
  if(kind = 'factor_reset',
     first(correlation) over (partition by directory, account_id, series, place order by event_at, event_id),
     correlation) as reset_id
from act_series

-- step: act
-- One row per act.
select
  directory,
  account_id,
  if(count(*) over (partition by directory, reset_id) > 1, concat(reset_id, ':', account_id), reset_id) as reset_id,
  min(event_at) as reset_at,
  min_by(kind, array_position(array('password_reset', 'factor_reset', 'number_changed', 'factor_added'), kind)) as kind,
  min_by(actor, struct(event_at, event_id)) as actor,
  min_by(actor_kind, struct(event_at, event_id)) as log_actor_kind,
  array_sort(collect_set(event_id)) as events
from act_named
group by directory, account_id, reset_id

-- step: desk_agent
-- One row per agent that the register of desks names.
select agent, min(desk_id) as desk_id
from (select desk_id, explode(agents) as agent from core_support_desk)
group by agent
having count(distinct desk_id) = 1

-- step: reset_act
-- One row per act of the month or of the two weeks before it, with its account and the desk of its actor.
select
  act.directory,
  act.account_id,
  act.reset_id,
  act.reset_at,
  act.kind,
  act.actor,
  case
    when act.log_actor_kind in ('self', 'system') then act.log_actor_kind
    when agent.desk_id is not null then 'agent'
    when act.actor is not null and array_contains(desks.told, act.directory) then 'administrator'
    else 'unknown'
  end as actor_kind,
  act.log_actor_kind not in ('self', 'system') as is_on_behalf,
  act.kind in ('password_reset', 'factor_reset') as is_reset,
  act.events,
  agent.desk_id,
  log.known_from,
  log.known_until,
  log.tells_notices,
  log.tells_consoles
from act
join recovery_log log on log.directory = act.directory
left join desk_agent agent on agent.agent = act.actor and act.log_actor_kind not in ('self', 'system')
cross join (select flatten(collect_list(if(size(agents) > 0, directories, array()))) as told from core_support_desk) desks
