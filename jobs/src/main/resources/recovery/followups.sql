-- What the log tells of the time around an act.

-- step: reset_around
-- One row per act: what the log tells of its account from 90 days before it to a day after it.
select
  act.directory,
  act.account_id,
  act.reset_id,
  collect_list(struct(event.event_at, event.event_id, event.network, event.device))
    filter (where act.is_reset and event.kind = 'factor_added' and event.actor_kind = 'self' and event.event_at >= act.reset_at) as added,
  collect_list(struct(event.event_at, event.network, event.device))
    filter (where act.is_reset and event.actor_kind = 'self') as own,
  array_sort(array_agg(event.event_id)
    filter (where act.is_reset and event.kind in ('role_granted', 'administrative_sign_in') and event.event_at >= act.reset_at)) as privilege,
  collect_list(struct(event.event_at, event.event_id))
    filter (where event.kind = 'notice_sent' and event.event_at >= act.reset_at) as notices,
  collect_list(event.event_at) filter (where event.kind = 'address_changed') as addresses
from reset_act act
join core_identity_event event
  on event.directory = act.directory and event.account_id = act.account_id
  and event.event_at between act.reset_at - interval '90' day and act.reset_at + interval '24' hour
where event.result = 'success' and act.reset_at >= :month_start
group by act.directory, act.account_id, act.reset_id

-- step: reset_beside
-- One row per act of a password or a number with one of the other kind within 72 hours.
select act.directory, act.account_id, act.reset_id, array_sort(array_agg(other.reset_id)) as beside
from reset_act act
join reset_act other
  on other.directory = act.directory and other.account_id = act.account_id
  and other.kind = case act.kind when 'password_reset' then 'number_changed' when 'number_changed' then 'password_reset' end
  and other.reset_at between act.reset_at - interval '72' hour and act.reset_at + interval '72' hour
group by act.directory, act.account_id, act.reset_id

-- step: reset_campaign
-- One row per act that a declared campaign explains.
select act.directory, act.account_id, act.reset_id, min(campaign.campaign_id) as campaign_id
from reset_act act
join subject account on account.directory = act.directory and account.account_id = act.account_id
join core_campaign campaign
  on act.reset_at >= campaign.starts_at and act.reset_at < campaign.ends_at
left join core_group_member member
  on campaign.scope_kind = 'group' and member.directory = act.directory and member.group_id = campaign.scope_value and member.account_id = act.account_id
left join unit_within within
  on campaign.scope_kind = 'unit' and within.unit_id = campaign.scope_value and within.inner_id = account.unit
where case campaign.scope_kind
  when 'account' then lower(campaign.scope_value) in (lower(act.account_id), lower(account.login))
  when 'group' then member.account_id is not null
  when 'unit' then within.inner_id is not null
  when 'directory' then campaign.scope_value = act.directory
  when 'role' then array_contains(account.roles, campaign.scope_value)
  else campaign.scope_kind is null
end
group by act.directory, act.account_id, act.reset_id
