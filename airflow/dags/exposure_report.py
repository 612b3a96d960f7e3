"""# exposure_report

Writes the report of a month-end from its published run, when `exposure_daily` has published one, or of any published
day on demand.

| triggered | reports |
| --- | --- |
| by the asset `exposure_marts` | each month-end among the days just published; nothing where none is one |
| by hand with `period` = `2026-10` | the last day of that month |
| by hand with `period` = `2026-10-15` | that day |
| by hand without `period` | the last month-end |

It reads what is published and changes nothing in the lake, but shares its pool: the rows of a run that is superseded
go while they may be read. Where the day is not published it fails at once with exit code 2; the other exit codes are
those of `exposure_daily`. The report of a day is written to its own folder below `EXPOSURE_OUT`, and replaced there.
"""

from __future__ import annotations

from datetime import datetime

from airflow.sdk import Param, dag, task
from exposure_ledger.alerts import deadline
from exposure_ledger.days import to_report
from exposure_ledger.settings import MARTS, POOL, TAGS, TASKS, ZONE
from exposure_ledger.submit import ExposureStage

PERIOD = Param(
    None,
    type=["null", "string"],
    pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$",
    description="A month, 2026-10, or a day, 2026-10-31. Empty: the last month-end.",
)


@dag(
    schedule=[MARTS],
    catchup=False,
    max_active_runs=1,
    deadline=deadline(),
    params={"period": PERIOD},
    tags=TAGS,
    doc_md=__doc__,
    default_args=TASKS,
)
def exposure_report():
    @task(retries=0)
    def days(params=None, dag_run=None, triggering_asset_events=None) -> list[str]:
        published = [event.extra["as_of"] for event in (triggering_asset_events or {}).get(MARTS, [])]
        now: datetime = dag_run.logical_date or dag_run.run_after
        return [day.isoformat() for day in to_report(params["period"], published, now.astimezone(ZONE).date())]

    ExposureStage.partial(
        task_id="report",
        stage="report",
        pool=POOL,
        map_index_template="{{ task.as_of }}",
    ).expand(as_of=days())


exposure_report()
