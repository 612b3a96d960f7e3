-- One row per fact and record from which it comes, with the file's name.
with held as (
  select * from mart_account_exposure where directory = :directory and account_id = :account_id
),
membership as (
  select * from core_group_member where directory = :directory and account_id = :account_id
),
access as (
  select policy.*
  from core_access_policy policy
  join mart_enforcement enforced on enforced.directory = policy.directory and enforced.account_id = :account_id
  where policy.directory = :directory
    and exists(
      concat(enforced.policies, enforced.exclusions),
      it -> rtrim('?', split(it, ':')[0]) in (policy.policy_id, concat(policy.policy_id, '/', policy.rule_id)))
),
methods_policy as (
  select *
  from core_method_policy
  where directory = :directory and method in ('sms', 'voice', 'voice_office', 'phone')
    and (
      target_kind in ('all', 'none')
      or (target_kind = 'user' and target_id = :account_id)
      or (target_kind = 'group' and target_id in (select group_id from membership))
      or (target_kind = 'administrators' and (select bool_or(coalesce(reset_administrator, true)) from core_account where directory = :directory and account_id = :account_id)))
),
entry as (
  select * from core_exception where exception_id = (select exception_id from held)
),
aimed as (
  -- The memberships through which a policy or the exception reaches the account.
  select *
  from membership
  where group_id in (
    select target_id from methods_policy where target_kind = 'group'
    union all select explode(concat(coalesce(include_groups, array()), coalesce(exclude_groups, array()))) from access
    union all select scope_value from entry where scope_kind = 'group')
),
fact as (
  select 1 as place, 'account' as fact, account.login as subject, record.*
  from core_account account
  lateral view explode(records) as record
  where account.directory = :directory and account.account_id = :account_id
  union all
  select 2, 'person', coalesce(name, person_id), source_id, file_sha256, record_no
  from core_person where person_id = (select person_id from held)
  union all
  select 3, 'unit', name, source_id, file_sha256, record_no from core_unit where unit_id = (select unit from held)
  union all
  select 4, 'role', role, source_id, file_sha256, record_no
  from core_role_member where directory = :directory and account_id = :account_id
  union all
  select 5, 'method', method, source_id, file_sha256, record_no
  from core_method where directory = :directory and account_id = :account_id
  union all
  select 6, 'methods policy', policy_id, source_id, file_sha256, record_no from methods_policy
  union all
  select 7, 'policy on sign-in', coalesce(name, policy_id), source_id, file_sha256, record_no from access
  union all
  select 8, 'membership', coalesce(named.name, aimed.group_id), aimed.source_id, aimed.file_sha256, aimed.record_no
  from aimed
  left join core_group named on named.directory = aimed.directory and named.group_id = aimed.group_id
  union all
  select 9, 'group', coalesce(name, group_id), source_id, file_sha256, record_no
  from core_group
  where directory = :directory and group_id in (select explode(via) from aimed)
  union all
  select 10, 'documented rule', rule_id, source_id, file_sha256, record_no
  from core_documented_policy
  where rule_id in (select documented_rule from mart_path_exposure where directory = :directory and account_id = :account_id)
  union all
  select 11, 'exception', exception_id, source_id, file_sha256, record_no from entry
  union all
  select 12, 'control owner', coalesce(name, person_id), source_id, file_sha256, record_no
  from core_person where person_id = (select control_owner from held)
  union all
  select 13, 'risk acceptor', coalesce(name, person_id), source_id, file_sha256, record_no
  from core_person where person_id = (select risk_acceptor from held)
),
file as (
  select source_id, file_sha256, max_by(file, delivered_on) as file, max(delivered_on) as delivered_on
  from ops_input_file
  where status = 'ingested' and delivered_on <= cast(:as_of as date)
  group by source_id, file_sha256
)
select distinct fact.place, fact.fact, fact.subject, fact.source_id, file.file, file.delivered_on, fact.file_sha256, fact.record_no
from fact
left join file on file.source_id = fact.source_id and file.file_sha256 = fact.file_sha256
order by place, subject, source_id, file, record_no
