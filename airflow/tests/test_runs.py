"""Airflow runs the DAG for real, with its database and its retries, on a launcher that writes down how it was called."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

LAUNCHER = """#!/bin/sh
here=$(dirname "$0")
printf '%s\\n' "$@" >>"$here/arguments"
env >"$here/environment"
code=$(head -n 1 "$here/exit-codes")
sed -i 1d "$here/exit-codes"
echo "exposure: this is what the launcher says"
exit "${code:-0}"
"""
AWKWARD = "a lake; touch $(echo injected) & 'quoted'"


@pytest.fixture
def run(bag, database, tmp_path, monkeypatch):
    """Runs the DAG for a day, its launcher ending with these exit codes one after the other."""
    launcher = tmp_path / "exposure"
    launcher.write_text(LAUNCHER)
    launcher.chmod(0o755)
    monkeypatch.setenv("AIRFLOW_VAR_EXPOSURE_HOME", str(tmp_path))
    monkeypatch.setenv("AIRFLOW_VAR_EXPOSURE_CONFIG", "/etc/exposure.yaml")
    monkeypatch.setenv("AIRFLOW_VAR_EXPOSURE_OUT", "/srv/report")
    monkeypatch.setenv("EXPOSURE_LAKE", AWKWARD)
    monkeypatch.setenv("EXPOSURE_NUMBER_KEY", "the key")
    dag = bag.dags["exposure_daily"]
    dag.get_task("run").retry_delay = timedelta(0)

    def run_for(logical_date, *exit_codes):
        (tmp_path / "exit-codes").write_text("".join(f"{code}\n" for code in exit_codes))
        outcome = dag.test(logical_date=logical_date)
        return outcome.get_task_instance("run")

    return run_for


def calls(folder: Path) -> list[list[str]]:
    lines = (folder / "arguments").read_text().splitlines()
    starts = [i for i, line in enumerate(lines) if line == "run"] + [len(lines)]
    return [lines[start:end] for start, end in zip(starts, starts[1:])]


def test_the_logical_date_becomes_as_of_and_every_setting_an_argument(run, tmp_path):
    task = run(datetime(2026, 7, 31, 23, 30, tzinfo=UTC), 0)
    assert task.state == "success"
    assert calls(tmp_path) == [
        ["run", "--as-of", "2026-08-01"]
        + ["--config", "/etc/exposure.yaml", "--lake", AWKWARD, "--out", "/srv/report"]
    ]
    assert not (tmp_path / "injected").exists()


def test_the_launcher_sees_the_key_and_nothing_of_airflow(run, tmp_path):
    run(datetime(2026, 8, 2, 6, tzinfo=UTC), 0)
    environment = (tmp_path / "environment").read_text()
    assert "EXPOSURE_NUMBER_KEY=the key" in environment
    assert "AIRFLOW" not in environment


def test_a_lost_race_is_run_again_for_the_same_day(run, tmp_path):
    task = run(datetime(2026, 8, 3, 6, tzinfo=UTC), 4, 0)
    assert (task.state, task.try_number) == ("success", 2)
    assert [call[2] for call in calls(tmp_path)] == ["2026-08-03", "2026-08-03"]


def test_an_unexpected_failure_is_given_up_after_two_more_tries(run, tmp_path):
    task = run(datetime(2026, 8, 4, 6, tzinfo=UTC), 1, 1, 1)
    assert (task.state, task.try_number) == ("failed", 3)
    assert len(calls(tmp_path)) == 3


@pytest.mark.parametrize("exit_code", [2, 3])
def test_refused_input_and_wrong_configuration_are_not_run_again(run, tmp_path, exit_code):
    task = run(datetime(2026, 8, 5 + exit_code, 6, tzinfo=UTC), exit_code)
    assert (task.state, task.try_number) == ("failed", 1)
    assert len(calls(tmp_path)) == 1


def test_a_missing_setting_fails_at_once_and_calls_nothing(run, tmp_path, monkeypatch):
    monkeypatch.delenv("AIRFLOW_VAR_EXPOSURE_CONFIG")
    task = run(datetime(2026, 8, 9, 6, tzinfo=UTC))
    assert (task.state, task.try_number) == ("failed", 1)
    assert not (tmp_path / "arguments").exists()


def test_a_task_that_is_stopped_stops_its_launcher(run, bag, tmp_path, monkeypatch):
    (tmp_path / "exposure").write_text("#!/bin/sh\ntrap 'echo stopped >\"$(dirname \"$0\")/stopped\"; exit 143' TERM\nsleep 60\n")
    task = bag.dags["exposure_daily"].get_task("run")
    monkeypatch.setattr(task, "execution_timeout", timedelta(seconds=2))
    monkeypatch.setattr(task, "retries", 0)
    assert run(datetime(2026, 8, 10, 6, tzinfo=UTC)).state == "failed"
    deadline = time.monotonic() + 10
    while not (tmp_path / "stopped").exists() and time.monotonic() < deadline:
        time.sleep(0.1)
    assert (tmp_path / "stopped").exists()
