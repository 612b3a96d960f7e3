-- One row per act of the month: mart.reset. Answers are true, false or null until the end: Kleene's logic is that of SQL.

-- step: dormancy
-- One row per directory: whether its export tells of sign-ins at all.
select directory, max(last_sign_in_at) is not null as is_told
from core_account
group by directory

-- step: reset_facts
-- One row per act of the month with all that its indicators ask.
select
  act.*,
  account.login,
  coalesce(account.unit, 'UNASSIGNED') as unit,
  account.company,
  account.person_id,
  account.privileged,
  account.stratum,
  not account.enabled as is_disabled,
  case
    when account.account_type in ('service', 'mailbox', 'shared', 'break_glass') and account.person_id is null then false
    when person.status is null or person.status = 'unknown' then null
    else coalesce(person.left_on < date(from_utc_timestamp(act.reset_at, :zone)), person.status = 'left')
  end as is_of_leaver,
  if(dormancy.is_told and core_account.account_id is not null,
     coalesce(core_account.last_sign_in_at, core_account.created_at, timestamp '1970-01-01 00:00:00') < :instant - interval '90' day,
     null) as is_dormant,
  act.is_on_behalf and act.actor <=> act.account_id as is_own,
  ticket.candidates,
  try_element_at(ticket.candidates, 1) as ticket,
  filter(coalesce(ticket.contacts, array()), it -> not it <=> try_element_at(ticket.candidates, 1).ticket_id) as other_contacts,
  tickets.known_from as tickets_from,
  tickets.known_until as tickets_until,
  tickets.records_verification,
  tickets.records_approver,
  coalesce(around.added, array()) as added,
  coalesce(around.own, array()) as own,
  coalesce(around.privilege, array()) as privilege,
  coalesce(around.notices, array()) as notices,
  coalesce(around.addresses, array()) as addresses,
  coalesce(beside.beside, array()) as beside,
  campaign.campaign_id
from reset_act act
left join subject account on account.directory = act.directory and account.account_id = act.account_id
left join core_account on core_account.directory = act.directory and core_account.account_id = act.account_id
left join core_person person on person.person_id = account.person_id
left join dormancy on dormancy.directory = act.directory
left join reset_ticket ticket on ticket.directory = act.directory and ticket.account_id = act.account_id and ticket.reset_id = act.reset_id
left join ticket_log tickets on tickets.directory = act.directory
left join reset_around around on around.directory = act.directory and around.account_id = act.account_id and around.reset_id = act.reset_id
left join reset_beside beside on beside.directory = act.directory and beside.account_id = act.account_id and beside.reset_id = act.reset_id
left join reset_campaign campaign on campaign.directory = act.directory and campaign.account_id = act.account_id and campaign.reset_id = act.reset_id
where act.reset_at >= :month_start

-- step: reset_approval
-- The same with what is known of who approved.
select
  facts.*,
  case
    when facts.ticket is null then null
    when facts.ticket.approver is null then false
    when array_contains(actor.keys, lower(facts.ticket.approver)) then false
    when approver.key is not null then true
  end as is_approved
from reset_facts facts
left join (
  select directory, account_id, collect_set(key) as keys
  from (
    select directory, account_id, key from account_key
    union
    select link.directory, link.account_id, person.key
    from core_person_link link
    join person_key person on person.person_id = link.person_id)
  group by directory, account_id) actor
  on actor.directory = facts.directory and actor.account_id = facts.actor
left join (select key from account_key union select key from person_key) approver on approver.key = lower(facts.ticket.approver)

-- step: reset_new_factors
-- The same with each factor that was added after it, and whether its network and device were not seen in the 90 days before.
select
  *,
  if(tells_consoles or not privileged, privilege_known, nullif(privilege_known, false)) as privilege_follows
from (
  select
    *,
    -- A function may not stand within a lambda: where nothing was seen, it is new only if the log reaches back 90 days.
    transform(added, one -> struct(
      one.event_at,
      one.event_id,
      case
        when one.network is null then null
        when exists(own, other -> other.network = one.network and other.event_at < one.event_at and other.event_at >= one.event_at - interval '90' day) then false
        when one.event_at - interval '90' day >= known_from then true
      end
      or case
        when one.device is null then false
        when exists(own, other -> other.device = one.device and other.event_at < one.event_at and other.event_at >= one.event_at - interval '90' day) then false
        when one.event_at - interval '90' day >= known_from then true
      end as is_new)) as new_factors,
    told_within(size(privilege) > 0, reset_at, reset_at + interval '24' hour, known_from, known_until) as privilege_known,
    case
      when not is_on_behalf then false
      when ticket is not null then false
      else not told_within(false, reset_at - interval '24' hour, reset_at + interval '24' hour, tickets_from, tickets_until)
    end as is_ticketless
  from reset_approval)

-- step: reset_new_within
select
  *,
  exists(new_factors, it -> it.is_new and it.event_at <= reset_at + interval '1' hour) as is_new_1h,
  exists(new_factors, it -> it.is_new and it.event_at <= reset_at + interval '4' hour) as is_new_4h,
  exists(new_factors, it -> it.is_new and it.event_at <= reset_at + interval '24' hour) as is_new_24h,
  case
    when size(notices) > 0
      then forall(notices, it -> exists(addresses, changed -> changed between it.event_at - interval '24' hour and it.event_at))
  end as are_notices_lost
from reset_new_factors

