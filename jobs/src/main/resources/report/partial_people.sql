-- One row per person protected in one directory and open in another, at most 20, with the accounts and the ways that are open.
with person as (
  select person_id, company, unit, accounts, open_paths
  from mart_merger_person
  where partial = 'yes'
  order by person_id
  limit 20
),
account as (
  select
    held.person_id,
    held.key,
    substring_index(held.key, ':', 1) as directory,
    coalesce(enforcement.login, substr(held.key, instr(held.key, ':') + 1)) as login,
    coalesce(enforcement.two_factors, 'unknown') as two_factors
  from (select person_id, explode(accounts) as key from person) held
  left join mart_enforcement enforcement on concat(enforcement.directory, ':', enforcement.account_id) = held.key
),
held as (
  select
    person_id,
    collect_list(struct(directory, login, two_factors)) as accounts,
    map_from_entries(collect_list(struct(key, concat(directory, ': ', login)))) as shown
  from account
  group by person_id
)
select
  if(hr.name is null, person.person_id, concat(hr.name, ' (', person.person_id, ')')) as person,
  person.company,
  coalesce(unit.name, person.unit) as unit,
  held.accounts,
  -- A path begins with its account, which is named by its login.
  transform(person.open_paths, path -> coalesce(
    get(transform(
      filter(map_entries(held.shown), it -> startswith(path, concat(it.key, ': '))),
      it -> concat(it.value, substr(path, length(it.key) + 1))), 0),
    path)) as open_paths
from person
join held on held.person_id = person.person_id
left join core_person hr on hr.person_id = person.person_id
left join core_unit unit on unit.unit_id = person.unit
