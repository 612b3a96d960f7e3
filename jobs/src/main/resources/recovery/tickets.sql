-- Whom tickets are about, and which of them belong to an act.

-- step: served_directory
-- One row per desk and directory whose accounts it serves.
select desk_id, explode(directories) as directory from core_support_desk

-- step: ticket_log
-- One row per directory whose accounts a desk with tickets serves: from when until when no ticket is missing, and what the desk records.
select
  served.directory,
  to_utc_timestamp(cast(max(delivery.covered_from) as timestamp), :zone) as known_from,
  least(min(to_utc_timestamp(cast(delivery.delivered_on + interval '1' day as timestamp), :zone)), :instant) as known_until,
  bool_or(source.records_verification) as records_verification,
  bool_or(source.records_approver) as records_approver
from (
  select source_id, desk, max(directory) as directory, bool_or(records_verification) as records_verification, bool_or(records_approver) as records_approver
  from core_ticket
  group by source_id, desk) source
join core_source_delivery delivery on delivery.source_id = source.source_id
join (
  select desk_id, directory from served_directory
  union all
  select distinct desk as desk_id, directory from core_ticket
  where directory is not null and (desk is null or desk not in (select desk_id from served_directory))) served
  on served.desk_id <=> source.desk
group by served.directory

-- step: account_key
-- One row per sign-in name, mail address or id, in lower case, and account.
select distinct directory, account_id, explode(array_compact(array(lower(account_id), lower(login), lower(email)))) as key
from core_account

-- step: ticket_account
-- One row per ticket and account that it is about: by the account, else by its names, else by the person behind it.
select
  ticket.*,
  account.directory as account_directory,
  account.account_id
from core_ticket ticket
join (
  select directory, account_id, key from account_key
  union
  select link.directory, link.account_id, person.key
  from core_person_link link
  join person_key person on person.person_id = link.person_id) account
  on account.key = lower(coalesce(ticket.affected_account, ticket.affected_person))
left join (select desk_id, collect_set(directory) as directories from served_directory group by desk_id) desk on desk.desk_id = ticket.desk
where array_contains(coalesce(desk.directories, array(ticket.directory)), account.directory) or (desk.directories is null and ticket.directory is null)

-- step: reset_ticket
-- One row per act with a ticket near it: the candidates, the best first, and the contacts of the week before.
select
  act.directory,
  act.account_id,
  act.reset_id,
  array_sort(array_agg(named_struct(
    'rank', if(ticket.kind = case act.kind when 'number_changed' then 'number_change' when 'factor_added' then 'factor_reset' else act.kind end, 0, 1),
    'distance', abs(unix_micros(ticket.opened_at) - unix_micros(act.reset_at)),
    'length', length(ticket.ticket_id),
    'ticket_id', ticket.ticket_id,
    'source_id', ticket.source_id,
    'desk', ticket.desk,
    'channel', ticket.channel,
    'kind', ticket.kind,
    'caller_verification', ticket.caller_verification,
    'caller_verification_vendor', ticket.caller_verification_vendor,
    'acceptable_verification', ticket.acceptable_verification,
    'records_verification', ticket.records_verification,
    'approver', ticket.approver,
    'records_approver', ticket.records_approver))
    filter (where act.is_on_behalf
      and ticket.opened_at between act.reset_at - interval '24' hour and act.reset_at + interval '24' hour)) as candidates,
  array_sort(array_agg(ticket.ticket_id)
    filter (where act.is_reset and ticket.opened_at between act.reset_at - interval '7' day and act.reset_at)) as contacts
from reset_act act
join ticket_account ticket
  on ticket.account_directory = act.directory and ticket.account_id = act.account_id
  and ticket.opened_at between act.reset_at - interval '7' day and act.reset_at + interval '24' hour
where act.reset_at >= :month_start
group by act.directory, act.account_id, act.reset_id