-- step: reset_answers
select
  *,
  case
    when not is_on_behalf then false
    when not coalesce(ticket.records_verification, records_verification, false) then null
    when ticket is not null then not coalesce(ticket.acceptable_verification, if(ticket.caller_verification_vendor is null, false, null))
    else is_ticketless
  end as is_unverified,
  is_on_behalf and privileged and case
    when not coalesce(ticket.records_approver, records_approver, false) then null
    when ticket is not null then not is_approved
    else is_ticketless
  end as is_unapproved_privileged,
  is_reset and (is_new_1h or told_within(false, reset_at, reset_at + interval '1' hour, known_from, known_until)) as is_new_factor_1h,
  is_reset and (is_new_4h or told_within(false, reset_at, reset_at + interval '4' hour, known_from, known_until)) as is_new_factor_4h,
  is_reset and (is_new_24h or told_within(false, reset_at, reset_at + interval '24' hour, known_from, known_until)) as is_new_factor_24h,
  kind in ('password_reset', 'number_changed')
    and told_within(size(beside) > 0, reset_at - interval '72' hour, reset_at + interval '72' hour, known_from, known_until) as is_number_then_reset,
  is_reset and privilege_follows as is_then_privilege,
  is_reset and told_within(size(other_contacts) >= 3, reset_at - interval '7' day, reset_at, tickets_from, tickets_until) as is_after_probing,
  is_own or is_disabled or is_of_leaver or is_dormant as is_self_or_leaver,
  case
    when not coalesce(tells_notices, false) then null
    else coalesce(are_notices_lost, not told_within(false, reset_at, reset_at + interval '24' hour, known_from, known_until))
  end as is_notice_missing
from reset_new_within

-- step: reset_row
select
  answers.directory,
  reset_id,
  account_id,
  login,
  if(answers.stratum in ('non_human', 'disabled', 'not_started'), 'out_of_scope', 'in_scope') as account_scope,
  coalesce(answers.stratum, 'account_unknown') as stratum,
  unit,
  company,
  person_id,
  answer_word(privileged) as privileged,
  reset_at,
  answers.kind,
  case
    when answers.actor_kind = 'self' then 'self_service'
    when answers.actor_kind = 'system' then 'system'
    else coalesce(ticket.channel, 'unknown')
  end as channel,
  answers.actor_kind,
  actor,
  answers.desk_id as desk,
  desk.vendor,
  desk.in_house,
  case when desk.in_house then 'in house' else desk.vendor end as run_by,
  if(answers.actor_kind = 'agent', actor, null) as agent,
  coalesce(desk.contract_owner, owner.owner) as owner,
  events,
  ticket.ticket_id as ticket_id,
  transform(coalesce(candidates, array()), it -> it.ticket_id) as ticket_candidates,
  ticket.caller_verification as caller_verification,
  ticket.approver as approver,
  campaign_id as campaign,
  answer_word(is_unverified) as unverified,
  answer_word(is_ticketless) as ticketless,
  answer_word(is_unapproved_privileged) as unapproved_privileged,
  answer_word(is_new_factor_1h) as then_new_factor_1h,
  answer_word(is_new_factor_4h) as then_new_factor_4h,
  answer_word(is_new_factor_24h) as then_new_factor_24h,
  answer_word(is_number_then_reset) as number_then_reset,
  answer_word(is_then_privilege) as then_privilege,
  answer_word(is_after_probing) as after_probing,
  answer_word(is_self_or_leaver) as self_or_leaver,
  answer_word(is_notice_missing) as notice_missing,
  -- The log that names the person as the actor saw the session; somebody else must have verified the caller.
  answer_word(answers.kind = 'number_changed' and (is_notice_missing or case answers.actor_kind when 'self' then false when 'system' then null else is_unverified end))
    as unproven_change,
  map_filter(map(
    'then_new_factor', transform(filter(new_factors, it -> not it.is_new <=> false), it -> it.event_id),
    'number_then_reset', beside,
    'then_privilege', privilege,
    'after_probing', other_contacts,
    'notice_missing', transform(notices, it -> it.event_id)), (name, rows) -> size(rows) > 0) as evidence,
  array_sort(array_compact(array(
    if((is_on_behalf or is_reset) and tickets_from is null, 'ticket_source_missing', null),
    if(tickets_from is not null and ((is_on_behalf and is_ticketless is null) or (is_reset and is_after_probing is null)), 'tickets_not_complete', null),
    if(is_on_behalf and tickets_from is not null and not coalesce(ticket.records_verification, records_verification, false), 'verification_not_recorded', null),
    if(is_on_behalf and tickets_from is not null and not coalesce(ticket.records_approver, records_approver, false), 'approval_not_recorded', null),
    if(is_on_behalf and ticket.records_verification and ticket.acceptable_verification is null and ticket.caller_verification_vendor is not null,
       'unmapped_verification', null),
    if(privileged is null, 'roles_not_exported', null),
    if(is_reset and is_then_privilege is null and privilege_known is not null, 'consoles_not_logged', null),
    if(not coalesce(tells_notices, false), 'notices_not_logged', null),
    if(is_reset and is_new_factor_24h is null and reset_at + interval '24' hour <= known_until, 'log_too_short', null),
    if((is_reset and reset_at + interval '24' hour > known_until) or (is_number_then_reset is null and reset_at + interval '72' hour > known_until),
       'window_not_over', null),
    if(is_disabled is null, 'account_unknown', null),
    if(is_of_leaver is null, 'person_unresolved', null),
    if(is_dormant is null, 'activity_unknown', null)))) as unknown_reasons
from reset_answers answers
left join core_support_desk desk on desk.desk_id = answers.desk_id
left join unit_owner owner on owner.unit_id = answers.unit
