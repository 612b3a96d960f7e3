-- One row per unit and measure, and per measure for all units: how many accounts in scope, of how many it says anything.
-- An account whose answer stays the same counts in no measure of change.
with account as (
  select
    before.unit,
    before.unit_name,
    flag(before.exposed) as was_exposed,
    flag(after.exposed) as is_exposed,
    flag(before.privileged) as privileged,
    case
      when array_contains(before.exposed_paths, 'second_factor') or before.exposed = 'yes' and before.dependent = 'no' then true
      when before.best_class in ('password_only', 'not_a_factor') then false
      when before.best_class <> 'unknown' then true
    end as had_factor,
    evaluated.paths[1].exposed or evaluated.has_alternative as has_factor,
    before.best_class <> after.best_class or before.exposed_paths <> after.exposed_paths as is_factor_changed,
    case before.exception_status when 'valid' then true when 'unknown' then null else false end as was_excepted,
    case if(after.exposed = 'yes', after.exception_status, before.exception_status)
      when 'valid' then true when 'unknown' then null else false
    end as is_excepted,
    case asked_before.two_factors when 'yes' then true when 'unknown' then null else false end as was_asked,
    case asked_after.two_factors when 'yes' then true when 'unknown' then null else false end as is_asked
  from account_before before
  join account_after after on after.directory = before.directory and after.account_id = before.account_id
  join evaluated on evaluated.directory = before.directory and evaluated.account_id = before.account_id
  join enforcement_before asked_before on asked_before.directory = before.directory and asked_before.account_id = before.account_id
  join enforcement asked_after on asked_after.directory = before.directory and asked_after.account_id = before.account_id
  where before.scope = 'in_scope'
),
locked as (
  select *, is_factor_changed and had_factor and not has_factor as is_locked_out
  from account
),
answered as (
  select
    unit,
    unit_name,
    inline(array(
      named_struct(
        'measure', 'leave_sms',
        'is_among', was_exposed,
        'answer', was_exposed and not is_exposed),
      named_struct(
        'measure', 'come_onto_sms',
        'is_among', not coalesce(was_exposed, false),
        'answer', if(was_exposed <=> is_exposed, false, is_exposed and not was_exposed)),
      named_struct(
        'measure', 'become_unknown',
        'is_among', was_exposed is not null,
        'answer', was_exposed is not null and is_exposed is null),
      named_struct(
        'measure', 'locked_out',
        'is_among', coalesce(had_factor, true),
        'answer', is_locked_out),
      named_struct(
        'measure', 'without_exception_today',
        'is_among', coalesce(was_exposed, true),
        'answer', was_exposed and not was_excepted),
      named_struct(
        'measure', 'to_be_excepted',
        'is_among', coalesce(is_exposed or is_locked_out, true),
        'answer', (is_exposed or is_locked_out) and not is_excepted),
      named_struct(
        'measure', 'resets',
        'is_among', coalesce(had_factor, true),
        'answer', is_locked_out),
      named_struct(
        'measure', 'privileged_resets',
        'is_among', coalesce(had_factor and privileged, true),
        'answer', is_locked_out and privileged),
      named_struct(
        'measure', 'no_longer_asked',
        'is_among', was_asked,
        'answer', was_asked and not is_asked),
      named_struct(
        'measure', 'newly_asked',
        'is_among', not coalesce(was_asked, false),
        'answer', if(was_asked <=> is_asked, false, is_asked and not was_asked))))
  from locked
)
select
  unit,
  unit_name,
  measure,
  count_if(is_among and answer) as accounts,
  count_if(is_among and answer is null) as unknown,
  count_if(is_among) as among
from answered
group by grouping sets ((unit, unit_name, measure), (measure))
