-- One row per account: mart.enforcement.
with worded as (
  select
    *,
    case
      when is_guest and policy_word <> 'yes' then 'unknown'
      when policy_word = 'unknown' and is_proven then 'yes'
      else policy_word
    end as two_factors,
    case
      when is_guest and class_word <> 'yes' then 'unknown'
      when class_word = 'unknown' and is_proven and required_rank <= 2 then 'yes'
      else class_word
    end as enforced,
    array_distinct(flatten(transform(
      filter(concat(parallel, ordered), it -> it.asks and not (it.applies <=> false)),
      it -> array(struct(concat(it.p.rule, if(it.applies, '', '?')) as policy, it.p.path as path))))) as asking,
    array_distinct(flatten(transform(
      filter(concat(parallel, ordered), it -> it.asks and size(it.p.exclusions) > 0),
      it -> transform(it.p.exclusions, left_out -> struct(
        concat(it.p.rule, ':', left_out.what, if(left_out.is_sure, '', '?')) as exclusion, left_out.path as path, it.p.name as name, left_out.is_sure as is_sure))))) as left_out,
    array_distinct(flatten(transform(
      filter(concat(parallel, ordered), it -> it.p.is_on),
      it -> transform(filter(it.p.exclusions, left_out -> left_out.is_sure), left_out -> concat(it.p.rule, ':', left_out.what))))) as left_out_of,
    array_distinct(transform(
      filter(concat(parallel, ordered), it -> it.applies and it.p.requires and it.p.is_of_class and (it.p.sure | it.p.part) <> 0), it -> it.p.name)) as demands,
    case
      when is_guest then 'federated_elsewhere'
      when not is_told and access_status = 'stale' then 'stale_source'
      when not is_told then 'policy_not_exported'
      when exists(applied, it -> it.asks and it.p.is_on is null) then 'policy_state_unknown'
      when not are_roles_exported and exists(
        applied,
        it -> it.asks and it.applies is null
          and ((it.p.included is null and it.p.is_of_roles) or exists(it.p.exclusions, left_out -> not left_out.is_sure and left_out.what like 'role:%')))
        then 'roles_not_exported'
      when exists(applied, it -> it.asks and it.applies is null) then 'group_unresolved'
      when exists(applied, it -> it.asks and it.p.requires is null) then 'unmapped_control'
    end as policy_unknown
  from enforced_verdicts
)
select
  directory,
  account_id,
  login,
  if(stratum in ('non_human', 'disabled', 'not_started'), 'out_of_scope', 'in_scope') as scope,
  stratum,
  unit,
  company,
  person_id,
  merger_id,
  required_class,
  enforced,
  if(enforced = 'partial', enforcement_condition(class_sure, class_part_conditions), null) as condition,
  case
    when enforced = 'unknown' then coalesce(
      policy_unknown,
      case
        when required_class is not null and required_rank is null then 'unmapped_class'
        when second_factor = 'required' and is_stated_of_class is null and vendor <> 'entra' then 'class_not_told'
        when exists(applied, it -> it.applies and it.p.requires and it.p.is_of_class is null and is_plain_of_class is not null) then 'unmapped_method'
        when methods_policy_status = 'stale' then 'stale_source'
        when methods_policy_status = 'missing' or not names_telephones then 'policy_not_exported'
        when are_permissions_unknown then 'migration_incomplete'
        else 'unmapped_method'
      end)
    when enforced in ('yes', 'partial') and size(demands) > 0 then concat('required by ', array_join(demands, ', '))
    when enforced = 'yes' and second_factor = 'closed' then 'nobody gets in'
    when enforced = 'yes' and stated <> 0 then 'required by the directory'
    when enforced = 'yes' then 'observed in every sign-in'
    when two_factors in ('yes', 'partial') then 'a weaker factor suffices'
    when second_factor = 'bypassed' then 'bypassed in the directory'
    when access_status <> 'fresh' then 'not required by the directory'
    when exists(left_out, it -> it.is_sure)
      then concat('excluded from ', array_join(transform(filter(left_out, it -> it.is_sure), it -> concat(it.name, ' by ', it.path)), ', '))
    else 'no policy requires it'
  end as enforced_reason,
  two_factors,
  if(two_factors = 'partial', enforcement_condition(sure, part_conditions), null) as two_factors_condition,
  case when is_legacy_closed then 'no' when not is_legacy_closed then 'yes' else 'unknown' end as legacy_open,
  case
    when is_legacy_closed
      then concat('blocked by ', array_join(array_distinct(transform(filter(applied, it -> it.applies and it.p.closes_legacy), it -> it.p.name)), ', '))
    when not is_legacy_closed and exists(applied, it -> it.p.closes_legacy)
      then concat('excluded from ', array_join(array_distinct(transform(filter(applied, it -> it.p.closes_legacy), it -> it.p.name)), ', '))
    when not is_legacy_closed then 'no policy blocks it'
    when access_status = 'stale' then 'stale_source'
    when access_status = 'missing' or vendor = 'okta' or exists(applied, it -> it.p.is_ordered) then 'policy_not_exported'
    when exists(applied, it -> it.p.closes_legacy and it.p.is_on is null) then 'policy_state_unknown'
    else 'group_unresolved'
  end as legacy_open_reason,
  case
    when has_legacy then 'yes'
    when has_sign_in_log and is_log_fresh and is_log_long_enough and (not has_signed_in or not has_legacy) then 'no'
    else 'unknown'
  end as legacy_used,
  case
    when has_legacy then null
    when not has_sign_in_log then 'no_sign_in_log'
    when not is_log_fresh then 'stale_source'
    when not is_log_long_enough then 'log_too_short'
    when has_signed_in and has_legacy is null then 'unmapped_client'
  end as legacy_used_reason,
  transform(asking, it -> it.policy) as policies,
  transform(asking, it -> it.path) as policy_paths,
  transform(left_out, it -> it.exclusion) as exclusions,
  transform(left_out, it -> it.path) as exclusion_paths,
  left_out_of,
  case
    when is_told then 'E1'
    when is_proven then 'E2'
    when is_enrolled then 'E3'
    else 'none'
  end as evidence,
  case
    when not is_observed then 'no'
    when is_observed and is_log_fresh and is_log_long_enough then 'yes'
    else 'unknown'
  end as observed
from worded
left join (
  select directory, min_by(merger_id, struct(closed_on, merger_id)) as merger_id
  from (select merger_id, closed_on, explode(directories) as directory from core_merger where closed_on <= date(:as_of))
  group by directory) came using (directory)
