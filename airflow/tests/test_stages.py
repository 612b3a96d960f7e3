"""Airflow runs the DAGs for real, with its database and its retries, on a `spark-submit` that writes down how it was called."""

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from exposure_ledger.submit import is_retry

SPARK_SUBMIT = """#!/bin/sh
here=$(dirname "$0")
{ printf '%s\\n' "$@"; echo; } >>"$here/calls"
env >"$here/environment"
case "$*" in *"--group $(cat "$here/refused")") exit 3 ;; esac
code=$(head -n 1 "$here/exit-codes")
sed -i 1d "$here/exit-codes"
echo "exposure: this is what the application says"
exit "${code:-0}"
"""
CONFIGURATION = """
landing: landing
sources:
  - {id: people, kind: hr.people, required: true}
  - {id: users, kind: entra.users, directory: harbour, required: true}
"""
AWKWARD = "a lake; touch $(echo injected) & 'quoted'"


@pytest.fixture
def run(bag, database, tmp_path, monkeypatch):
    """Runs a DAG for a day, what it submits ending with these exit codes one after the other; a refused group with 3."""
    submit = tmp_path / "spark-submit"
    submit.write_text(SPARK_SUBMIT)
    submit.chmod(0o755)
    (tmp_path / "exposure.yaml").write_text(CONFIGURATION)
    for source in ("people", "users"):
        for day in ("2026-08-01", "2026-08-04", "2026-08-07"):
            (tmp_path / "landing" / source / day).mkdir(parents=True)
            (tmp_path / "landing" / source / day / "export.json").write_text("{}")
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("AIRFLOW_VAR_EXPOSURE_JAR", "/opt/exposure-ledger.jar")
    monkeypatch.setenv("AIRFLOW_VAR_EXPOSURE_CONFIG", str(tmp_path / "exposure.yaml"))
    monkeypatch.setenv("AIRFLOW_VAR_EXPOSURE_OUT", "/srv/report")
    monkeypatch.setenv("EXPOSURE_LAKE", AWKWARD)
    monkeypatch.setenv("EXPOSURE_NUMBER_KEY", "the key")
    for dag in bag.dags.values():
        for task in dag.tasks:
            monkeypatch.setattr(task, "retry_delay", timedelta(0))

    def run_for(
        dag_id: str, logical_date: datetime, *exit_codes: int, refused: str = "none", conf: dict | None = None
    ) -> dict[str, tuple]:
        (tmp_path / "refused").write_text(refused)
        (tmp_path / "exit-codes").write_text("".join(f"{code}\n" for code in exit_codes))
        outcome = bag.dags[dag_id].test(logical_date=logical_date, run_conf=conf)
        return {
            task.task_id.split(".")[-1] + (f" {task.map_index}" if task.map_index >= 0 else ""): (task.state, task.try_number)
            for task in outcome.get_task_instances()
        }

    return run_for


def calls(folder: Path) -> list[list[str]]:
    """What the application was asked for each time, its command first."""
    if not (folder / "calls").exists():
        return []
    submitted = [call.splitlines() for call in (folder / "calls").read_text().split("\n\n") if call]
    return [call[call.index("/opt/exposure-ledger.jar") + 1 :] for call in submitted]


def commands(folder: Path) -> list[str]:
    return [f"{call[0]} {call[2]}" for call in calls(folder)]


def test_the_logical_date_becomes_as_of_and_every_setting_an_argument(run, tmp_path, published_days):
    states = run("exposure_daily", datetime(2026, 7, 31, 23, 30, tzinfo=UTC))
    assert {state for state, _ in states.values()} == {"success"}
    common = ["--as-of", "2026-08-01", "--config", str(tmp_path / "exposure.yaml"), "--lake", AWKWARD, "--out", "/srv/report"]
    # Airflow runs the groups in no order of their own.
    assert sorted(calls(tmp_path)[:2]) == [["ingest", *common, "--group", group] for group in ("harbour", "organisation")]
    assert calls(tmp_path)[2:] == [[stage, *common] for stage in ("conform", "measure", "check")]
    assert not (tmp_path / "injected").exists()
    assert published_days()[-1] == "2026-08-01"
    submitted = (tmp_path / "calls").read_text().splitlines()
    assert submitted[:2] == ["--master", "local[2]"]
    assert "client" in submitted


def test_the_application_sees_the_key_and_nothing_of_airflow(run, tmp_path):
    run("exposure_report", datetime(2026, 8, 2, 6, tzinfo=UTC))
    environment = (tmp_path / "environment").read_text()
    assert "EXPOSURE_NUMBER_KEY=the key" in environment
    assert "AIRFLOW" not in environment


