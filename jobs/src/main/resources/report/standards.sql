-- One row per directory and group of accounts in scope: how many are asked for two factors, and by which policies.
with account as (
  select
    enforcement.directory,
    case
      when account.privileged then 'privileged'
      when enforcement.stratum = 'guest' then 'guest'
      when enforcement.stratum in ('member', 'dormant', 'activity_unknown') then 'member'
      else 'other'
    end as accounts,
    enforcement.two_factors,
    enforcement.enforced,
    enforcement.legacy_open,
    enforcement.policies
  from mart_enforcement enforcement
  left join core_account account
    on account.directory = enforcement.directory and account.account_id = enforcement.account_id
  where enforcement.scope = 'in_scope'
),
asked as (
  select directory, accounts, explode(policies) as policy
  from account
),
policy as (
  select
    directory,
    concat(policy_id, if(rule_id = '', '', concat('/', rule_id))) as rule,
    max(coalesce(name, policy_id)) as name
  from core_access_policy
  group by all
),
asking as (
  select asked.directory, asked.accounts, coalesce(policy.name, rtrim('?', asked.policy)) as name, count(*) as accounts_asked
  from asked
  left join policy on policy.directory = asked.directory and policy.rule = rtrim('?', asked.policy)
  group by all
),
named as (
  select
    directory,
    accounts,
    transform(array_sort(collect_list(struct(-accounts_asked as less, name))), it -> it.name) as names
  from asking
  group by directory, accounts
),
counted as (
  select
    directory,
    accounts,
    count(*) as in_scope,
    count_if(two_factors = 'yes') as always,
    count_if(two_factors = 'partial') as partly,
    count_if(two_factors = 'no') as never,
    count_if(enforced = 'yes') as of_class,
    count_if(enforced in ('partial', 'no')) as not_of_class,
    count_if(enforced = 'unknown') as unknown_class,
    count_if(legacy_open = 'no') as legacy_closed,
    count_if(legacy_open = 'yes') as legacy_open,
    count_if(legacy_open = 'unknown') as legacy_unknown
  from account
  group by directory, accounts
)
select
  counted.*,
  slice(coalesce(named.names, array()), 1, 5) as names,
  cast(greatest(size(coalesce(named.names, array())) - 5, 0) as bigint) as further
from counted
left join named on named.directory = counted.directory and named.accounts = counted.accounts
