"""# exposure_daily

Measures, once a day, which accounts policy still leaves on SMS: runs `exposure run --as-of D` and publishes the
result for the day D in the lake.

**Which day.** The run that starts at 06:00 measures the day before, as the reporting zone (`EXPOSURE_ZONE`) counts
days: its deliveries must be in the landing zone by then. To measure an older day again, trigger the DAG with that
day as its logical date; a run without a logical date is refused. Running a day twice is safe: it supersedes that
day only.

**When it fails.**

| exit code | means | what happens |
| --- | --- | --- |
| 1, or killed by a signal | unexpected failure, machine trouble | tried again, twice |
| 2 | wrong arguments or configuration | fails at once: somebody must correct it |
| 3 | input refused, or a check failed; nothing was published | fails at once: the log says which, one line each |
| 4 | another run of this day was published meanwhile | tried again, twice |

**Settings**: Airflow Variables, or environment variables of the worker, of the same name: `EXPOSURE_HOME` (folder of
the launcher), `EXPOSURE_CONFIG`, `EXPOSURE_LAKE`, `EXPOSURE_OUT` (folder of the reports). Secrets are no settings:
the key of the number hash is in the worker's environment only.
"""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path

import pendulum
from airflow.providers.standard.hooks.subprocess import SubprocessHook
from airflow.sdk import BaseOperator, CronDataIntervalTimetable, Variable, dag
from airflow.sdk.exceptions import AirflowException, AirflowFailException

# Read while parsing, so from the environment: an Airflow Variable would need the database.
ZONE = pendulum.timezone(os.environ.get("EXPOSURE_ZONE", "UTC"))
SETTINGS = ("EXPOSURE_HOME", "EXPOSURE_CONFIG", "EXPOSURE_LAKE", "EXPOSURE_OUT")

MEANING = {
    1: "unexpected failure",
    2: "wrong arguments or configuration",
    3: "input refused or a check failed; nothing was published",
    4: "another run of this date was published meanwhile; nothing was replaced",
}
MAY_SUCCEED_NEXT_TIME = {1, 4}


def as_of(logical_date: datetime | None) -> str:
    """The day in the reporting zone: 23:30 UTC is tomorrow in London's summer."""
    if logical_date is None:
        raise AirflowFailException(
            "No day to measure: this run has no logical date. Trigger it again with the day as its logical date."
        )
    return logical_date.astimezone(ZONE).date().isoformat()


def settings() -> dict[str, str]:
    found = {name: Variable.get(name, default=None) or os.environ.get(name) for name in SETTINGS}
    missing = [name for name, value in found.items() if not value]
    if missing:
        raise AirflowFailException(
            f"Settings are missing: {', '.join(missing)}. Set each as an Airflow Variable or in the worker's environment."
        )
    return found


def command(day: str, setting: dict[str, str]) -> list[str]:
    launcher = Path(setting["EXPOSURE_HOME"]) / "exposure"
    if not os.access(launcher, os.X_OK):
        raise AirflowFailException(
            f"Cannot start {launcher}: no such program. Set EXPOSURE_HOME to the folder that holds the launcher."
        )
    return [
        str(launcher),
        "run",
        *("--as-of", day),
        *("--config", setting["EXPOSURE_CONFIG"]),
        *("--lake", setting["EXPOSURE_LAKE"]),
        *("--out", setting["EXPOSURE_OUT"]),
    ]


def judge(exit_code: int) -> None:
    """Raises what makes Airflow try again, or not. A negative code, or one above 128, is death by a signal."""
    if exit_code == 0:
        return
    killed = exit_code < 0 or exit_code > 128
    meaning = "killed by a signal" if killed else MEANING.get(exit_code, "not an exit code of `exposure run`")
    failure = AirflowException if killed or exit_code in MAY_SUCCEED_NEXT_TIME else AirflowFailException
    raise failure(f"exposure run ended with exit code {exit_code}: {meaning}. Its own messages are above in this log.")


class ExposureRun(BaseOperator):
    """Runs `exposure run` for the day of the logical date, without a shell, its output in the task's log."""

    @cached_property
    def process(self) -> SubprocessHook:
        return SubprocessHook()

    def execute(self, context) -> str:
        day = as_of(context.get("logical_date"))
        setting = settings()
        # Airflow's own configuration holds its database's password: none of the launcher's business.
        environment = {name: value for name, value in os.environ.items() if "AIRFLOW" not in name}
        result = self.process.run_command(command(day, setting), env=environment, cwd=setting["EXPOSURE_HOME"])
        judge(result.exit_code)
        return day

    def on_kill(self) -> None:
        self.process.send_sigterm()


@dag(
    schedule=CronDataIntervalTimetable("0 6 * * *", timezone=ZONE),
    start_date=pendulum.datetime(2026, 1, 1, tz=ZONE),
    catchup=False,
    max_active_runs=1,
    tags=["exposure-ledger", "identity"],
    doc_md=__doc__,
    default_args={
        "owner": "data-team",
        "retries": 2,
        "retry_delay": timedelta(minutes=10),
        "execution_timeout": timedelta(hours=6),
    },
)
def exposure_daily():
    ExposureRun(task_id="run")


exposure_daily()
