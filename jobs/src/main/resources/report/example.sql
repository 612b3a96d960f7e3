-- One row, or none: the act with the most indicators, the earliest of several, with the ids of what made them.
select
  directory,
  account_id,
  coalesce(login, account_id) as account,
  reset_id,
  reset_at,
  kind,
  if(actor_kind in ('self', 'system'), actor_kind, coalesce(actor, 'unknown')) as actor,
  desk,
  ticket_id,
  campaign,
  indicators,
  coalesce(flatten(map_values(map_filter(evidence, (name, ids) -> name <> 'after_probing'))), array()) as events,
  coalesce(try_element_at(evidence, 'after_probing'), array()) as contacts
from (
  select
    *,
    array_compact(array(
      if(unverified = 'yes', 'recovery.unverified', null),
      if(ticketless = 'yes', 'recovery.ticketless', null),
      if(unapproved_privileged = 'yes', 'recovery.unapproved_privileged', null),
      if(then_new_factor_24h = 'yes', 'recovery.then_new_factor', null),
      if(number_then_reset = 'yes', 'recovery.number_then_reset', null),
      if(then_privilege = 'yes', 'recovery.then_privilege', null),
      if(after_probing = 'yes', 'recovery.after_probing', null),
      if(self_or_leaver = 'yes', 'recovery.self_or_leaver', null),
      if(notice_missing = 'yes', 'recovery.notice_missing', null))) as indicators
  from mart_reset)
where size(indicators) > 0
order by size(indicators) desc, reset_at, directory, reset_id
limit 1
