-- One row per person, role and subject: mart.accountability.
with exposed as (
  select * from mart_account_exposure where scope = 'in_scope' and exposed = 'yes'
),
rule_or_unit as (
  -- One row per role and place at which a person may be named for it.
  select 'control_owner' as role, 'rule' as subject_kind, rule_id as subject, control_owner as who
  from core_documented_policy where control_owner_level = 'rule'
  union all
  select 'risk_acceptor', 'rule', rule_id, risk_acceptor from core_documented_policy where risk_acceptor_level = 'rule'
  union all
  select 'control_owner', 'unit', unit_id, owner from core_unit where owner is not null
  union all
  select
    'control_owner', 'enterprise', 'enterprise',
    min_by(policy_control_owner, rule_no) filter (where policy_control_owner is not null)
  from core_documented_policy
  union all
  select
    'risk_acceptor', 'enterprise', 'enterprise',
    min_by(policy_risk_acceptor, rule_no) filter (where policy_risk_acceptor is not null)
  from core_documented_policy
),
answered as (
  select
    named.role,
    named.level as subject_kind,
    case named.level
      when 'rule' then exposed.documented_rule
      when 'unit' then unit_owner.owner_unit
      else 'enterprise'
    end as subject,
    count(*) as accounts,
    count_if(exposed.privileged = 'yes') as privileged_accounts
  from (
    select
      *,
      explode(array(
        named_struct('role', 'control_owner', 'level', coalesce(control_owner_level, 'enterprise')),
        named_struct('role', 'risk_acceptor', 'level', coalesce(risk_acceptor_level, 'enterprise')))) as named
    from exposed) exposed
  left join unit_owner on unit_owner.unit_id = exposed.unit
  group by all
),
excepted as (
  select
    exception_id,
    count_if(is_in_scope and exposed) as accounts,
    count_if(is_in_scope and exposed and privileged) as privileged_accounts
  from exception_cover
  group by exception_id
),
entry as (
  select entry.*, coalesce(excepted.accounts, 0) as accounts, coalesce(excepted.privileged_accounts, 0) as privileged_accounts
  from exception_entry entry
  left join excepted on excepted.exception_id = entry.exception_id
  where coalesce(entry.state, 'approved') not in ('rejected', 'withdrawn', 'closed')
),
duty as (
  select
    duty.duty,
    duty.scope,
    duty.owner,
    count(distinct exposed.directory, exposed.account_id) as accounts,
    count(distinct exposed.directory, if(exposed.privileged = 'yes', exposed.account_id, null)) as privileged_accounts
  from core_duty_evidence duty
  left join unit_within inside on inside.unit_id = duty.scope
  left join exposed
    on duty.scope = '' or duty.scope in (exposed.directory, exposed.company) or exposed.unit = inside.inner_id
  group by duty.duty, duty.scope, duty.owner
),
answer as (
  select
    place.*, coalesce(answered.accounts, 0) as accounts, coalesce(answered.privileged_accounts, 0) as privileged_accounts
  from rule_or_unit place
  left join answered
    on answered.role = place.role and answered.subject_kind = place.subject_kind and answered.subject = place.subject
  union all
  select 'exception_owner', 'exception', exception_id, owner, accounts, privileged_accounts from entry
  union all
  select 'exception_approver', 'exception', exception_id, approver, accounts, privileged_accounts from entry
  union all
  select 'duty_owner', 'duty', concat_ws(':', duty, nullif(scope, '')), owner, accounts, privileged_accounts from duty
)
select
  coalesce(person.person_id, answer.who, '') as person,
  coalesce(person.status, if(answer.who is null, 'missing', 'unresolved')) as person_status,
  answer.role,
  answer.subject_kind,
  answer.subject,
  answer.accounts,
  answer.privileged_accounts
from answer
left join person_key person on person.key = lower(answer.who)