def test_a_stage_that_failed_unexpectedly_begins_again_with_the_run(run, tmp_path):
    states = run("exposure_daily", datetime(2026, 8, 4, 6, tzinfo=UTC), 0, 0, 0, 1, 0, 0, 4, 0, 0, 0)
    assert (states["measure"], states["check"]) == (("success", 2), ("success", 2))
    assert [command.split()[0] for command in commands(tmp_path)] == (
        ["ingest", "ingest", "conform", "measure"] + ["conform", "measure", "check"] + ["conform", "measure", "check"]
    )


def test_what_keeps_failing_is_given_up_after_two_more_tries(run, tmp_path, published_days):
    before = published_days()
    states = run("exposure_daily", datetime(2026, 8, 5, 6, tzinfo=UTC), 0, 0, 1, 137, 4)
    assert states["conform"] == ("failed", 3)
    assert states["check"][0] == "upstream_failed"
    assert commands(tmp_path)[2:] == ["conform 2026-08-05"] * 3
    assert published_days() == before


def test_a_group_that_is_refused_holds_up_no_other_group_but_the_run(run, tmp_path, published_days):
    before = published_days()
    states = run("exposure_daily", datetime(2026, 8, 8, 6, tzinfo=UTC), refused="organisation")
    assert (states["ingest 0"], states["ingest 1"]) == (("failed", 1), ("success", 1))
    assert states["conform"][0] == "upstream_failed"
    assert published_days() == before


@pytest.mark.parametrize("exit_code", [2, 3])
def test_refused_input_and_wrong_configuration_are_not_tried_again(run, tmp_path, exit_code):
    states = run("exposure_daily", datetime(2026, 8, 4 + exit_code, 6, tzinfo=UTC), 0, 0, exit_code)
    assert states["conform"] == ("failed", 1)
    assert len(calls(tmp_path)) == 3


def test_a_task_that_was_cleared_is_not_tried_again_by_airflow(run, bag):
    from airflow.models.dagrun import DagRun
    from airflow.models.taskinstance import clear_task_instances
    from airflow.utils.session import create_session
    from sqlalchemy import select

    day = datetime(2026, 8, 6, 12, tzinfo=UTC)
    run("exposure_daily", day)
    with create_session() as session:
        found = select(DagRun).where(DagRun.dag_id == "exposure_daily", DagRun.logical_date == day)
        measure = session.scalars(found).one().get_task_instance("ledger.measure", session=session)
        clear_task_instances([measure], session)
        assert not is_retry(measure.try_number + 1, measure.max_tries, retries=2)
        assert is_retry(measure.try_number + 2, measure.max_tries, retries=2)


def test_a_configuration_that_cannot_be_read_is_not_tried_again(run, tmp_path):
    (tmp_path / "exposure.yaml").write_text(CONFIGURATION.replace("required: true", "required: true, max_age: 7 days"))
    states = run("exposure_daily", datetime(2026, 8, 1, 12, tzinfo=UTC))
    assert states["groups"] == ("failed", 1)
    assert calls(tmp_path) == []


def test_a_missing_setting_fails_at_once_and_submits_nothing(run, tmp_path, monkeypatch):
    monkeypatch.delenv("AIRFLOW_VAR_EXPOSURE_JAR")
    states = run("exposure_report", datetime(2026, 8, 9, 6, tzinfo=UTC))
    assert states["report 0"] == ("failed", 1)
    assert calls(tmp_path) == []


def test_a_period_names_the_day_that_is_reported(run, tmp_path):
    states = run("exposure_report", datetime(2026, 8, 10, 6, tzinfo=UTC), conf={"period": "2026-06"})
    assert states["report 0"] == ("success", 1)
    (call,) = calls(tmp_path)
    assert call[:3] == ["report", "--as-of", "2026-06-30"]


def test_a_stage_that_is_stopped_ends_what_it_submitted(run, bag, tmp_path, monkeypatch):
    (tmp_path / "spark-submit").write_text('#!/bin/sh\necho $$ >"$(dirname "$0")/pid"\nexec sleep 60\n')
    task = bag.dags["exposure_daily"].get_task("sources.ingest")
    monkeypatch.setattr(task, "execution_timeout", timedelta(seconds=2))
    monkeypatch.setattr(task, "retries", 0)
    assert run("exposure_daily", datetime(2026, 8, 7, 6, tzinfo=UTC))["ingest 0"][0] == "failed"
    process = Path("/proc") / (tmp_path / "pid").read_text().strip() / "stat"
    deadline = time.monotonic() + 10
    while is_running(process) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not is_running(process)


def is_running(process: Path) -> bool:
    return process.exists() and process.read_text().split()[2] != "Z"
