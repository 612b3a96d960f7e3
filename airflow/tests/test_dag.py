"""What must hold for every DAG of the folder, and for this one, as the real Airflow reads it."""

import subprocess
import sys
from datetime import timedelta

import pendulum
import pytest
from conftest import DAGS


@pytest.fixture(scope="session")
def daily(bag):
    return bag.dags["exposure_daily"]


def test_the_folder_holds_this_dag_and_imports_without_error(bag):
    assert bag.import_errors == {}
    assert set(bag.dags) == {"exposure_daily"}


def test_parsing_asks_nothing_of_the_database(tmp_path):
    nowhere = {"AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": f"sqlite:///{tmp_path}/no/such/folder/airflow.db"}
    for file in DAGS.glob("*.py"):
        parsed = subprocess.run(
            [sys.executable, str(file)], env={"AIRFLOW_HOME": str(tmp_path)} | nowhere, capture_output=True, text=True
        )
        assert parsed.returncode == 0, parsed.stderr


def test_every_dag_says_whose_it_is_and_what_it_does(bag):
    for dag in bag.dags.values():
        assert "exposure-ledger" in dag.tags
        assert dag.doc_md.startswith(f"# {dag.dag_id}")
        assert all(task.owner == "data-team" for task in dag.tasks)


def test_runs_of_one_lake_never_overlap_nor_pile_up(daily):
    assert daily.max_active_runs == 1
    assert daily.catchup is False


def test_the_task_is_tried_again_twice_after_a_pause(daily):
    task = daily.get_task("run")
    assert task.retries == 2
    assert task.retry_delay == timedelta(minutes=10)


def test_the_scheduled_run_of_a_morning_measures_the_day_before(daily):
    from airflow.serialization.encoders import coerce_to_core_timetable
    from airflow.timetables.base import DataInterval, TimeRestriction

    london = pendulum.timezone("Europe/London")
    started = coerce_to_core_timetable(daily.timetable).next_dagrun_info(
        last_automated_data_interval=DataInterval(
            pendulum.datetime(2026, 3, 28, 6, tz=london), pendulum.datetime(2026, 3, 29, 6, tz=london)
        ),
        restriction=TimeRestriction(earliest=daily.start_date, latest=None, catchup=True),
    )
    assert started.run_after == pendulum.datetime(2026, 3, 30, 6, tz=london)
    assert started.logical_date.in_timezone(london).to_date_string() == "2026-03-29"
