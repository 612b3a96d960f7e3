-- One row per account: in which situations policy asks it for two factors. Each step reads the one before it. A null boolean is unknown; `and`, `or`,
-- `exists` follow Kleene's logic. The rules are variables of the session, so
-- that no account carries those which do not reach it.

-- step: enforced_factors
-- The second factors below the required class, or of no class, that the methods policy may permit: of each the targets that hold the account.
select
  *,
  transform(
    filter(
      try_element_at(factor_rules_of, directory),
      ruling -> required_rank > 2 and ruling.rank < required_rank),
    ruling -> named_struct(
      'ruling', named_struct('rank', ruling.rank, 'is_ordered', ruling.is_ordered, 'is_migrated', ruling.is_migrated),
      'covering', filter(
        transform(ruling.permits, it -> named_struct('enabled', it.enabled, 'applies', case
          when it.target_kind = 'all' or (it.target_kind = 'user' and it.target_id = account_id) or map_contains_key(groups, it.target_id) then true
          when it.known or it.target_kind = 'user' then false
        end)),
        it -> it.applies or it.applies is null),
      'is_excluded', exists(ruling.excludes, it -> case
        when it.target_kind = 'all' or (it.target_kind = 'user' and it.target_id = account_id) or map_contains_key(groups, it.target_id) then true
        when it.known or it.target_kind = 'user' then false
      end))) as lower_factors,
  coalesce(get(try_element_at(factor_rules_of, directory), 0).names_telephones, false) as names_telephones
from enforcement_subject

-- step: enforced_permissions
-- Whether each of them is permitted. Where the first policy that fits decides, those up to the first that surely holds the account may.
select
  *,
  transform(
    lower_factors,
    it -> named_struct(
      'is_known_class', it.ruling.rank >= 2,
      'permitted', not it.is_excluded and case
        when not it.ruling.is_ordered then exists(it.covering, l -> l.enabled and l.applies) or if(it.ruling.is_migrated, false, null)
        when size(it.covering) = 0 then false
        when forall(
          slice(it.covering, 1, coalesce(nullif(cast(array_position(transform(it.covering, l -> coalesce(l.applies, false)), true) as int), 0), size(it.covering))),
          l -> not l.enabled) then false
        when exists(it.covering, l -> l.applies) and forall(
          slice(it.covering, 1, coalesce(nullif(cast(array_position(transform(it.covering, l -> coalesce(l.applies, false)), true) as int), 0), size(it.covering))),
          l -> l.enabled) then true
      end)) as lower_permissions
from enforced_factors

-- step: enforced_class
-- Whether a plain demand for a second factor is one of the required class: no lower factor may be used.
select
  * except (lower_factors, lower_permissions),
  case
    when required_rank <= 2 then true
    when required_rank is null or methods_policy_status <> 'fresh' then null
    else not exists(lower_permissions, it -> it.permitted and if(it.is_known_class, true, null)) and if(names_telephones, true, null)
  end as is_plain_of_class,
  exists(lower_permissions, it -> it.permitted is null) as are_permissions_unknown
from enforced_permissions

