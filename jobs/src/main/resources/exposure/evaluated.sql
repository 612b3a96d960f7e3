-- One row per account: every path with its three-valued verdict. Each step reads the one before it. A null boolean is unknown; `and`, `or`, `exists`
-- follow Kleene's logic, so a missing fact decides nothing.

-- step: applied
-- The rules of the directory's policy, by path and method, with whether each holds for the account.
select
  *,
  transform_values(
    rulings,
    (key, ruling) -> named_struct(
      'path', ruling.path,
      'method', ruling.method,
      'permits', transform(ruling.permits, rule -> named_struct(
        'rule', rule,
        'via', try_element_at(groups, rule.target_id),
        'applies', case rule.target_kind
          when 'all' then true
          when 'user' then rule.target_id = account_id
          else if(map_contains_key(groups, rule.target_id), true, if(rule.group_complete, false, null))
        end)),
      'excludes', transform(ruling.excludes, rule -> named_struct(
        'rule', rule,
        'via', try_element_at(groups, rule.target_id),
        'applies', case rule.target_kind
          when 'all' then true
          when 'user' then rule.target_id = account_id
          else if(map_contains_key(groups, rule.target_id), true, if(rule.group_complete, false, null))
        end)))) as applied
from subject

-- step: deciding
-- Where policies have an order, those that may decide: up to the first that surely holds.
select
  *,
  transform_values(
    applied,
    (key, it) -> named_struct(
      'path', it.path,
      'method', it.method,
      'is_ordered', exists(it.permits, l -> l.rule.priority is not null),
      'permits', if(
        exists(it.permits, l -> l.rule.priority is not null and coalesce(l.applies, false)),
        filter(
          slice(it.permits, 1, cast(array_position(transform(it.permits, l -> coalesce(l.applies, false)), true) as int)),
          l -> coalesce(l.applies, true)),
        it.permits),
      'excludes', it.excludes)) as deciding
from applied

-- step: ruled
-- For each path and method that the policy rules: whether it permits, and through which rule.
select
  *,
  transform_values(
    deciding,
    (key, it) -> named_struct(
      'path', it.path,
      'method', it.method,
      'is_state_known', forall(it.permits, l -> l.rule.enabled is not null),
      'permits', case
        when not it.is_ordered then exists(it.permits, l -> l.rule.enabled and l.applies)
        when not exists(it.permits, l -> l.rule.enabled and l.applies) then false
        when exists(it.permits, l -> l.applies) and forall(it.permits, l -> l.rule.enabled) then true
      end and not exists(it.excludes, l -> l.applies),
      'permit', get(filter(it.permits, l -> l.rule.enabled and l.applies), 0),
      'exclude', get(filter(it.excludes, l -> l.applies), 0))) as rulings_decided
from deciding

-- step: decided
-- What policy rules out of enrolment is permitted on no path.
select
  *,
  if(
    rules_enrolment,
    transform_values(
      rulings_decided,
      (key, it) -> named_struct(
        'path', it.path,
        'method', it.method,
        'is_state_known', it.is_state_known,
        'permits', it.permits
          and if(map_contains_key(rulings_decided, concat('enrolment/', it.method)),
                 try_element_at(rulings_decided, concat('enrolment/', it.method)).permits, false),
        'permit', coalesce(try_element_at(rulings_decided, concat('enrolment/', it.method)).permit, it.permit),
        'exclude', it.exclude)),
    rulings_decided) as decisions
from ruled

-- step: written
-- For each path: the documented rules up to the first that surely covers the account.
select
  *,
  transform(
    array('sign_in', 'second_factor', 'self_service_recovery', 'help_desk_recovery'),
    path -> named_struct(
      'path', path,
      'covering', filter(documented, rule -> rule.path in (path, 'any') and (rule.applies is null or rule.applies))))
    as written_by_path
from decided

