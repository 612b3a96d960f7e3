-- Accounts in scope by where they came from and what they are: as many rows as directories and strata.
select
  account.merger_id,
  exists(mergers.directories, directory -> directory = account.directory) as is_of_a_merger,
  account.directory,
  case when canonical.privileged then 'privileged' when not canonical.privileged then 'member' else 'unknown' end as privilege,
  coalesce(person.region, 'unknown') as region,
  count(*) as in_scope,
  count_if(account.enforced in ('no', 'partial')) as gap,
  count_if(account.enforced = 'partial') as partial,
  count_if(account.enforced = 'unknown') as unknown,
  count_if(account.legacy_open = 'yes') as legacy_open,
  count_if(account.legacy_open = 'yes' and account.legacy_used = 'yes') as legacy_used,
  count_if(account.legacy_open = 'unknown') as legacy_unknown,
  count_if(account.legacy_open = 'yes' and account.legacy_used = 'unknown') as legacy_used_unknown
from mart_enforcement account
cross join (select coalesce(flatten(collect_list(directories)), array()) as directories from core_merger) mergers
left join core_account canonical on canonical.directory = account.directory and canonical.account_id = account.account_id
left join core_person person on person.person_id = account.person_id
where account.scope = 'in_scope'
group by all
