-- One row per account that an entry of the register covers: the best entry, and the tests that it fails.
with tested as (
  select
    cover.directory,
    cover.account_id,
    entry.exception_id,
    entry.approver,
    concat(if(cover.is_path_left_open, array('path_not_covered'), array()), entry.failed) as failed
  from exception_cover cover
  join exception_entry entry on entry.exception_id = cover.exception_id
)
select
  directory,
  account_id,
  min_by(struct(exception_id, approver, failed), struct(size(failed), exception_id)) as entry
from tested
group by directory, account_id
