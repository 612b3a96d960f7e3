-- What is known of each directory, and what its methods policy says of second factors.

-- step: directory_source
-- One row per directory: its vendor, and how fresh its exports are.
select
  directory,
  max(vendor) as vendor,
  min_by(status, array_position(array('fresh', 'stale', 'missing'), status)) filter (where array_contains(tells, 'core.access_policy')) as access_status,
  min_by(status, array_position(array('fresh', 'stale', 'missing'), status)) filter (where array_contains(tells, 'core.method_policy')) as methods_policy_status,
  coalesce(bool_or(status = 'fresh') filter (where array_contains(tells, 'core.role_member')), false) as are_roles_exported
from core_source_delivery
where directory is not null
group by directory

-- step: sign_in_log
-- One row per directory that exports sign-ins: whether the newest are there, from which day on none is missing, and whether they say of any client
-- what protocol it speaks.
select
  log.directory,
  bool_and(delivery.status = 'fresh') as is_fresh,
  max(delivery.covered_from) as covered_from,
  bool_or(log.tells_clients) as tells_clients
from (
  select directory, source_id, bool_or(legacy is not null) as tells_clients
  from core_identity_event
  where kind = 'sign_in'
  group by directory, source_id) log
join core_source_delivery delivery on delivery.directory = log.directory and delivery.source_id = log.source_id
group by log.directory

-- step: forbidden_factor
-- One row per directory and method that is a second factor for nobody.
select directory, method
from core_method_policy
where path = 'second_factor' and target_kind <> 'administrators'
group by directory, method
having bool_or(effect = 'exclude' and target_kind = 'all') or bool_and(enabled <=> false)

-- step: factor_policy
-- The rules on second factors. Where enrolment has rules of its own, those of the methods that may be a second factor.
select * from core_method_policy rule
where rule.path = 'second_factor' and rule.target_kind <> 'administrators'
  and rule.directory not in (select directory from core_method_policy where path = 'enrolment')
union all
select rule.* from core_method_policy rule
left anti join forbidden_factor on forbidden_factor.directory = rule.directory and forbidden_factor.method = rule.method
where rule.path = 'enrolment'

-- step: factor_ruling
-- One row per directory and second factor that its methods policy rules.
select
  rule.directory,
  rule.method,
  any_value(strength.rank) as rank,
  collect_list(struct(
    coalesce(rule.priority, 0) as place, rule.target_kind, rule.target_id, rule.enabled, coalesce(aimed.complete, false) as known))
    filter (where rule.effect = 'permit' and rule.target_kind <> 'none') as permits,
  collect_list(struct(rule.target_kind, rule.target_id, coalesce(aimed.complete, false) as known)) filter (where rule.effect = 'exclude') as excludes,
  bool_or(rule.priority is not null) as is_ordered,
  coalesce(bool_and(rule.migration_state = 'complete'), false) or bool_or(rule.priority is not null) as is_migrated
from factor_policy rule
join factor_class strength on strength.method = rule.method
left join core_group aimed on rule.target_kind = 'group' and aimed.directory = rule.directory and aimed.group_id = rule.target_id
where (strength.rank >= 2 or strength.rank = -2)
group by rule.directory, rule.method

-- step: factor_rules
-- One row: the second factors of each directory, the weakest first.
select map_from_entries(collect_list(struct(directory, rulings))) as of_directory
from (
  select
    directory,
    sort_array(collect_list(struct(
      rank, method, sort_array(permits) as permits, excludes, is_ordered, is_migrated,
      size(filter(methods, it -> it in ('sms', 'voice'))) = 2 or is_directory_ordered as names_telephones))) as rulings
  from (
    select *, collect_list(method) over (partition by directory) as methods, bool_or(is_ordered) over (partition by directory) as is_directory_ordered
    from factor_ruling)
  group by directory)