-- step: documented_paths
select
  *,
  transform(
    written_by_path,
    it -> named_struct(
      'path', it.path,
      'covering', slice(
        it.covering, 1,
        if(array_position(transform(it.covering, rule -> coalesce(rule.applies, false)), true) = 0,
           greatest(size(it.covering), 1),
           cast(array_position(transform(it.covering, rule -> coalesce(rule.applies, false)), true) as int))),
      'is_covered', exists(it.covering, rule -> coalesce(rule.applies, false)))) as documented_by_path
from written

-- step: kinds
-- For each path and kind of telephone method: what policy and the document say, and whether a number is bound.
select
  *,
  transform(
    documented_by_path,
    it -> named_struct(
      'path', it.path,
      'document', it,
      'is_technical', it.path <> 'help_desk_recovery'
        and (policy_status <> 'missing' or coalesce(is_smart_card_required, false) and it.path in ('sign_in', 'second_factor')),
      'kinds', transform(
        array('sms', 'voice', 'voice_office'),
        kind -> named_struct(
          'kind', kind,
          'decision', try_element_at(decisions, concat(it.path, '/', kind)),
          'everyone', case
            when coalesce(is_smart_card_required, false) and it.path in ('sign_in', 'second_factor') then false
            when it.path = 'sign_in' and kind <> 'sms' and not rules_enrolment then false
            when rules_enrolment and not map_contains_key(decisions, concat('enrolment/', kind)) then false
            when decisions is null or not map_contains_key(decisions, concat(it.path, '/', kind)) then null
            when it.path = 'sign_in' then try_element_at(decisions, concat(it.path, '/', kind)).permits
            when rules_enrolment then try_element_at(decisions, concat(it.path, '/', kind)).permits
            when it.path = 'self_service_recovery' and migration not in ('complete', 'in_progress')
              then sms_reset_possible and null
            else
              -- Older settings may permit what the policy does not, until they are migrated.
              (try_element_at(decisions, concat(it.path, '/', kind)).permits
                 or if(migration = 'complete', false, null))
              and (it.path <> 'self_service_recovery' or sms_reset_possible)
          end,
          'document_permits', case
            when not it.is_covered then null
            when forall(it.covering, rule -> array_contains(rule.permits, kind)) then true
            when not exists(it.covering, rule -> array_contains(rule.permits, kind)) then false
          end,
          'is_bound', case
            when array_contains(telephone, concat(kind, '/', if(it.path in ('sign_in', 'second_factor'), 'sign_in', 'recovery'))) then true
            when not methods_exported then null
            when has_unmapped then null
            when account_type = 'guest' then null
            else false
          end)))) as path_kinds
from documented_paths

-- step: permissions
-- The permission of each path and kind, by the evidence that there is for it. Administrators have a reset policy of
-- their own, independent of everyone's; a guest's home tenant may permit what ours does not.
select
  *,
  transform(
    path_kinds,
    it -> named_struct(
      'path', it.path,
      'is_technical', it.is_technical,
      'document', it.document,
      'kinds', transform(
        it.kinds,
        k -> named_struct(
          'kind', k.kind,
          'decision', k.decision,
          'is_bound', k.is_bound,
          'document_permits', k.document_permits,
          'is_permitted', if(account_type = 'guest', null, false) or case
            when not it.is_technical then k.document_permits
            when policy_status = 'stale' then null
            when it.path <> 'self_service_recovery' or rules_enrolment then k.everyone
            when reset_administrator then administrators_rule.enabled
            when reset_administrator is null
              then if(administrators_rule.enabled <=> k.everyone, k.everyone, null)
            else k.everyone
          end)))) as all_paths
from kinds

