-- One row per id that a reason may hold, with the name that people know: the groups of the account, and its directory's policies on sign-in.
select grouping.group_id as id, grouping.name
from core_group_member member
join core_group grouping on grouping.directory = member.directory and grouping.group_id = member.group_id
where member.directory = :directory and member.account_id = :account_id and grouping.name is not null
union
select concat(policy_id, if(rule_id = '', '', concat('/', rule_id))), name
from core_access_policy
where directory = :directory and name is not null
