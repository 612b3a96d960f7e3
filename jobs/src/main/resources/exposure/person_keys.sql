-- One row per person id or mail address, in lower case, that belongs to exactly one person.
select key, max(person_id) as person_id, max(status) as status
from (
  select lower(person_id) as key, person_id, status from core_person
  union
  select lower(email) as key, person_id, status from core_person where email is not null
)
group by key
having count(distinct person_id) = 1