-- step: alternatives_decided
-- The methods that could replace a telephone: those bound, and those that policy offers, as second factor.
select
  *,
  transform(
    alternatives,
    a -> case
      when a.ruled_by = 'never' and policy_status <> 'missing' then true
      when policy_status = 'stale' then null
      when policy_status = 'fresh' then
        if(decisions is null or not map_contains_key(decisions, concat('second_factor/', a.ruled_by)), null,
           try_element_at(decisions, concat('second_factor/', a.ruled_by)).permits or if(migration = 'complete', false, null))
      when not documented_by_path[1].is_covered then null
      when forall(documented_by_path[1].covering, rule -> array_contains(rule.permits, a.method)) then true
      when not exists(documented_by_path[1].covering, rule -> array_contains(rule.permits, a.method)) then false
    end) as alternatives_permitted,
  case
    when policy_status = 'stale' then null
    when policy_status = 'fresh' then
      exists(
        filter(map_values(decisions), d -> d.path = 'second_factor' and array_contains(unrestricted_methods.names, d.method)),
        d -> d.permits or if(migration = 'complete', false, null))
      or if(coalesce(exists(
        filter(map_values(decisions), d -> d.path = 'second_factor' and d.method = 'unknown'),
        d -> d.permits or if(migration = 'complete', false, null)), true), null, false)
    when not documented_by_path[1].is_covered then null
    when forall(documented_by_path[1].covering, rule -> arrays_overlap(rule.permits, unrestricted_methods.names)) then true
    when not exists(documented_by_path[1].covering, rule -> arrays_overlap(rule.permits, unrestricted_methods.names)) then false
  end as is_alternative_offered,
  policy_status = 'fresh' and exists(map_values(decisions), d -> d.path = 'second_factor' and d.method = 'unknown') as offers_unmapped
from permissions
cross join unrestricted_methods

-- step: others_decided
-- The bound methods other than telephones: whether each is permitted as second factor, and for resetting oneself.
select
  *,
  transform(
    others,
    m -> named_struct(
      'rank', m.rank,
      'as_factor', array_contains(m.uses, 'sign_in') and case
        when m.ruled_by = 'never' and policy_status <> 'missing' then true
        when policy_status = 'stale' then null
        when policy_status = 'fresh' then
          if(map_contains_key(decisions, concat('second_factor/', m.ruled_by)),
             try_element_at(decisions, concat('second_factor/', m.ruled_by)).permits or if(migration = 'complete', false, null), null)
        when not documented_by_path[1].is_covered then null
        when forall(documented_by_path[1].covering, rule -> array_contains(rule.permits, m.method)) then true
        when not exists(documented_by_path[1].covering, rule -> array_contains(rule.permits, m.method)) then false
      end,
      'for_reset', array_contains(m.uses, 'recovery') and case
        when policy_status = 'stale' then null
        when policy_status = 'fresh' and rules_enrolment then
          if(map_contains_key(decisions, concat('self_service_recovery/', m.ruled_by)),
             try_element_at(decisions, concat('self_service_recovery/', m.ruled_by)).permits, null)
        when policy_status = 'fresh' and reset_administrator then administrators_rule.enabled
        when policy_status = 'fresh' and reset_administrator is null then null
        when policy_status = 'fresh' then sms_reset_possible and case
          when map_contains_key(decisions, concat('self_service_recovery/', m.ruled_by)) then
            try_element_at(decisions, concat('self_service_recovery/', m.ruled_by)).permits or if(migration = 'complete', false, null)
        end
        when not documented_by_path[2].is_covered then null
        when forall(documented_by_path[2].covering, rule -> array_contains(rule.permits, m.method)) then true
        when not exists(documented_by_path[2].covering, rule -> array_contains(rule.permits, m.method)) then false
      end)) as others_permitted,
  -- Whether resetting oneself is closed, whatever is bound. Of a guest the home tenant decides.
  account_type <> 'guest' and case
    when policy_status = 'fresh' and rules_enrolment
      then not exists(filter(map_values(decisions), d -> d.path = 'self_service_recovery'), d -> d.permits)
        and exists(map_keys(decisions), key -> key like 'self_service_recovery/%')
    when policy_status = 'fresh' and reset_administrator then not administrators_rule.enabled
    when policy_status = 'fresh' and reset_administrator is null then null
    when policy_status = 'fresh' then not sms_reset_possible
    else false
  end as is_reset_closed,
  not methods_exported or has_unmapped or account_type = 'guest' as may_have_others
from alternatives_decided

