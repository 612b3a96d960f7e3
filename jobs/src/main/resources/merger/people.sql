-- People of acquired companies, and people in several directories.

-- step: merger_subject
-- One row per person of an acquired company whose clock has begun.
select
  person.person_id,
  merger.merger_id,
  merger.directories,
  merger.integration_deadline as deadline,
  greatest(merger.closed_on, coalesce(person.started_on, merger.closed_on)) as started_on,
  person.left_on
from core_person person
join (
  select company, min_by(struct(merger_id, directories, closed_on, integration_deadline), struct(closed_on, merger_id)) as merger
  from core_merger where closed_on <= date(:as_of) group by company) acquired on acquired.company = person.employer
lateral view inline(array(merger)) merger
where greatest(merger.closed_on, coalesce(person.started_on, merger.closed_on)) <= date(:as_of)
  and not coalesce(person.left_on < greatest(merger.closed_on, coalesce(person.started_on, merger.closed_on)), false)

-- step: merger_date
-- One row per date with a run, with the directories of which it saw all accounts.
select dates.as_of, collect_set(seen.directory) as directories
from run_date dates left join directory_seen seen using (as_of)
group by dates.as_of

-- step: account_history
-- What held of each account, with the person who was last known to have it.
select *, max_by(person_id, if(person_id is null, null, as_of)) over (partition by directory, account_id) as last_person_id
from enforcement_history

-- step: merger_accounts
-- One row per subject and date since its clock began: its accounts in the directories of the merger, and whether all of these were seen.
select
  subject.person_id,
  dates.as_of,
  any_value(subject.left_on) as left_on,
  size(array_except(any_value(subject.directories), any_value(dates.directories))) = 0 as is_whole,
  count(account.account_id) as accounts,
  count_if(account.stratum <> 'disabled') as enabled,
  count_if(account.stratum <> 'disabled' and account.enforced in ('no', 'partial')) as open,
  count_if(account.stratum <> 'disabled' and account.enforced = 'yes') as enforced,
  count_if(account.stratum <> 'disabled' and account.two_factors = 'yes') as two_factors
from merger_subject subject
join merger_date dates on dates.as_of >= subject.started_on
left join account_history account
  on account.last_person_id = subject.person_id and account.as_of = dates.as_of and array_contains(subject.directories, account.directory)
group by subject.person_id, dates.as_of

-- step: merger_state
-- The same with what holds of all of them together. Accounts that are gone are disabled.
select
  *,
  is_whole and enabled > 0 and enforced = enabled as holds,
  is_whole and enabled > 0 and two_factors = enabled as holds_any,
  is_whole and enabled = 0 and max(accounts) over (partition by person_id order by as_of) > 0 as is_disabled,
  open = 0 and (not is_whole or enforced < enabled) as is_unknown
from merger_accounts

-- step: merger_spell
-- The same with how often each had not been so before: dates between two of these are one spell.
select
  *,
  count_if(not holds) over until_then as spell,
  count_if(not holds_any) over until_then as spell_any,
  count_if(not is_disabled) over until_then as spell_disabled
from merger_state
window until_then as (partition by person_id order by as_of)

-- step: merger_held
-- The same with the last date of its spell on which it was seen to be so.
select
  *,
  max(as_of) over (partition by person_id, spell) as held_until,
  max(as_of) over (partition by person_id, spell_any) as held_any_until,
  max(as_of) over (partition by person_id, spell_disabled) as disabled_until
from merger_spell

-- step: merger_first
-- One row per subject with the first date of each end, and since when it holds without a break.
select
  person_id,
  min(if(left_on < as_of, as_of, null)) as left_seen_on,
  min(if(is_disabled and (disabled_until = date(:as_of) or datediff(disabled_until, as_of) >= 30), as_of, null)) as disabled_on,
  min(if(holds and is_durable(as_of, held_until, left_on), as_of, null)) as enforced_on,
  min(if(holds_any and is_durable(as_of, held_any_until, left_on), as_of, null)) as enforced_any_on,
  min(if(holds and held_until = date(:as_of), as_of, null)) as holding_since,
  max_by(is_unknown, as_of) as is_unknown
