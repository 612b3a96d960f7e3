-- One row per unit for which anybody answers: the owner of the unit itself, else of the nearest unit above it.
select
  inside.inner_id as unit_id,
  min_by(above.owner, inside.distance) as owner,
  min_by(above.unit_id, inside.distance) as owner_unit
from unit_within inside
join core_unit above on above.unit_id = inside.unit_id
where above.owner is not null
group by inside.inner_id