-- step: summed
select
  *,
  exists(alternatives_permitted, a -> a)
    or if(not methods_exported or has_unmapped or account_type = 'guest', null, false) as has_alternative,
  transform(
    all_paths,
    it -> named_struct(
      'path', it.path,
      'is_technical', it.is_technical,
      'kinds', it.kinds,
      'permitted', exists(it.kinds, k -> k.is_permitted),
      'bound', exists(it.kinds, k -> k.is_bound),
      'exposed', exists(it.kinds, k -> k.is_permitted and k.is_bound),
      'documented_permitted', exists(it.kinds, k -> k.document_permits),
      'rule', if(it.document.is_covered, element_at(it.document.covering, -1), null),
      'permit', coalesce(
        get(filter(it.kinds, k -> k.is_permitted and k.is_bound), 0),
        get(filter(it.kinds, k -> k.is_permitted), 0)).decision.permit,
      'permit_method', coalesce(
        get(filter(it.kinds, k -> k.is_permitted and k.is_bound), 0),
        get(filter(it.kinds, k -> k.is_permitted), 0)).decision.method,
      'exclude', get(filter(it.kinds, k -> k.decision.exclude is not null), 0).decision.exclude,
      'exclude_method', get(filter(it.kinds, k -> k.decision.exclude is not null), 0).decision.method,
      'administrators_rule', if(it.path = 'self_service_recovery' and reset_administrator and not rules_enrolment, administrators_rule, null)))
    as summed_paths
from others_decided

-- step: ranked
-- The rank of the weakest and of the best method by which a second factor, and a reset, may be given: a null `is_open` is unknown.
select
  *,
  array(
    named_struct('path', 'second_factor', 'candidates', concat(
      array(named_struct('rank', 2, 'permitted', summed_paths[1].exposed)),
      transform(others_permitted, m -> named_struct('rank', m.rank, 'permitted', m.as_factor)),
      if(may_have_others, array(named_struct('rank', 2, 'permitted', cast(null as boolean)), named_struct('rank', 7, 'permitted', cast(null as boolean))), array()))),
    named_struct('path', 'self_service_recovery', 'candidates', if(
      coalesce(is_reset_closed, false),
      array(),
      concat(
        array(named_struct('rank', 2, 'permitted', summed_paths[2].exposed)),
        transform(others_permitted, m -> named_struct('rank', m.rank, 'permitted', m.for_reset)),
        if(may_have_others, array(named_struct('rank', 1, 'permitted', cast(null as boolean))), array())))),
    named_struct('path', 'help_desk_recovery', 'candidates', if(
      documented_by_path[3].is_covered,
      transform(
        array_distinct(transform(
          documented_by_path[3].covering,
          rule -> array_min(filter(transform(rule.permits, m -> try_element_at(ranks, m)), rank -> rank >= 0)))),
        rank -> named_struct('rank', coalesce(rank, 0), 'permitted', if(size(documented_by_path[3].covering) > 1, null, true))),
      array(named_struct('rank', 0, 'permitted', cast(null as boolean)))))) as candidates_by_path,
  -- Whether what the document says differs from what the policy permits, where both say something.
  transform(
    filter(
      arrays_zip(summed_paths, documented_by_path),
      z -> z.summed_paths.is_technical and size(z.documented_by_path.covering) > 0
        and (z.documented_by_path.is_covered or exists(z.documented_by_path.covering, rule -> rule.applies is null))),
    z -> named_struct(
      'path', z.summed_paths.path,
      'differs', if(z.documented_by_path.is_covered, z.summed_paths.permitted <> z.summed_paths.documented_permitted, null))) as differences
from summed

