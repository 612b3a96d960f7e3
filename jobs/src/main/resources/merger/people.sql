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

-- step: merger_state
-- One row per subject and date of a run since its clock began: what holds of its accounts in the directories of the merger.
select
  subject.person_id,
  dates.as_of,
  any_value(subject.left_on) as left_on,
  count(account.account_id) > 0 and count_if(account.stratum <> 'disabled') = 0 as is_disabled,
  count_if(account.stratum <> 'disabled') > 0 and count_if(account.stratum <> 'disabled' and account.enforced <> 'yes') = 0 as holds,
  count_if(account.stratum <> 'disabled') > 0 and count_if(account.stratum <> 'disabled' and account.two_factors <> 'yes') = 0 as holds_any
from merger_subject subject
join (select distinct as_of from enforcement_history) dates on dates.as_of >= subject.started_on
left join enforcement_history account
  on account.person_id = subject.person_id and account.as_of = dates.as_of and array_contains(subject.directories, account.directory)
group by subject.person_id, dates.as_of

-- step: merger_break
-- The same with the next date on which it does not hold.
select
  *,
  min(if(holds, null, as_of)) over later as breaks_on,
  min(if(holds_any, null, as_of)) over later as breaks_any_on
from merger_state
window later as (partition by person_id order by as_of rows between 1 following and unbounded following)

-- step: merger_first
-- One row per subject with the first date of each end.
select
  person_id,
  min(if(left_on < as_of, as_of, null)) as left_seen_on,
  min(if(is_disabled, as_of, null)) as disabled_on,
  min(if(holds and lasts_30_days(as_of, breaks_on, date(:as_of), left_on), as_of, null)) as enforced_on,
  min(if(holds_any and lasts_30_days(as_of, breaks_any_on, date(:as_of), left_on), as_of, null)) as enforced_any_on,
  max_by(holds, as_of) as holds_now
from merger_break
group by person_id

-- step: merger_clock
select
  subject.person_id,
  subject.merger_id,
  subject.started_on,
  subject.deadline,
  clock_end(left_seen_on, disabled_on, enforced_on) as end_cause,
  clock_end(left_seen_on, disabled_on, enforced_any_on) as any_factor_end_cause,
  ended_on(clock_end(left_seen_on, disabled_on, enforced_on), subject.left_on, disabled_on, enforced_on, date(:as_of)) as ended_on,
  ended_on(clock_end(left_seen_on, disabled_on, enforced_any_on), subject.left_on, disabled_on, enforced_any_on, date(:as_of)) as any_factor_ended_on,
  coalesce(holds_now, false) as holds_now
from merger_subject subject
left join merger_first first_end on first_end.person_id = subject.person_id

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
  if(clock.end_cause is null, null, if(clock.end_cause = 'open' and clock.holds_now, 'yes', 'no')) as pending,
  clock.deadline,
  case
    when clock.deadline is null or clock.end_cause is null then null
    when clock.end_cause = 'enforced' then if(clock.ended_on > clock.deadline, 'yes', 'no')
    when clock.end_cause <> 'open' then 'no'
    when date(:as_of) > clock.deadline then 'yes'
    else 'unknown'
  end as misses_deadline
from core_person person
left join merger_clock clock on clock.person_id = person.person_id
left join person_accounts held on held.person_id = person.person_id
left join unit_owner on unit_owner.unit_id = person.unit_id
where clock.person_id is not null or held.directories > 1
