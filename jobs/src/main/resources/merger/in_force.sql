-- One row per merger that has closed.
select merger_id, company, directories, closed_on, integration_deadline, sponsor
from core_merger
where closed_on <= date(:as_of)
order by closed_on, merger_id
