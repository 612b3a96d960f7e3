-- One row per fact and keys: how many accounts, for the report. Only what the report shows leaves the lake.
with account as (
  select * from mart_account_exposure
),
asked as (
  select * from account where scope = 'in_scope'
),
exposed as (
  select * from asked where exposed = 'yes'
)
select 'out_of_scope' as fact, array(scope_reason) as keys, count(*) as accounts
from account where scope = 'out_of_scope' group by scope_reason
union all
-- By the object alone: by which groups an account came to it is told of the account.
select
  'permitted_by',
  array(exposed.directory, regexp_replace(coalesce(exposed.permitted_by, exposed.exposed_reason), ' through .*$', ''), path.documented_rule,
    path.documented_permitted) as keys,
  count(*)
from exposed
join mart_path_exposure path
  on path.directory = exposed.directory and path.account_id = exposed.account_id and path.path = exposed.exposed_paths[0]
group by all
union all
select 'path', array(path.path, path.verdict), count(*)
from asked
join mart_path_exposure path on path.directory = asked.directory and path.account_id = asked.account_id
group by path.path, path.verdict
union all
select 'weakest', array(weakest_class, best_class), count(*) from asked group by weakest_class, best_class
union all
select 'enforced', array(enforced), count(*) from mart_enforcement where scope = 'in_scope' group by enforced
union all
select 'legacy_open', array(legacy_open), count(*) from mart_enforcement where scope = 'in_scope' group by legacy_open
union all
select 'owner', array(owner.role, owner.who, person.name, coalesce(person.status, 'unresolved')), count(*)
from (
  select explode(array(named_struct('role', 'control_owner', 'who', control_owner),
                       named_struct('role', 'risk_acceptor', 'who', risk_acceptor))) as owner
  from exposed)
left join core_person person on person.person_id = owner.who
group by owner.role, owner.who, person.name, person.status
union all
select 'accountability', array(accountability), count(*) from exposed group by accountability
union all
select 'exception_status', array(exception_status), count(*) from exposed group by exception_status
union all
select 'exception_reason', array(reason), count(*)
from (select explode(exception_reasons) as reason from exposed) group by reason
union all
select 'unknown', array(unknown.metric, unknown.reason), count(*)
from (
  select explode(array(
    named_struct('metric', 'sms.exposed', 'verdict', exposed, 'reason', exposed_reason),
    named_struct('metric', 'sms.latent', 'verdict', latent, 'reason', latent_reason),
    named_struct('metric', 'sms.residual', 'verdict', residual, 'reason', residual_reason),
    named_struct('metric', 'sms.recovery_only', 'verdict', recovery_only, 'reason', recovery_only_reason),
    named_struct('metric', 'sms.dependent', 'verdict', dependent, 'reason', dependent_reason),
    named_struct('metric', 'sms.no_alternative_offered', 'verdict', no_alternative_offered, 'reason', no_alternative_offered_reason),
    named_struct('metric', 'sms.single_channel', 'verdict', single_channel, 'reason', single_channel_reason),
    named_struct('metric', 'sms.privileged_exposed', 'verdict', if(privileged = 'no', 'no', privileged_exposed), 'reason', privileged_exposed_reason),
    named_struct('metric', 'sms.cutoff', 'verdict', cutoff, 'reason', cutoff_reason),
    named_struct('metric', 'sms.used', 'verdict', used, 'reason', used_reason),
    named_struct('metric', 'policy.drift', 'verdict', coalesce(drift, 'no'), 'reason', 'path_unknown'),
    named_struct('metric', 'accountability.complete', 'verdict', accountability_complete,
                 'reason', if(accountability like '%exception unknown%', 'stale_source', 'owner_unresolved')))) as unknown
  from asked)
where unknown.verdict = 'unknown'
group by unknown.metric, unknown.reason
union all
select 'unknown', array(unknown.metric, unknown.reason), count(*)
from (
  select explode(array(
    named_struct('metric', 'mfa.gap', 'verdict', enforced, 'reason', enforced_reason),
    named_struct('metric', 'mfa.partial', 'verdict', enforced, 'reason', enforced_reason),
    named_struct('metric', 'mfa.legacy_open', 'verdict', legacy_open, 'reason', legacy_open_reason),
    named_struct('metric', 'mfa.legacy_used', 'verdict', if(legacy_open = 'no' or legacy_used = 'no', 'no', if(legacy_open = 'yes', legacy_used, 'unknown')),
                 'reason', if(legacy_open = 'unknown', legacy_open_reason, legacy_used_reason)))) as unknown
  from mart_enforcement
  where scope = 'in_scope')
where unknown.verdict = 'unknown'
group by unknown.metric, unknown.reason
union all
select 'cutoff', array(sources.vendor, cast(asked.cutoff_on as string), asked.cutoff), count(*)
from asked
join (select directory, max(vendor) as vendor from core_source_delivery where directory is not null group by directory) sources
  on sources.directory = asked.directory
where asked.cutoff_on is not null and asked.cutoff <> 'no'
group by sources.vendor, asked.cutoff_on, asked.cutoff
union all
select 'bought', array(sources.vendor), count(*)
from asked
join (select directory, max(vendor) as vendor from core_source_delivery where directory is not null group by directory) sources
  on sources.directory = asked.directory
where asked.dependent = 'yes' and asked.delivery = 'bought'
group by sources.vendor
