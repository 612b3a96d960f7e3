-- One row per account: whether it was entered with a telephone in the last 90 days, as far as a log of sign-ins tells.
with telephone as (
  select directory, account_id, max(event_at) as at
  from core_identity_event
  where kind = 'sign_in'
    and result = 'success'
    and event_at >= :instant - interval '90' day
    and arrays_overlap(methods, array('sms', 'voice', 'voice_office', 'phone'))
  group by directory, account_id
),
-- Logs that name methods: of others the absence of a telephone says nothing.
naming as (
  select directory
  from core_identity_event
  where kind = 'sign_in' and size(methods) > 0
  group by directory
)
select
  account.directory,
  account.account_id,
  telephone.at as telephone_used_at,
  case
    when telephone.at is not null then true
    when naming.directory is not null and log.is_fresh and log.covered_from <= date(:as_of) - 89 then false
  end as used,
  case
    when telephone.at is not null then concat('on ', date(telephone.at))
    when log.directory is null or naming.directory is null then 'no_sign_in_log'
    when not log.is_fresh then 'stale_source'
    when log.covered_from > date(:as_of) - 89 then 'log_too_short'
    else 'not in the log'
  end as used_reason
from core_account account
left join telephone on telephone.directory = account.directory and telephone.account_id = account.account_id
left join sign_in_log log on log.directory = account.directory
left join naming on naming.directory = account.directory
