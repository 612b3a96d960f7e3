-- One row per owner and unit with open secrets, the longest open first; the last column counts all such rows.
with line as (
  select
    owner,
    unit,
    count_if(still_open = 'yes') as open,
    count_if(still_open = 'yes' and open_over_30_days = 'yes') as over_30,
    count_if(still_open = 'yes' and open_over_90_days = 'yes') as over_90,
    count_if(still_open = 'yes' and open_over_365_days = 'yes') as over_365,
    count_if(state_lost = 'yes') as unknown,
    max(if(still_open = 'yes', duration_days, 0)) as oldest
  from mart_secret_episode
  where status = 'open'
  group by owner, unit
)
select
  if(person.name is null, line.owner, concat(person.name, ' (', person.person_id, ')')) as owner_name,
  coalesce(person.status = 'left', false) as has_left,
  coalesce(unit.name, line.unit) as unit_name,
  line.open,
  line.over_30,
  line.over_90,
  line.over_365,
  line.unknown,
  line.oldest,
  count(*) over () as lines
from line
left join core_person person on person.person_id = line.owner
left join core_unit unit on unit.unit_id = line.unit
order by over_365 desc, over_90 desc, over_30 desc, open desc, oldest desc, line.owner, line.unit
limit 20
