-- One row per active binding whose telephone number is exported: mart.number_binding.
with binding as (
  select
    method.directory,
    method.account_id,
    method.binding_id,
    method.number_key,
    greatest(method.registered_at, method.last_used_at) as proven_at,
    account.unit,
    account.stratum,
    account.person_id
  from core_method method
  join subject account on account.directory = method.directory and account.account_id = method.account_id
  where method.status = 'active' and method.class = 'telephone' and method.number_key is not null
),
number as (
  -- One row per number: whose accounts have it bound, and who of them has left.
  select
    binding.number_key,
    array_sort(collect_set(binding.person_id)) as persons,
    count(distinct binding.directory, binding.account_id) as accounts,
    bool_and(binding.person_id is not null) as is_everybody_known,
    collect_set(if(person.status = 'left', person.person_id, null)) as leavers
  from binding
  left join core_person person on person.person_id = binding.person_id
  group by binding.number_key
),
declared as (
  -- One row per number of the register, with its owner where that person has left.
  select declared.number_key, declared.declared_shared, if(owner.status = 'left', owner.person_id, null) as leaver
  from core_declared_number declared
  left join person_key owner on owner.key = lower(declared.owner)
),
joined as (
  select
    binding.*,
    number.persons,
    number.accounts,
    number.is_everybody_known,
    declared.declared_shared,
    array_sort(array_union(number.leavers, array_compact(array(declared.leaver)))) as all_leavers
  from binding
  join number on number.number_key = binding.number_key
  left join declared on declared.number_key = binding.number_key
)
select
  directory,
  account_id,
  binding_id,
  number_key,
  unit,
  if(stratum in ('non_human', 'disabled', 'not_started'), 'out_of_scope', 'in_scope') as scope,
  person_id,
  persons,
  accounts,
  case
    when size(persons) > 1 then 'yes'
    when size(persons) = 1 and is_everybody_known then 'no'
    else 'unknown'
  end as shared,
  case when declared_shared then 'yes' when not declared_shared then 'no' end as declared_shared,
  proven_at,
  word(proven_at < :instant - interval '45' day) as stale_45,
  word(proven_at < :instant - interval '90' day) as stale_90,
  word(proven_at < :instant - interval '365' day) as stale_365,
  case
    when person_id is null then if(size(all_leavers) > 0, 'unknown', 'no')
    when size(array_except(all_leavers, array(person_id))) > 0 then 'yes'
    else 'no'
  end as leaver,
  array_except(all_leavers, if(person_id is null, array(), array(person_id))) as leavers
from joined
