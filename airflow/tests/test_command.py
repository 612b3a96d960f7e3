"""The command the task runs: its day, its settings, its arguments, and that the launcher knows them."""

import importlib.util
import os
import subprocess
from datetime import UTC, datetime

import pytest
from airflow.sdk.exceptions import AirflowException, AirflowFailException
from conftest import DAGS, MODULE

specification = importlib.util.spec_from_file_location("exposure_daily", DAGS / "exposure_daily.py")
exposure_daily = importlib.util.module_from_spec(specification)
specification.loader.exec_module(exposure_daily)


def test_the_day_is_counted_in_the_reporting_zone():
    assert exposure_daily.as_of(datetime(2026, 7, 31, 23, 30, tzinfo=UTC)) == "2026-08-01"
    assert exposure_daily.as_of(datetime(2026, 12, 31, 23, 30, tzinfo=UTC)) == "2026-12-31"


def test_a_run_without_a_logical_date_is_refused():
    with pytest.raises(AirflowFailException, match="no logical date. Trigger it again with the day"):
        exposure_daily.as_of(None)


@pytest.mark.parametrize("exit_code", [1, 4, -9, 137, 143])
def test_what_may_succeed_next_time_is_left_to_the_retries(exit_code):
    with pytest.raises(AirflowException, match=f"exit code {exit_code}: ") as failure:
        exposure_daily.judge(exit_code)
    assert not isinstance(failure.value, AirflowFailException)


@pytest.mark.parametrize("exit_code", [2, 3, 5, 127])
def test_what_will_not_succeed_next_time_fails_at_once(exit_code):
    with pytest.raises(AirflowFailException, match=f"exit code {exit_code}: "):
        exposure_daily.judge(exit_code)


def test_a_missing_launcher_is_named(tmp_path):
    setting = dict.fromkeys(exposure_daily.SETTINGS, "x") | {"EXPOSURE_HOME": str(tmp_path)}
    with pytest.raises(AirflowFailException, match=f"Cannot start {tmp_path}/exposure: .* Set EXPOSURE_HOME"):
        exposure_daily.command("2026-10-31", setting)


def test_the_launcher_knows_the_command_and_each_of_its_options():
    repository = MODULE.parent
    setting = dict.fromkeys(exposure_daily.SETTINGS, "x") | {"EXPOSURE_HOME": str(repository)}
    launcher, subcommand, *arguments = exposure_daily.command("2026-10-31", setting)
    environment = {name: value for name, value in os.environ.items() if "AIRFLOW" not in name}
    asked = subprocess.run([launcher, subcommand, "--help"], env=environment, capture_output=True, text=True)
    assert asked.returncode == 0, asked.stdout + asked.stderr
    options = [argument for argument in arguments if argument.startswith("--")]
    assert options == ["--as-of", "--config", "--lake", "--out"]
    assert [option for option in options if option not in asked.stdout] == []
