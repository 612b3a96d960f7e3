-- How many secrets enter, end or are last seen at each time, in every stratum: all that the estimators need.

-- step: secret_line
-- One row per episode and stratum to which it belongs.
select
  status, cause, state_lost, exit, leak_entry, leak_exit,
  inline(array(
    struct(0 as place, 'enterprise' as stratum_kind, :organisation as stratum),
    struct(1 as place, 'unit' as stratum_kind, unit as stratum),
    struct(2 as place, 'secret_type' as stratum_kind, secret_type as stratum),
    struct(3 as place, 'detector' as stratum_kind, detector as stratum),
    struct(4 as place, 'detection_month' as stratum_kind, detection_month as stratum),
    struct(5 as place, 'validity' as stratum_kind, stratum as stratum)))
from mart_secret_episode

-- step: secret_time
-- One row per time on either clock at which one enters or leaves.
select
  place, stratum_kind, stratum,
  inline(array(
    struct('secret' as subject, exit as t, if(status = 'ended', cause, if(status = 'open' and state_lost = 'yes', 'lost', status)) as what),
    struct('secret_from_leak' as subject, leak_entry as t, 'entered' as what),
    struct('secret_from_leak' as subject, leak_exit as t, if(status = 'ended', cause, 'open') as what)))
from secret_line

-- step: secret_count
select subject, place, stratum_kind, stratum, t, what, count(*) as secrets
from secret_time
where t is not null or what = 'excluded'
group by all
order by subject, place, stratum, t, what
