-- One row per fact and keys: how many acts, for the report. An indicator that is not known has one reason: the first that fits it.
with act as (
  select
    desk,
    campaign,
    explode(array(
      named_struct('metric', 'recovery.unverified', 'verdict', unverified, 'otherwise', 'tickets_not_complete',
                   'reasons', array('ticket_source_missing', 'verification_not_recorded', 'unmapped_verification')),
      named_struct('metric', 'recovery.ticketless', 'verdict', ticketless, 'otherwise', 'tickets_not_complete',
                   'reasons', array('ticket_source_missing')),
      named_struct('metric', 'recovery.unapproved_privileged', 'verdict', unapproved_privileged, 'otherwise', 'approver_unresolved',
                   'reasons', array('ticket_source_missing', 'approval_not_recorded', 'tickets_not_complete', 'roles_not_exported')),
      named_struct('metric', 'recovery.then_new_factor', 'verdict', then_new_factor_24h, 'otherwise', 'log_too_short', 'reasons', array('log_too_short', 'window_not_over')),
      named_struct('metric', 'recovery.number_then_reset', 'verdict', number_then_reset, 'otherwise', 'log_too_short', 'reasons', array('window_not_over')),
      named_struct('metric', 'recovery.then_privilege', 'verdict', then_privilege, 'otherwise', 'log_too_short', 'reasons', array('consoles_not_logged', 'window_not_over')),
      named_struct('metric', 'recovery.after_probing', 'verdict', after_probing, 'otherwise', 'tickets_not_complete', 'reasons', array('ticket_source_missing')),
      named_struct('metric', 'recovery.self_or_leaver', 'verdict', self_or_leaver, 'otherwise', 'account_unknown',
                   'reasons', array('account_unknown', 'person_unresolved', 'activity_unknown')),
      named_struct('metric', 'recovery.notice_missing', 'verdict', notice_missing, 'otherwise', 'log_too_short', 'reasons', array('notices_not_logged', 'window_not_over')))) as indicator,
    unknown_reasons
  from mart_reset
)
select
  'unknown' as fact,
  array(desk, indicator.metric, coalesce(get(filter(indicator.reasons, it -> array_contains(unknown_reasons, it)), 0), indicator.otherwise)) as keys,
  count(*) as acts
from act
where indicator.verdict = 'unknown'
group by all
union all
select 'explained', array(indicator.metric), count(*)
from act
where indicator.verdict = 'yes' and campaign is not null
group by all
union all
select 'burst_unknown', array(cast(null as string), 'recovery.burst', coalesce(reason, 'log_too_short')), count(*)
from mart_reset_day
where subject_kind = 'agent' and burst = 'unknown'
group by all
union all
select 'desk', array(desk_id, name, case when in_house then 'in house' else vendor end), 0
from core_support_desk
union all
select 'log', array(source_id), 0
from core_source_delivery
where delivered_on is not null and array_contains(tells_events, 'password_reset')
union all
select 'ticket_source', array(source_id), 0
from core_source_delivery
where delivered_on is not null and array_contains(tells, 'core.ticket')
