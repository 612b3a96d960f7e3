-- One row per account: mart.account_exposure.
with facts as (
  select
    evaluated.*,
    exists(paths, p -> p.exposed) as exposed,
    exists(paths, p -> p.permitted) as permitted,
    exists(paths, p -> p.bound) as bound,
    exists(filter(paths, p -> p.path in ('sign_in', 'second_factor')), p -> p.exposed) as exposed_on_sign_in,
    exists(filter(paths, p -> p.path in ('self_service_recovery', 'help_desk_recovery')), p -> p.exposed) as exposed_on_recovery,
    coalesce(
      get(filter(paths, p -> p.exposed), 0),
      get(filter(paths, p -> p.exposed is null), 0),
      get(filter(paths, p -> p.permitted), 0),
      get(filter(paths, p -> p.reason like 'excluded by %'), 0),
      get(paths, 0)) as leading,
    get(filter(paths, p -> p.permitted is null), 0).reason as permission_unknown,
    filter(calendar, line -> line.vendor = evaluated.vendor and (line.applies is null or line.applies)) as lines
  from evaluated
),
flags as (
  select
    *,
    not exposed and permitted as latent,
    bound and not permitted as residual,
    exposed_on_recovery and not exposed_on_sign_in as recovery_only,
    exposed and not has_alternative as dependent,
    exposed and not is_alternative_offered as no_alternative_offered,
    (has_number_for_both or if(binding_unknown is null, false, null))
      and exists(filter(paths, p -> p.path = 'second_factor'), p -> p.exposed)
      and exposed_on_recovery as single_channel,
    exposed and privileged as privileged_exposed,
    stratum in ('non_human', 'disabled', 'not_started') as is_out_of_scope,
    flatten(transform(paths, p -> p.exposed_kinds)) as exposed_kinds
  from facts
),
lined as (
  -- Per telephone method in use the lines of the calendar that may decide: those up to the first that surely applies.
  select
    *,
    transform(
      transform(
        array_distinct(transform(
          if(size(exposed_kinds) > 0, exposed_kinds, array('sms')), kind -> if(kind = 'voice_office', 'voice', kind))),
        kind -> concat(
          filter(lines, line -> array_contains(line.methods, kind)),
          array(named_struct('vendor', vendor, 'methods', array(kind), 'delivery', 'vendor', 'ends_on', cast(null as date), 'applies', true)))),
      told -> slice(told, 1, cast(array_position(transform(told, line -> line.applies), true) as int))) as deciding
  from flags
),
dated as (
  -- Access is lost when the last of the telephone methods in use is no longer delivered.
  select
    *,
    dependent and forall(
      deciding,
      told -> case
        when forall(told, line -> line.delivery = 'vendor' and line.ends_on is not null) then true
        when forall(told, line -> line.delivery <> 'vendor' or line.ends_on is null) then false
      end) as cutoff,
    if(
      forall(deciding, told -> size(array_distinct(told.ends_on)) = 1 and told[0].ends_on is not null),
      array_max(flatten(transform(deciding, told -> told.ends_on))),
      null) as ends_on,
    case
      when exists(deciding, told -> size(array_distinct(told.delivery)) > 1) then null
      when exists(flatten(deciding), line -> line.delivery = 'bought') then 'bought'
      else 'vendor'
    end as delivered_by
  from lined
),
register as (
  -- Whether the register of exceptions was delivered, and not too long ago.
  select coalesce(bool_or(status = 'fresh'), false) as is_register_fresh
  from core_source_delivery
  where array_contains(tells, 'core.exception')
),
enterprise as (
  -- Whom the top of the documented policy names.
  select
    min_by(policy_control_owner, rule_no) filter (where policy_control_owner is not null) as control_owner,
    min_by(policy_risk_acceptor, rule_no) filter (where policy_risk_acceptor is not null) as risk_acceptor
  from core_documented_policy
),
named as (
  -- Roles inherit from rule to unit to enterprise; who accepts the risk has no unit.
  select
    dated.*,
    case
      when rule.control_owner_level = 'rule' then rule.control_owner
      when unit_owner.owner is not null then unit_owner.owner
      else enterprise.control_owner
    end as named_owner,
    case
      when rule.control_owner_level = 'rule' then 'rule'
      when unit_owner.owner is not null then 'unit'
      when enterprise.control_owner is not null then 'enterprise'
    end as control_owner_level,
    if(rule.risk_acceptor_level = 'rule', rule.risk_acceptor, enterprise.risk_acceptor) as named_acceptor,
    case
      when rule.risk_acceptor_level = 'rule' then 'rule'
      when enterprise.risk_acceptor is not null then 'enterprise'
    end as risk_acceptor_level
  from dated
  cross join enterprise
  left join core_documented_policy rule on rule.rule_id = dated.leading.documented_rule
  left join unit_owner on unit_owner.unit_id = dated.unit
),
owned as (
  select
    named.*,
    is_register_fresh,
    coalesce(control.person_id, named_owner) as control_owner,
    coalesce(risk.person_id, named_acceptor) as risk_acceptor,
    entry.exception_id,
    entry.failed,
    array_compact(array(
      case
        when named_owner is null then 'control_owner missing'
        when control.person_id is null then 'control_owner unresolved'
        when control.status in ('left', 'not_started', 'unknown') then concat('control_owner ', control.status)
      end,
      case
        when named_acceptor is null then 'risk_acceptor missing'
        when risk.person_id is null then 'risk_acceptor unresolved'
        when risk.status in ('left', 'not_started', 'unknown') then concat('risk_acceptor ', risk.status)
      end,
      case
        when entry.exception_id is null and not is_register_fresh then 'exception unknown'
        when entry.exception_id is null then 'exception missing'
        when entry.approver is null then 'exception_approver missing'
        when approver.person_id is null then 'exception_approver unresolved'
        when approver.status in ('left', 'not_started', 'unknown') then concat('exception_approver ', approver.status)
      end)) as gaps
  from named
  cross join register
  left join exception_of_account covering
    on covering.directory = named.directory and covering.account_id = named.account_id
  left join person_key control on control.key = lower(named.named_owner)
  left join person_key risk on risk.key = lower(named.named_acceptor)
  left join person_key approver on approver.key = lower(covering.entry.approver)
)
select
  owned.directory,
  owned.account_id,
  login,
  display_name,
  account_type,
  enabled,
  if(is_out_of_scope, 'out_of_scope', 'in_scope') as scope,
  if(is_out_of_scope, stratum, null) as scope_reason,
  stratum,
  word(privileged) as privileged,
  word(exposed) as exposed,
  case
    when exposed or exposed is null or leading.permitted or leading.reason like 'excluded by %' then leading.reason
    when not bound then 'no number bound'
    else 'not permitted'
  end as exposed_reason,
  word(latent) as latent,
  case
    when latent then get(filter(paths, p -> p.permitted), 0).permitted_by
    when exposed then 'exposed'
    when latent is null then if(exposed is null, leading.reason, permission_unknown)
    else 'permitted on no path'
  end as latent_reason,
  word(residual) as residual,
  case
    when residual then leading.reason
    when residual is null then if(bound is null and not permitted, binding_unknown, permission_unknown)
    when permitted then 'permitted on some path'
    else 'no number bound'
  end as residual_reason,
  word(recovery_only) as recovery_only,
  case
    when recovery_only then leading.reason
    when recovery_only is null then get(filter(paths, p -> p.exposed is null), 0).reason
    when exposed_on_sign_in then 'exposed as first or second factor'
    else 'not exposed on recovery'
  end as recovery_only_reason,
  word(dependent) as dependent,
  case
    when dependent then 'no unrestricted method is permitted and bound'
    when dependent is null then if(exposed, alternative_unknown(has_unmapped, binding_unknown, policy_status, migration), leading.reason)
    when not exposed then 'not exposed'
    else 'an unrestricted method is permitted and bound'
  end as dependent_reason,
  word(no_alternative_offered) as no_alternative_offered,
  case
    when no_alternative_offered then 'policy offers no unrestricted method'
    when no_alternative_offered is null then if(exposed, alternative_unknown(offers_unmapped, null, policy_status, migration), leading.reason)
    when not exposed then 'not exposed'
    else 'policy offers an unrestricted method'
  end as no_alternative_offered_reason,
  word(single_channel) as single_channel,
  case
    when single_channel then 'one number serves as second factor and for recovery'
    when single_channel is null then coalesce(get(filter(paths, p -> p.path <> 'sign_in' and p.exposed is null), 0).reason, binding_unknown)
    else 'no number serves for both'
  end as single_channel_reason,
  word(privileged_exposed) as privileged_exposed,
  case
    when privileged_exposed then leading.reason
    when privileged_exposed is null and not coalesce(exposed, false) then leading.reason
    when privileged_exposed is null then case when not are_roles_exported then 'roles_not_exported' when size(roles) = 0 then 'group_unresolved' else 'role_unmapped' end
    when not exposed then 'not exposed'
    else 'holds no privileged role'
  end as privileged_exposed_reason,
  word(cutoff) as cutoff,
  case
    when cutoff then concat('delivery ends on ', ends_on)
    when cutoff is null and dependent then 'policy_not_exported'
    when cutoff is null then if(exposed, alternative_unknown(has_unmapped, binding_unknown, policy_status, migration), leading.reason)
    when not dependent then 'not dependent'
    when delivered_by = 'bought' then 'bought provider'
    else 'no announced end'
  end as cutoff_reason,
  if(delivered_by = 'vendor', ends_on, null) as cutoff_on,
  delivered_by as delivery,
  transform(filter(paths, p -> p.exposed), p -> p.path) as exposed_paths,
  leading.permitted_by as permitted_by,
  leading.documented_rule as documented_rule,
  unit,
  unit_name,
  company,
  person_id,
  if(exposed, control_owner, null) as control_owner,
  if(exposed, risk_acceptor, null) as risk_acceptor,
  if(exposed, control_owner_level, null) as control_owner_level,
  if(exposed, risk_acceptor_level, null) as risk_acceptor_level,
  if(exposed, exception_id, null) as exception_id,
  case
    when exposed and exception_id is null and not is_register_fresh then 'unknown'
    when not coalesce(exposed, false) or exception_id is null then 'none'
    when size(failed) = 0 then 'valid'
    else 'invalid'
  end as exception_status,
  if(exposed and exception_id is not null, failed, null) as exception_reasons,
  case when exposed then if(size(gaps) = 0, 'complete', array_join(gaps, ', ')) end as accountability,
  case
    when not coalesce(exposed, false) then null
    when exists(gaps, gap -> gap not like '% unknown') then 'no'
    when size(gaps) > 0 then 'unknown'
    else 'yes'
  end as accountability_complete,
  word(account_use.used) as used,
  account_use.used_reason,
  if(is_drift_asked, word(differs), null) as drift,
  case
    when not is_drift_asked then null
    when differs then concat('differ on ', array_join(transform(filter(differences, d -> d.differs), d -> d.path), ', '))
    when differs is null then concat('not known on ', array_join(transform(filter(differences, d -> d.differs is null), d -> d.path), ', '))
    else 'agree'
  end as drift_reason,
  account_class.best_class,
  account_class.weakest_class,
  account_class.weakest_path,
  evidence
from owned
join account_use on account_use.directory = owned.directory and account_use.account_id = owned.account_id
join account_class on account_class.directory = owned.directory and account_class.account_id = owned.account_id
