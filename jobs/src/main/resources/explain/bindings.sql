-- One row per method that is bound to the account.
select method, class, uses, status
from core_method
where directory = :directory and account_id = :account_id
order by method, binding_id
