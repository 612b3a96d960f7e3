"""# exposure_daily

Measures, once a day, which accounts policy still leaves on SMS, and publishes the result for the day D in the lake.

| task | does |
| --- | --- |
| `groups` | reads from the configuration which groups of sources there are: a directory each, and the organisation's own |
| `sources.delivered` | waits, per group, until every required source has a delivery that is not older than its `max_age` |
| `sources.ingest` | brings the group's new files into the lake, while other groups are still waited for |
| `ledger.conform` | opens a run of all groups, as people have accounts in several, and fills its first tables |
| `ledger.measure` | computes the rest |
| `ledger.check` | checks them and publishes the run where no check fails; then the asset `exposure_marts` has changed |

**Which day.** The run that starts in the morning measures the day before, as the reporting zone (`EXPOSURE_ZONE`)
counts days. To measure an older day again, trigger the DAG with that day as its logical date, or run a backfill; a
run without a logical date is refused. Running a day twice is safe: it supersedes that day only.

**When a task fails.**

| exit code | means | what happens |
| --- | --- | --- |
| 1, or killed by a signal | unexpected failure, machine trouble, lake in use | tried again, twice |
| 2 | wrong arguments or configuration | fails at once: somebody must correct it |
| 3 | input refused, or a check failed; nothing was published | fails at once: the log says which, one line each |
| 4 | another run of this day was published meanwhile | tried again, twice |

A run that fails is taken back whole. So the second try of `measure` or `check` begins with `conform`; to go on after a
correction, clear the group's `sources.ingest`, or `ledger.conform`, with all that follows it.

**Settings** are described in the README of `airflow/`. Secrets are no settings: the key of the number hash is in the
worker's environment only.
"""

from __future__ import annotations

import os
from datetime import timedelta

import pendulum
from airflow.sdk import CronDataIntervalTimetable, chain, dag, task, task_group
from exposure_ledger import landing
from exposure_ledger.alerts import deadline
from exposure_ledger.days import as_of
from exposure_ledger.settings import MARTS, POOL, TAGS, TASKS, ZONE, settings
from exposure_ledger.submit import ExposureStage

# Read while parsing, so from the environment.
CRON = os.environ.get("EXPOSURE_SCHEDULE", "0 6 * * *")
FIRST_DAY = os.environ.get("EXPOSURE_FIRST_DAY")


@dag(
    schedule=None if CRON == "none" else CronDataIntervalTimetable(CRON, timezone=ZONE),
    start_date=pendulum.parse(FIRST_DAY or "2026-01-01", tz=ZONE),
    # Only somebody who says from when on there are deliveries wants the days that were missed.
    catchup=bool(FIRST_DAY),
    max_active_runs=1,
    deadline=deadline(),
    tags=TAGS,
    doc_md=__doc__,
    default_args=TASKS,
)
def exposure_daily():
    @task(retries=0)
    def groups() -> list[str]:
        return landing.read(*settings("EXPOSURE_CONFIG")).groups()

    @task_group
    def sources(group: str):
        @task.sensor(
            mode="reschedule",
            poke_interval=timedelta(minutes=5),
            timeout=timedelta(hours=12),
            retries=0,
            map_index_template="{{ task.op_kwargs['group'] }}",
        )
        def delivered(group: str, logical_date=None) -> bool:
            awaited = landing.read(*settings("EXPOSURE_CONFIG")).awaited(group, as_of(logical_date))
            print(f"{group}: waiting for {', '.join(awaited)}" if awaited else f"{group}: delivered")
            return not awaited

        ingest = ExposureStage(
            task_id="ingest", stage="ingest", group=group, pool=POOL, map_index_template="{{ task.group }}"
        )
        chain(delivered(group=group), ingest)

    @task_group
    def ledger():
        chain(
            ExposureStage(task_id="conform", stage="conform", pool=POOL),
            ExposureStage(task_id="measure", stage="measure", after=("conform",), pool=POOL),
            ExposureStage(task_id="check", stage="check", after=("conform", "measure"), pool=POOL, outlets=[MARTS]),
        )

    chain(sources.expand(group=groups()), ledger())


exposure_daily()
