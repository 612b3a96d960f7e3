-- One row per merger, owner and unit with open people, at most 20 of each merger; the last column counts all such rows of the merger.
with line as (
  select
    merger_id,
    owner,
    unit,
    count(*) as open,
    count_if(pending = 'yes') as pending,
    count_if(pending = 'unknown') as unknown,
    count_if(misses_deadline = 'yes') as missed,
    count_if(misses_deadline = 'unknown') as may_miss
  from mart_merger_person
  where merger_id is not null and end_cause = 'open'
  group by merger_id, owner, unit
)
select
  line.merger_id,
  if(person.name is null, line.owner, concat(person.name, ' (', person.person_id, ')')) as owner_name,
  coalesce(person.status = 'left', false) as has_left,
  coalesce(unit.name, line.unit) as unit_name,
  line.open,
  line.pending,
  line.unknown,
  line.missed,
  line.may_miss,
  count(*) over (partition by line.merger_id) as lines
from line
left join core_person person on person.person_id = line.owner
left join core_unit unit on unit.unit_id = line.unit
qualify row_number() over (partition by line.merger_id order by line.open desc, line.owner, line.unit) <= 20
