-- Episodes of leaked secrets: what all tools tell of one secret, from its detection to its end.

-- step: secret_told
-- One row per alert as it stands at the instant: what is dated later has not happened yet.
select
  * except (state, resolution, closed_at, revoked_at, validity_checked_at, reopened_at),
  if(state = 'closed' and coalesce(closed_at < :instant, true), 'closed', 'open') as state,
  if(state = 'closed' and coalesce(closed_at < :instant, true), resolution, null) as resolution,
  if(closed_at < :instant, closed_at, null) as closed_at,
  if(revoked_at < :instant, revoked_at, null) as revoked_at,
  coalesce(revoked_at < :instant, true) as is_revoked_by_now,
  if(validity_checked_at < :instant, validity_checked_at, null) as validity_checked_at,
  filter(coalesce(reopened_at, array()), reopened -> reopened < :instant) as reopenings
from core_secret_alert

-- step: secret_alert
-- One row per alert: when it shows a leak, what ends it, what undoes that.
select
  concat(source_id, ' ', alert_id) as alert,
  secret_key,
  coalesce(secret_type, 'unknown') as secret_type,
  detector,
  repository,
  unit,
  assignee,
  tracked,
  leaked_at,
  detected_at,
  coalesce(validity_at_detection, 'unknown') as validity_at_detection,
  reopenings,
  -- A finding of a scan without a date does not say that it is a new leak.
  least(leaked_at, if(tracked or leaked_at is not null, detected_at, null)) as leak_seen_at,
  -- An alert that is open, or was closed before it was detected, revokes nothing.
  if(state = 'closed' and resolution = 'revoked' and is_revoked_by_now and not is_backwards, coalesce(revoked_at, closed_at), null) as revoked_at,
  if(state = 'closed' and resolution in ('false_positive', 'used_in_tests', 'pattern_removed'),
     struct(closed_at as ended_at, resolution as cause), null) as dismissal,
  -- A closing without a reason settles nothing, and neither does an accepted risk.
  coalesce(
    state = 'closed' and not is_backwards and is_revoked_by_now
      and resolution in ('revoked', 'false_positive', 'used_in_tests', 'pattern_removed'), false) as is_settled,
  state = 'closed' and resolution = 'wont_fix' as is_accepted,
  is_backwards,
  found_inactive_at,
  -- What a tool still calls active without a time counts from its delivery while the alert is open; of a closed one it may be older than the closing.
  if(validity = 'active', coalesce(validity_checked_at, if(state = 'open', timestamp(delivered_on), null)), null) as active_at,
  state = 'closed' and validity = 'active' and validity_checked_at is null as is_contradicted,
  if(validity in ('active', 'inactive'), validity_checked_at, null) as checked_at,
  if(validity = 'unknown' and tracked, validity_checked_at, null) as lost_at,
  if(count(closed_at) over (partition by source_id, closed_at) >= 10, closed_at, null) as bulk_closed_at
from (select *, coalesce(least(closed_at, revoked_at) < detected_at, false) as is_backwards from secret_told)

-- step: secret_history
-- One row per secret, with everything that may begin or end an episode.
select
  secret_key,
  array_sort(collect_set(leak_seen_at)) as leaks,
  array_union(collect_set(revoked_at), collect_set(found_inactive_at)) as ends,
  array_union(flatten(collect_list(reopenings)), collect_set(active_at)) as undoings
from secret_alert
group by secret_key

-- step: secret_start
-- The same with the leaks that begin a new episode: 30 days or more after an end that nothing has undone.
select
  secret_key,
  filter(leaks, leak -> leak > leaks[0] and exists(ends, ended ->
    ended <= leak - interval '30' day
    and not exists(leaks, other -> other > ended and other < leak)
    and not exists(undoings, undone -> undone > ended and undone < leak))) as starts
from secret_history

-- step: secret_part
-- One row per episode.
select
  secret_key,
  1 + size(filter(starts, started -> started <= coalesce(leak_seen_at, timestamp '0001-01-01'))) as episode,
  min_by(secret_type, struct(detected_at, alert)) as secret_type,
  min_by(detector, struct(detected_at, alert)) as detector,
  array_sort(collect_set(detector)) as detectors,
  min_by(repository, struct(detected_at, alert)) filter (where repository is not null) as repository,
  min_by(unit, struct(detected_at, alert)) filter (where unit is not null) as told_unit,
  max_by(assignee, struct(detected_at, alert)) filter (where assignee is not null) as assignee,
  array_sort(collect_list(alert)) as alerts,
  min(leaked_at) as leaked_at,
  min(detected_at) as detected_at,
  -- In the order of the alphabet active comes before inactive, and unknown last.
  min(struct(detected_at, validity_at_detection)).validity_at_detection as validity_at_detection,
  collect_set(revoked_at) as revocations,
  collect_set(found_inactive_at) as found_inactive,
  max(leak_seen_at) as last_leak_at,
  greatest(max(array_max(reopenings)), max(active_at)) as undone_at,
  max(active_at) as active_at,
  max(checked_at) as checked_at,
  max(lost_at) as lost_at,
  bool_and(is_settled) filter (where tracked) as is_settled,
  max(dismissal) as dismissal,
  bool_or(is_accepted) as is_accepted,
  bool_or(is_contradicted) as is_contradicted,
  bool_and(is_backwards) filter (where tracked) as is_backwards,
  size(array_distinct(flatten(collect_list(reopenings)))) as reopenings,
  collect_set(bulk_closed_at) as bulk_closings
