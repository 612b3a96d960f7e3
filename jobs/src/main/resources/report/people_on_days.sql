-- One row per merger and day: where its people stand. On each day each person with a clock is in one state.
with clock as (
  select merger_id, end_cause, datediff(ended_on, started_on) as days
  from mart_merger_person
  where merger_id is not null and end_cause is not null
)
select
  merger_id,
  day,
  count_if(days >= day) as at_risk,
  count_if(days < day and end_cause = 'enforced') as enforced,
  count_if(days < day and end_cause = 'disabled') as disabled,
  count_if(days < day and end_cause in ('left', 'open')) as unobserved
from clock
lateral view explode(array(0, 30, 60, 90, 120, 150, 180, 270, 365, 730)) as day
group by merger_id, day