-- step: enforced_reached
-- The rules that may reach the account, with what includes it and what leaves it out.
select
  * except (nos),
  transform(
    filter(try_element_at(access_rules_of, directory), p -> p.is_of_everybody or array_contains(nos, p.no)),
    p -> named_struct(
      'rule', p.rule, 'name', p.name, 'is_ordered', p.is_ordered, 'is_on', p.is_on, 'requires', p.requires, 'closes_legacy', p.closes_legacy, 'asks', p.asks,
      'sure', p.sure, 'part', p.part, 'part_conditions', p.part_conditions,
      'is_of_class', case
        when p.is_block or required_rank <= 2 then true
        when p.is_plain then is_plain_of_class
        when p.lowest_rank < required_rank then false
        when p.has_unknown_strength then null
        else p.lowest_rank >= required_rank
      end,
      'is_of_roles', p.variant = 'administrators' or size(p.include_roles) > 0,
      'included', case
        when p.variant = 'administrators' then is_administrator
        else p.is_for_all or array_contains(p.include_users, account_id)
          or exists(p.include_groups, g -> case when map_contains_key(groups, g.id) then true when g.known then false end)
          or exists(p.include_roles, r -> case when exists(roles, held -> held.id = r.id) then true when r.known then false end)
          or (p.include_guests and is_guest)
      end,
      'path', coalesce(
        case when p.variant = 'administrators' then 'administrators' when p.is_for_all then 'all users' end,
        if(array_contains(p.include_users, account_id), 'the account itself', null),
        get(transform(filter(p.include_groups, g -> map_contains_key(groups, g.id)), g -> concat(
          'group ', coalesce(g.name, g.id),
          if(size(groups[g.id]) > 1, concat(' through ', array_join(slice(groups[g.id], 2, size(groups[g.id])), ' > ')), ''))), 0),
        get(transform(filter(p.include_roles, r -> exists(roles, held -> held.id = r.id)), r -> concat('role ', get(filter(roles, held -> held.id = r.id), 0).role)), 0),
        if(p.include_guests and is_guest, 'guests', null),
        'not known'),
      'exclusions', concat(
        if(array_contains(p.exclude_users, account_id), array(named_struct('what', 'user', 'is_sure', true, 'path', 'the account itself')), array()),
        transform(
          filter(p.exclude_groups, g -> map_contains_key(groups, g.id) or not g.known),
          g -> named_struct(
            'what', concat('group:', g.id),
            'is_sure', map_contains_key(groups, g.id),
            'path', concat('group ', coalesce(g.name, g.id), if(
              map_contains_key(groups, g.id) and size(groups[g.id]) > 1,
              concat(' through ', array_join(slice(groups[g.id], 2, size(groups[g.id])), ' > ')), '')))),
        transform(
          filter(p.exclude_roles, r -> exists(roles, held -> held.id = r.id) or not r.known),
          r -> named_struct(
            'what', concat('role:', r.id),
            'is_sure', exists(roles, held -> held.id = r.id),
            'path', concat('role ', coalesce(get(filter(roles, held -> held.id = r.id), 0).role, r.id)))),
        if(is_guest and not (p.exclude_guests <=> false), array(named_struct('what', 'guests', 'is_sure', p.exclude_guests <=> true, 'path', 'guests')), array()))))
    as reached
from enforced_class

-- step: enforced_applied
-- Whether each of them applies.
select
  * except (reached),
  coalesce(transform(
    filter(reached, p -> not (p.included <=> false)),
    p -> named_struct(
      'p', p,
      'asks', p.asks,
      'applies', p.is_on and p.included and not case when exists(p.exclusions, it -> it.is_sure) then true when size(p.exclusions) > 0 then null else false end)), array())
    as applied
from enforced_reached

-- step: enforced_deciding
-- Where the first rule that fits decides, those after one that surely decides everything say nothing.
select
  *,
  filter(applied, it -> not it.p.is_ordered) as parallel,
  slice(
    filter(applied, it -> it.p.is_ordered),
    1,
    coalesce(
      nullif(cast(array_position(transform(filter(applied, it -> it.p.is_ordered), it -> coalesce(it.applies and it.p.sure = -1L, false)), true) as int), 0),
      size(filter(applied, it -> it.p.is_ordered)))) as ordered
from enforced_applied

