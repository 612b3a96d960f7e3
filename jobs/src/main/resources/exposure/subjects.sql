-- One row per account: what the evaluation of its paths needs, each table joined once.
with activity as (
  -- One row per directory: whether its export tells of sign-ins at all.
  select directory, max(last_sign_in_at) is not null as is_exported
  from core_account
  group by directory
),
sources as (
  -- One row per directory: how fresh the exports of its methods and of its method policy are.
  select
    directory,
    min_by(status, array_position(array('fresh', 'stale', 'missing'), status))
      filter (where array_contains(tells, 'core.method')) as methods_status,
    min_by(status, array_position(array('fresh', 'stale', 'missing'), status))
      filter (where array_contains(tells, 'core.method_policy')) as policy_status,
    max(vendor) as vendor
  from core_source_delivery
  where directory is not null
  group by directory
),
ruling as (
  -- One row per directory, path and method that a policy rules: its rules, with what is known of the groups they aim at.
  select
    rule.directory,
    rule.path,
    rule.method,
    sort_array(collect_list(named_struct(
      'priority', rule.priority, 'policy_id', rule.policy_id, 'target_kind', rule.target_kind, 'target_id', rule.target_id,
      'enabled', rule.enabled, 'group_name', aimed.name, 'group_complete', coalesce(aimed.complete, false)))
      filter (where rule.effect = 'permit' and rule.target_kind <> 'none')) as permits,
    collect_list(named_struct(
      'policy_id', rule.policy_id, 'target_kind', rule.target_kind, 'target_id', rule.target_id, 'enabled', rule.enabled,
      'group_name', aimed.name, 'group_complete', coalesce(aimed.complete, false)))
      filter (where rule.effect = 'exclude') as excludes,
    max(rule.migration_state) as migration
  from core_method_policy rule
  left join core_group aimed
    on aimed.directory = rule.directory and aimed.group_id = rule.target_id and rule.target_kind = 'group'
  where rule.target_kind <> 'administrators'
    and (rule.method in ('sms', 'voice', 'voice_office')
         or rule.path in ('self_service_recovery', 'enrolment')
         or (rule.path = 'second_factor' and (rule.method = 'unknown' or rule.method in (select explode(names) from unrestricted_methods))))
  group by rule.directory, rule.path, rule.method
),
policy as (
  -- One row per directory: its method policy by path and method.
  select
    directory,
    map_from_entries(collect_list(struct(
      concat(path, '/', method),
      named_struct('path', path, 'method', method, 'permits', permits, 'excludes', excludes)))) as rulings,
    bool_or(path = 'enrolment') as rules_enrolment,
    max(migration) as migration
  from ruling
  group by directory
),
administration as (
  -- One row per directory: the separate reset policy of its administrators.
  select directory, max(struct(policy_id, enabled)) as administrators_rule
  from core_method_policy
  where target_kind = 'administrators'
  group by directory
),
membership as (
  -- One row per account that belongs to a group at which a policy is aimed.
  select member.directory, member.account_id, map_from_entries(collect_list(struct(member.group_id, member.via))) as groups
  from core_group_member member
  join (select distinct directory, target_id from core_method_policy where target_kind = 'group') aimed
    on aimed.directory = member.directory and aimed.target_id = member.group_id
  group by member.directory, member.account_id
),
binding as (
  -- One row per account with a method: its telephone kinds by use, and the methods that could replace them.
  select
    method.directory,
    method.account_id,
    array_distinct(flatten(collect_list(flatten(transform(
      case method.method
        when 'sms' then array('sms')
        when 'voice' then array('voice')
        when 'phone' then array('sms', 'voice')
        when 'voice_office' then array('voice_office')
        else array()
      end,
      kind -> transform(method.uses, use -> concat(kind, '/', use))))))) as telephone,
    collect_list(
      if(class.unrestricted, named_struct('method', method.method, 'ruled_by', method.ruled_by), null))
      as alternatives,
    collect_list(
      if(class.rank >= 1 and class.class <> 'telephone',
         named_struct('method', method.method, 'ruled_by', method.ruled_by, 'rank', class.rank, 'uses', method.uses), null))
      as others,
    bool_or(method.method = 'unknown') as has_unmapped,
    bool_or(class.class = 'telephone' and array_contains(method.uses, 'sign_in') and array_contains(method.uses, 'recovery'))
      as has_number_for_both
  from core_method method
  left join strength_class class on class.class = method.class
  where method.status = 'active'
  group by method.directory, method.account_id
)
select
  account.directory,
  account.account_id,
  account.login,
  account.display_name,
  account.account_type,
  account.enabled,
  account.privileged,
  account.roles,
  account.reset_administrator,
  account.sms_reset_possible,
  account.methods_exported,
  case
    when account.account_type in ('service', 'mailbox') then 'non_human'
    when account.enabled = false then 'disabled'
    when person.status = 'not_started' or account.starts_on > date(:as_of) then 'not_started'
    when account.account_type = 'guest' then 'guest'
    when account.account_type = 'break_glass' then 'break_glass'
    when account.account_type = 'shared' then 'shared'
    when account.account_type = 'unknown' then 'type_unknown'
    when not coalesce(activity.is_exported, false) then 'activity_unknown'
    when coalesce(account.last_sign_in_at, account.created_at, timestamp '1970-01-01 00:00:00') < :instant - interval '90' day
      then 'dormant'
    else 'member'
  end as stratum,
  link.person_id,
  coalesce(unit.unit_id, 'UNASSIGNED') as unit,
  unit.name as unit_name,
  coalesce(unit.company, account.company) as company,
  coalesce(sources.methods_status, 'missing') as methods_status,
  coalesce(sources.policy_status, 'missing') as policy_status,
  sources.vendor,
  policy.rulings,
  coalesce(policy.rules_enrolment, false) as rules_enrolment,
  account.second_factor = 'required' and account.second_factor_class = 'phishing_resistant_hardware' as is_smart_card_required,
  coalesce(policy.migration, 'unknown') as migration,
  administration.administrators_rule,
  coalesce(membership.groups, map()) as groups,
  coalesce(binding.telephone, array()) as telephone,
  coalesce(binding.alternatives, array()) as alternatives,
  coalesce(binding.others, array()) as others,
  coalesce(binding.has_unmapped, false) as has_unmapped,
  coalesce(binding.has_number_for_both, false) as has_number_for_both,
  documented_account.documented,
  calendar_account.calendar,
  transform(account.records, record -> concat(record.source_id, ' ', substring(record.file_sha256, 1, 12), ' #', record.record_no))
    as evidence
from core_account account
join documented_account on documented_account.directory = account.directory and documented_account.account_id = account.account_id
join calendar_account on calendar_account.directory = account.directory and calendar_account.account_id = account.account_id
left join activity on activity.directory = account.directory
left join sources on sources.directory = account.directory
left join policy on policy.directory = account.directory
left join administration on administration.directory = account.directory
left join membership on membership.directory = account.directory and membership.account_id = account.account_id
left join binding on binding.directory = account.directory and binding.account_id = account.account_id
left join core_person_link link on link.directory = account.directory and link.account_id = account.account_id
left join core_person person on person.person_id = link.person_id
left join core_unit unit on unit.unit_id = person.unit_id
