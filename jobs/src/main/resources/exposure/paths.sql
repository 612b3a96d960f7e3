-- One row per account and path: mart.path_exposure.
with path as (
  select directory, account_id, inline(paths) from evaluated
)
select
  directory,
  account_id,
  path,
  word(permitted) as permitted,
  permitted_by,
  word(bound) as bound,
  word(exposed) as exposed,
  case
    when exposed then 'exposed'
    when exposed is null then 'unknown'
    when permitted then 'latent'
    when permitted is null then 'unknown'
    when bound then 'residual'
    when bound is null then 'unknown'
    else 'closed'
  end as verdict,
  reason,
  evidence,
  documented_rule,
  word(documented_permitted) as documented_permitted
from path
