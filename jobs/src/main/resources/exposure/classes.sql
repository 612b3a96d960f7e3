-- One row per account: the strongest class with which it can be entered, and the weakest over all open paths, with the path.
-- A candidate whose permission is null may be a way in or not: it leaves the answer unknown where it would change it.
with way as (
  select
    evaluated.directory,
    evaluated.account_id,
    candidates_by_path[0].candidates as factors,
    concat(
      array(
        named_struct('path', 'legacy', 'candidates', array(named_struct('rank', 0, 'permitted', flag(coalesce(enforced.legacy_open, 'unknown'))))),
        named_struct('path', 'sign_in', 'candidates', array(named_struct(
          'rank', 0,
          'permitted', case coalesce(enforced.two_factors, 'unknown') when 'yes' then false when 'unknown' then null else true end)))),
      candidates_by_path) as ways
  from evaluated
  left join enforcement enforced
    on enforced.directory = evaluated.directory and enforced.account_id = evaluated.account_id
),
ranked as (
  select
    *,
    transform(
      ways,
      w -> named_struct(
        'path', w.path,
        'rank', array_min(transform(filter(w.candidates, c -> c.permitted), c -> c.rank)),
        'lowest_open', array_min(transform(filter(w.candidates, c -> c.permitted is null), c -> c.rank)))) as lows,
    array_max(transform(filter(factors, c -> c.permitted), c -> c.rank)) as best_rank,
    array_max(transform(filter(factors, c -> c.permitted is null), c -> c.rank)) as best_open
  from way
),
settled as (
  select
    *,
    array_min(transform(lows, low -> low.rank)) as weakest_rank,
    array_min(transform(lows, low -> low.lowest_open)) as weakest_open
  from ranked
)
select
  directory,
  account_id,
  if(coalesce(best_open, -1) > coalesce(best_rank, 0), 'unknown', element_at(class_of_rank, coalesce(best_rank, 0))) as best_class,
  case
    when weakest_open < weakest_rank or weakest_rank is null then 'unknown'
    else element_at(class_of_rank, weakest_rank)
  end as weakest_class,
  if(weakest_open < weakest_rank, null, get(filter(lows, low -> low.rank = weakest_rank), 0).path) as weakest_path
from settled
cross join unrestricted_methods