-- step: sentences
-- What permits or excludes, in words, and why something is not known.
select
  *,
  case
    when account_type = 'guest' and methods_exported then 'federated_elsewhere'
    when not methods_exported and methods_status = 'stale' then 'stale_source'
    when not methods_exported then 'no_registration_row'
    when has_unmapped then 'unmapped_method'
  end as binding_unknown,
  transform(
    summed_paths,
    it -> named_struct(
      'it', it,
      'permitted_by', case
        when not it.permitted then null
        when not it.is_technical then concat('documented policy ', it.rule.rule_id)
        when it.administrators_rule is not null then concat(it.administrators_rule.policy_id, ': reset policy of administrators')
        when it.permit is not null then concat(
          it.permit.rule.policy_id, ' ', it.permit_method, ': ',
          case it.permit.rule.target_kind
            when 'all' then 'all users'
            when 'user' then 'the account itself'
            else concat('group ', coalesce(it.permit.rule.group_name, it.permit.rule.target_id), if(size(it.permit.via) > 1, concat(' through ', array_join(slice(it.permit.via, 2, size(it.permit.via)), ' > ')), ''))
          end)
      end,
      'excluded_by', concat(
        it.exclude.rule.policy_id, ' ', it.exclude_method, ': ',
        case it.exclude.rule.target_kind
          when 'group' then concat('group ', coalesce(it.exclude.rule.group_name, it.exclude.rule.target_id), if(size(it.exclude.via) > 1, concat(' through ', array_join(slice(it.exclude.via, 2, size(it.exclude.via)), ' > ')), ''))
          when 'all' then 'all users'
          else 'the account itself'
        end),
      'permission_unknown', case
        when account_type = 'guest' then 'federated_elsewhere'
        when it.is_technical and policy_status = 'stale' then 'stale_source'
        when not it.is_technical then 'policy_not_exported'
        when it.path = 'self_service_recovery' and not rules_enrolment and reset_administrator is null then case when roles is null then 'roles_not_exported' when size(roles) = 0 then 'group_unresolved' else 'role_unmapped' end
        when it.path = 'self_service_recovery' and not rules_enrolment and reset_administrator then 'policy_not_exported'
        when exists(it.kinds, k -> k.is_permitted is null and k.decision is null) then 'policy_not_exported'
        when exists(it.kinds, k -> k.is_permitted is null and not k.decision.is_state_known) then 'policy_not_exported'
        when exists(it.kinds, k -> k.is_permitted is null and k.decision.permits is null) then 'group_unresolved'
        when migration <> 'complete' and exists(it.kinds, k -> k.is_permitted is null and not k.decision.permits) then 'migration_incomplete'
        else 'policy_not_exported'
      end)) as path_sentences
from ranked

-- step: evaluated
select
  directory, account_id, login, display_name, account_type, enabled, privileged, roles, stratum, person_id,
  unit, unit_name, company, vendor, calendar, evidence, policy_status, migration, binding_unknown,
  candidates_by_path, size(differences) > 0 as is_drift_asked, exists(differences, d -> d.differs) as differs, differences,
  has_unmapped, has_number_for_both, is_alternative_offered, has_alternative, coalesce(offers_unmapped, false) as offers_unmapped, roles is not null as are_roles_exported,
  transform(
    path_sentences,
    p -> named_struct(
      'path', p.it.path,
      'permitted', p.it.permitted,
      'permitted_by', p.permitted_by,
      'bound', p.it.bound,
      'exposed', p.it.exposed,
      'exposed_kinds', transform(filter(p.it.kinds, k -> k.is_permitted and k.is_bound), k -> k.kind),
      'reason', case
        when p.it.exposed then coalesce(p.permitted_by, 'policy')
        when p.it.exposed is null and p.it.permitted is null then p.permission_unknown
        when p.it.exposed is null then coalesce(binding_unknown, p.permission_unknown)
        when p.it.permitted then 'permitted, no number bound'
        when p.it.permitted is null then p.permission_unknown
        when p.it.bound is null then binding_unknown
        when p.excluded_by is not null then concat('excluded by ', p.excluded_by)
        else 'not permitted'
      end,
      'evidence', if(p.it.is_technical, 'E1', 'E2'),
      'documented_rule', p.it.rule.rule_id,
      'documented_permitted', p.it.documented_permitted,
      'control_owner', p.it.rule.control_owner,
      'risk_acceptor', p.it.rule.risk_acceptor)) as paths
from sentences
