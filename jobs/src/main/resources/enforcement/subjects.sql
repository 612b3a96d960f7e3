-- One row per account: the facts of its enforcement, each joined once.
select /*+ broadcast(source, log, unit, strength) */
  subject.directory,
  subject.account_id,
  subject.login,
  subject.stratum,
  subject.unit,
  subject.company,
  subject.person_id,
  subject.account_type = 'guest' as is_guest,
  exists(subject.telephone, it -> it like '%/sign\_in') or size(subject.alternatives) > 0 as is_enrolled,
  unit.required_class,
  if(unit.required_class is null, 2, strength.rank) as required_rank,
  source.vendor,
  coalesce(source.access_status, 'missing') as access_status,
  coalesce(source.methods_policy_status, 'missing') as methods_policy_status,
  coalesce(source.are_roles_exported, false) as are_roles_exported,
  coalesce(reach.groups, map()) as groups,
  coalesce(reach.roles, array()) as roles,
  case
    when reach.is_administrator then true
    when coalesce(source.are_roles_exported, false) and not coalesce(reach.may_be_administrator, false) and not coalesce(role.has_strange_administrator, false)
      then false
  end as is_administrator,
  coalesce(reach.nos, array()) as nos,
  reach.statement.second_factor,
  held_class.rank as second_factor_rank,
  coalesce(log.tells_clients, false) as has_sign_in_log,
  coalesce(log.is_fresh, false) as is_log_fresh,
  coalesce(log.covered_from <= date(:as_of) - 29, false) as is_log_long_enough,
  sign_ins.is_observed,
  sign_ins.account_id is not null as has_signed_in,
  sign_ins.has_legacy
from subject
left join account_reach reach on reach.directory = subject.directory and reach.account_id = subject.account_id
left join account_sign_ins sign_ins on sign_ins.directory = subject.directory and sign_ins.account_id = subject.account_id
left join directory_source source on source.directory = subject.directory
left join sign_in_log log on log.directory = subject.directory
left join role_known role on role.directory = subject.directory
left join unit_class unit on unit.unit_id = subject.unit
left join strength_class strength on strength.class = unit.required_class
left join strength_class held_class on held_class.class = reach.statement.second_factor_class
