-- One row: what policies on sign-in ask of the account.
select *
from mart_enforcement
where directory = :directory and account_id = :account_id