-- step: enforced_masks
-- The situations in which two factors are surely asked for, surely for some sign-ins, perhaps for all, perhaps for some; the same for the required class.
select
  *,
  aggregate(
    parallel,
    named_struct('sure', 0L, 'some', 0L, 'may', 0L, 'may_some', 0L, 'class_sure', 0L, 'class_some', 0L, 'class_may', 0L, 'class_may_some', 0L),
    (mask, it) -> named_struct(
      'sure', mask.sure | if(it.applies and it.p.requires, it.p.sure, 0L),
      'some', mask.some | if(it.applies and it.p.requires, it.p.sure | it.p.part, 0L),
      'may', mask.may | if((it.applies and it.p.requires) <=> false, 0L, it.p.sure),
      'may_some', mask.may_some | if((it.applies and it.p.requires) <=> false, 0L, it.p.sure | it.p.part),
      'class_sure', mask.class_sure | if(it.applies and it.p.requires and it.p.is_of_class, it.p.sure, 0L),
      'class_some', mask.class_some | if(it.applies and it.p.requires and it.p.is_of_class, it.p.sure | it.p.part, 0L),
      'class_may', mask.class_may | if((it.applies and it.p.requires and it.p.is_of_class) <=> false, 0L, it.p.sure),
      'class_may_some', mask.class_may_some | if((it.applies and it.p.requires and it.p.is_of_class) <=> false, 0L, it.p.sure | it.p.part)))
    as together,
  aggregate(
    ordered,
    named_struct('open', -1L, 'required', 0L, 'free', 0L, 'class_required', 0L, 'class_free', 0L),
    (mask, it) -> named_struct(
      'open', if(it.applies, mask.open & ~it.p.sure, mask.open),
      'required', mask.required | if(it.applies <=> false or it.p.requires <=> false, 0L, mask.open & (it.p.sure | it.p.part)),
      'free', mask.free | if(it.applies <=> false or it.p.requires <=> true, 0L, mask.open & (it.p.sure | it.p.part)),
      'class_required', mask.class_required
        | if(it.applies <=> false or (it.p.requires and it.p.is_of_class) <=> false, 0L, mask.open & (it.p.sure | it.p.part)),
      'class_free', mask.class_free
        | if(it.applies <=> false or (it.p.requires and it.p.is_of_class) <=> true, 0L, mask.open & (it.p.sure | it.p.part)))) as in_turn,
  -- What the directory says of the account itself: a state per user, a smart card, a bypass.
  if(second_factor in ('required', 'closed'), -1L, 0L) as stated,
  case
    when second_factor = 'closed' or (second_factor = 'required' and required_rank <= 2) then true
    when second_factor = 'required' and second_factor_rank >= 0 then second_factor_rank >= required_rank
    when second_factor = 'required' and vendor = 'entra' then is_plain_of_class
    when second_factor = 'required' then null
    else false
  end as is_stated_of_class,
  -- Where the vendor decides by policies, a state per user that demands nothing says nothing of them.
  access_status = 'fresh'
    or coalesce(second_factor in ('required', 'closed', 'bypassed') or (second_factor = 'not_required' and vendor not in ('entra', 'okta')), false) as is_told
from enforced_deciding

-- step: enforced_summed
select
  * except (together, in_turn),
  coalesce(together.sure, 0L) | coalesce(in_turn.required & ~(in_turn.free | in_turn.open), 0L) | stated as sure,
  coalesce(together.some, 0L) | coalesce(in_turn.required & ~(in_turn.free | in_turn.open), 0L) | stated as some,
  if(is_told, coalesce(together.may, 0L) | coalesce(in_turn.required, 0L) | stated, -1L) as may,
  if(is_told, coalesce(together.may_some, 0L) | coalesce(in_turn.required, 0L) | stated, -1L) as may_some,
  coalesce(together.class_sure, 0L) | coalesce(in_turn.class_required & ~(in_turn.class_free | in_turn.open), 0L)
    | if(is_stated_of_class, -1L, 0L) as class_sure,
  coalesce(together.class_some, 0L) | coalesce(in_turn.class_required & ~(in_turn.class_free | in_turn.open), 0L)
    | if(is_stated_of_class, -1L, 0L) as class_some,
  if(is_told, coalesce(together.class_may, 0L) | coalesce(in_turn.class_required, 0L) | if(is_stated_of_class <=> false, 0L, -1L), -1L) as class_may,
  if(is_told, coalesce(together.class_may_some, 0L) | coalesce(in_turn.class_required, 0L) | if(is_stated_of_class <=> false, 0L, -1L), -1L)
    as class_may_some
from enforced_masks

-- step: enforced_verdicts
select
  *,
  enforcement_word(sure, some, may, may_some) as policy_word,
  enforcement_word(class_sure, class_some, class_may, class_may_some) as class_word,
  not is_told and is_observed and is_log_fresh and is_log_long_enough as is_proven,
  if(exists(applied, it -> it.p.is_ordered) or vendor = 'okta' or access_status <> 'fresh', null, exists(applied, it -> it.applies and it.p.closes_legacy))
    as is_legacy_closed,
  flatten(transform(filter(parallel, it -> it.applies and it.p.requires and (it.p.part & ~sure) <> 0), it -> it.p.part_conditions)) as part_conditions,
  flatten(transform(
    filter(parallel, it -> it.applies and it.p.requires and it.p.is_of_class and (it.p.part & ~class_sure) <> 0), it -> it.p.part_conditions))
    as class_part_conditions
from enforced_summed