from secret_alert join secret_start using (secret_key)
group by all

-- step: secret_end
-- The same with what ended it. A secret that somebody revoked was one, whatever else was said of it.
select
  *,
  case
    when is_backwards then 'negative_duration'
    when validity_at_detection = 'inactive' and active_at is null then 'inactive_at_detection'
  end as excluded_because,
  array_min(transform(filter(found_inactive, found -> found > coalesce(active_at, timestamp '0001-01-01')), found -> greatest(found, detected_at))) as inactive_at,
  array_min(filter(revocations, revoked ->
    revoked > coalesce(undone_at, timestamp '0001-01-01') and revoked >= coalesce(last_leak_at, timestamp '0001-01-01'))) as declared_at,
  -- A key used in tests may well work; what was no secret cannot.
  is_settled and (dismissal.cause = 'used_in_tests' or coalesce(active_at <= dismissal.ended_at, true)) as is_dismissed
from secret_part

-- step: secret_outcome
select
  *,
  case
    when excluded_because is not null then 'excluded'
    when declared_at is not null or inactive_at is not null or (is_dismissed and dismissal is not null) then 'ended'
    else 'open'
  end as status,
  if(declared_at is null and inactive_at is null, dismissal.cause, 'revoked') as end_cause,
  coalesce(least(declared_at, inactive_at), dismissal.ended_at) as end_at,
  lost_at is not null and lost_at > coalesce(checked_at, timestamp '0001-01-01') as is_lost
from secret_end

-- step: secret_time
select
  *,
  case status when 'ended' then end_at when 'open' then if(is_lost, greatest(detected_at, lost_at), :instant) end as exit_at,
  coalesce(leaked_at > detected_at, false) as is_leak_later
from secret_outcome

-- step: repository_unit
-- One row per repository that the register knows, by name or by the longest pattern.
select
  place.repository,
  max_by(struct(known.unit_id, known.owner), struct(known.repository = place.repository, length(known.repository))) as known
from (select distinct repository from secret_part where repository is not null) place
join core_repository known
  on place.repository = known.repository
  or (endswith(known.repository, '*') and startswith(place.repository, left(known.repository, length(known.repository) - 1)))
group by place.repository

-- step: secret_episode
-- The rows of the mart.
select
  secret_key,
  episode,
  secret_type,
  detector,
  detectors,
  repository,
  coalesce(told_unit, known.unit_id, 'UNASSIGNED') as unit,
  coalesce(known.owner, unit_owner.owner) as owner,
  assignee,
  alerts,
  leaked_at,
  detected_at,
  date_format(from_utc_timestamp(detected_at, :zone), 'yyyy-MM') as detection_month,
  status,
  if(status = 'ended', end_cause, 'none') as cause,
  if(status = 'ended', end_at, null) as ended_at,
  if(status = 'open', exit_at, null) as censored_at,
  if(status = 'open' and is_lost, 'yes', 'no') as state_lost,
  excluded_because,
  case validity_at_detection when 'active' then 'valid' when 'inactive' then 'invalid' else 'unchecked' end as stratum,
  'detection' as clock,
  0D as entry,
  days_up(unix_micros(exit_at) - unix_micros(detected_at)) as exit,
  (unix_micros(exit_at) - unix_micros(detected_at)) / 86400000000D as duration_days,
  if(is_leak_later or exit_at is null, null, days_down(unix_micros(detected_at) - unix_micros(leaked_at))) as leak_entry,
  if(is_leak_later, null, lifted(days_up(unix_micros(exit_at) - unix_micros(leaked_at)), days_down(unix_micros(detected_at) - unix_micros(leaked_at)))) as leak_exit,
  if(not is_leak_later and days_up(unix_micros(exit_at) - unix_micros(leaked_at)) <= days_down(unix_micros(detected_at) - unix_micros(leaked_at)), 'yes', 'no') as lifted,
  if(is_leak_later, 'yes', 'no') as leak_after_detection,
  if(status = 'ended' and end_cause = 'revoked',
     case when inactive_at is not null then 'checked' when is_contradicted then 'contradicted' else 'ticket_based' end, null) as label,
  if(status = 'ended' and end_cause = 'revoked' and end_at + interval '30' day <= :instant, 'yes', 'no') as held_30_days,
  reopenings,
  if(status = 'ended' and array_contains(bulk_closings, end_at), 'yes', 'no') as bulk_closed,
  if(status = 'open' and is_accepted, 'yes', 'no') as accepted_risk,
  if(status <> 'open', 'no', if(is_lost, 'unknown', 'yes')) as still_open,
  open_over(status, is_lost, exit_at, detected_at, 30) as open_over_30_days,
  open_over(status, is_lost, exit_at, detected_at, 90) as open_over_90_days,
  open_over(status, is_lost, exit_at, detected_at, 365) as open_over_365_days
from secret_time
left join repository_unit using (repository)
left join unit_owner on unit_owner.unit_id = coalesce(told_unit, known.unit_id)
