-- One row per telephone number of the account, without the number.
select shared, declared_shared, stale_45, stale_90, stale_365, leaver
from mart_number_binding
where directory = :directory and account_id = :account_id
order by binding_id
