"""What must hold for every DAG of the folder, as the real Airflow reads it."""

import os
import re
import subprocess
import sys
from datetime import timedelta

import pendulum
import pytest
from conftest import DAGS, REPOSITORY
from exposure_ledger.submit import ExposureStage

STAGES = ["ingest", "conform", "measure", "check"]


@pytest.fixture(scope="session")
def daily(bag):
    return bag.dags["exposure_daily"]


def stages(bag) -> dict[str, object]:
    return {
        task.task_id: task for dag in bag.dags.values() for task in dag.tasks if task.operator_name == ExposureStage.__name__
    }


def test_the_folder_holds_these_dags_and_imports_without_error(bag):
    assert bag.import_errors == {}
    assert set(bag.dags) == {"exposure_daily", "exposure_report"}


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


def test_the_documentation_of_a_dag_names_its_tasks(daily):
    assert [task.task_id for task in daily.tasks if f"`{task.task_id}`" not in daily.doc_md] == []


def test_every_setting_stands_in_the_readme():
    readme = (DAGS.parent / "README.md").read_text()
    used = {name for file in DAGS.rglob("*.py") for name in re.findall(r"\bEXPOSURE_[A-Z_]+\b", file.read_text())}
    assert {name for name in used if f"| `{name}` |" not in readme} == set()


def test_no_dag_holds_a_secret():
    for file in DAGS.rglob("*.py"):
        assert re.findall(r"(?i)(password|secret|token|number_key)\s*=", file.read_text()) == []


def test_all_that_works_on_the_lake_shares_a_pool(bag):
    assert {task.pool for task in stages(bag).values()} == {"exposure_lake"}


def test_every_stage_is_tried_again_twice_after_a_pause(bag):
    for task in stages(bag).values():
        assert task.retries == 2
        assert task.retry_delay == timedelta(minutes=10)


def test_a_group_is_ingested_when_it_is_delivered_and_a_run_is_of_all_groups(daily):
    upstream = {task_id: task.upstream_task_ids for task_id, task in daily.task_dict.items()}
    assert upstream == {
        "groups": set(),
        "sources.delivered": {"groups"},
        "sources.ingest": {"groups", "sources.delivered"},
        "ledger.conform": {"sources.ingest"},
        "ledger.measure": {"ledger.conform"},
        "ledger.check": {"ledger.measure"},
    }
    mapped = {task.task_id for task in daily.tasks if task.get_closest_mapped_task_group()}
    assert mapped == {"sources.delivered", "sources.ingest"}


def test_a_stage_that_goes_on_names_what_a_later_try_begins_with(daily):
    after = {task.stage: task.after for task in daily.tasks if isinstance(task, ExposureStage)}
    assert after == {"ingest": (), "conform": (), "measure": ("conform",), "check": ("conform", "measure")}


def test_only_what_publishes_changes_the_marts_and_the_report_follows_them(bag, daily):
    changing = [task.task_id for task in daily.tasks if task.outlets]
    assert changing == ["ledger.check"]
    report = bag.dags["exposure_report"].timetable.asset_condition
    assert [asset.name for asset in report.objects] == [daily.get_task("ledger.check").outlets[0].name]


def test_runs_of_one_lake_do_not_pile_up(bag, daily):
    assert {dag.max_active_runs for dag in bag.dags.values()} == {1}
    assert daily.catchup is False


def test_the_schedule_and_its_first_day_are_settings():
    asked = (
        "from exposure_daily import exposure_daily; dag = exposure_daily();"
        "print(dag.catchup, dag.start_date.in_timezone('Europe/London').date(), type(dag.timetable).__name__)"
    )
    for given, expected in [
        ({"EXPOSURE_SCHEDULE": "none"}, "False 2026-01-01 NullTimetable"),
        ({"EXPOSURE_FIRST_DAY": "2026-09-01"}, "True 2026-09-01 CronDataIntervalTimetable"),
    ]:
        told = subprocess.run(
            [sys.executable, "-c", asked], env=os.environ | {"PYTHONPATH": str(DAGS)} | given, capture_output=True, text=True
        )
        assert told.stdout.splitlines()[-1:] == [expected], told.stderr


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


@pytest.mark.parametrize("stage", [*STAGES, "report"])
def test_every_command_of_a_stage_exists_with_its_options(stage, monkeypatch):
    monkeypatch.setenv("EXPOSURE_CONFIG", str(REPOSITORY / "data-samples" / "exposure.yaml"))
    monkeypatch.setenv("EXPOSURE_LAKE", "lake")
    monkeypatch.setenv("EXPOSURE_OUT", "report")
    group = "tessel" if stage == "ingest" else None
    command = ExposureStage(task_id=stage, stage=stage, group=group).arguments(stage, "2026-10-31")
    environment = {name: value for name, value in os.environ.items() if "AIRFLOW" not in name}
    asked = subprocess.run([REPOSITORY / "exposure", stage, "--help"], env=environment, capture_output=True, text=True)
    assert asked.returncode == 0, asked.stdout + asked.stderr
    options = [argument for argument in command if argument.startswith("--")]
    assert options == ["--as-of", "--config", "--lake", "--out"] + (["--group"] if group else [])
    assert [option for option in options if option not in asked.stdout] == []