from merger_held
group by person_id

-- step: merger_end
select
  subject.person_id,
  subject.merger_id,
  subject.started_on,
  subject.deadline,
  clock_end(left_seen_on, disabled_on, enforced_on) as end_cause,
  clock_end(left_seen_on, disabled_on, enforced_any_on) as any_factor_end_cause,
  ended_on(clock_end(left_seen_on, disabled_on, enforced_on), subject.left_on, disabled_on, enforced_on, date(:as_of)) as ended_on,
  ended_on(clock_end(left_seen_on, disabled_on, enforced_any_on), subject.left_on, disabled_on, enforced_any_on, date(:as_of)) as any_factor_ended_on,
  case when holding_since is not null then 'yes' when is_unknown then 'unknown' else 'no' end as holds_now
from merger_subject subject
left join merger_first first_end on first_end.person_id = subject.person_id

-- step: merger_clock
-- The same with the last date before its end on which it is known to have been open.
select ended.*, open.known_open_on
from merger_end ended
left join (
  select state.person_id, max(state.as_of) as known_open_on
  from merger_state state
  join merger_end ended on ended.person_id = state.person_id and state.as_of <= ended.ended_on
  where not state.holds and not state.is_unknown and not state.is_disabled
  group by state.person_id) open on open.person_id = ended.person_id

-- step: person_accounts
-- One row per person with an account in scope.
select
  person_id,
  array_sort(collect_list(concat(directory, ':', account_id))) as accounts,
  array_sort(collect_set(if(two_factors = 'yes', directory, null))) as protected_in,
  array_sort(collect_set(if(two_factors in ('no', 'partial'), directory, null))) as open_in,
  array_sort(collect_set(if(two_factors = 'unknown', directory, null))) as unknown_in,
  array_sort(collect_list(if(two_factors in ('no', 'partial'), concat(directory, ':', account_id, ': ', coalesce(enforced_reason, two_factors)), null))) as open_paths,
  count(distinct directory) as directories
from mart_enforcement
where scope = 'in_scope' and person_id is not null
group by person_id

-- step: merger_person
-- The rows of the mart.
select
  person.person_id,
  person.employer as company,
  coalesce(person.unit_id, 'UNASSIGNED') as unit,
  unit_owner.owner,
  clock.merger_id,
  coalesce(held.accounts, array()) as accounts,
  coalesce(held.protected_in, array()) as protected_in,
  coalesce(held.open_in, array()) as open_in,
  coalesce(held.unknown_in, array()) as unknown_in,
  coalesce(held.open_paths, array()) as open_paths,
  case
    when coalesce(held.directories, 0) < 2 then null
    when exists(protected_in, here -> exists(open_in, there -> there <> here)) then 'yes'
    when exists(array_union(protected_in, unknown_in), here -> exists(array_union(open_in, unknown_in), there -> there <> here)) then 'unknown'
    else 'no'
  end as partial,
  clock.started_on,
  clock.ended_on,
  clock.end_cause,
  clock.any_factor_ended_on,
  clock.any_factor_end_cause,
  if(clock.end_cause = 'open', clock.holds_now, if(clock.end_cause is null, null, 'no')) as pending,
  clock.deadline,
  case
    when clock.deadline is null or clock.end_cause is null then null
    when clock.known_open_on > clock.deadline then 'yes'
    when clock.end_cause <> 'open' and clock.ended_on <= clock.deadline then 'no'
    else 'unknown'
  end as misses_deadline
from core_person person
left join merger_clock clock on clock.person_id = person.person_id
left join person_accounts held on held.person_id = person.person_id
left join unit_owner on unit_owner.unit_id = person.unit_id
where clock.person_id is not null or held.directories > 1
