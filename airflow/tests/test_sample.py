"""The real application under the real `spark-submit`, run by the real Airflow: the sample, and a day whose check fails."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import MODULE, REPOSITORY

DAY = "2026-10-31"
KEY = "a key of the test"
SAMPLE = REPOSITORY / "data-samples" / "exposure.yaml"
JAR = REPOSITORY / "jobs" / "target" / "exposure-ledger.jar"
HARBOUR = REPOSITORY / "jobs" / "src" / "test" / "resources" / "scenarios" / "base"


@dataclass(frozen=True)
class Workshop:
    """A lake, and where its reports go."""

    folder: Path

    def dags_test(self, dag_id: str, configuration: Path) -> subprocess.CompletedProcess:
        """`airflow dags test` for the day."""
        assert JAR.is_file(), f"{JAR} is missing: build it with ./mvnw -pl jobs package"
        given = {
            "EXPOSURE_JAR": str(JAR),
            "EXPOSURE_CONFIG": str(configuration),
            "EXPOSURE_LAKE": str(self.folder / "lake"),
            "EXPOSURE_OUT": str(self.folder / "report"),
            "EXPOSURE_SPARK_PROPERTIES": str(MODULE / "spark-local.conf"),
            "EXPOSURE_NUMBER_KEY": KEY,
            "AIRFLOW__LOGGING__LOGGING_LEVEL": "INFO",
            "SPARK_LOCAL_IP": "127.0.0.1",
        }
        return subprocess.run(
            [sys.executable, "-m", "airflow", "dags", "test", dag_id, f"{DAY}T12:00:00+00:00"],
            env=os.environ | given,
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def publications(self) -> list[str]:
        """The commits of the table that says which run of a day counts."""
        return sorted(file.name for file in (self.folder / "lake" / "ops" / "current_run" / "_delta_log").glob("*.json"))


@pytest.fixture(scope="module")
def workshop(database, tmp_path_factory) -> Workshop:
    """With the day of the sample published."""
    workshop = Workshop(tmp_path_factory.mktemp("workshop"))
    daily = workshop.dags_test("exposure_daily", SAMPLE)
    assert daily.returncode == 0, daily.stdout
    assert KEY not in daily.stdout
    return workshop


@pytest.fixture
def harbour(tmp_path) -> Path:
    """A small tenant, whose register names one exception twice: no check lets that pass."""
    shutil.copytree(HARBOUR, tmp_path / "harbour")
    (register,) = (tmp_path / "harbour" / "landing" / "exceptions" / DAY).iterdir()
    names = register.read_text().splitlines()[0].split(",")
    written = {"exception_id": "EX-1", "scope_kind": "unit", "path": "any", "owner": "p-owner", "state": "approved"}
    rows = [[(written | {"scope_value": unit}).get(name, "") for name in names] for unit in ("u-office", "u-docks")]
    register.write_text("\n".join(",".join(row) for row in [names, *rows]) + "\n")
    return tmp_path / "harbour" / "exposure.yaml"


def test_the_published_sample_is_reported(workshop, published_days):
    assert published_days()[-1] == DAY
    report = workshop.dags_test("exposure_report", SAMPLE)
    assert report.returncode == 0, report.stdout
    written = workshop.folder / "report" / DAY
    (exposed,) = (
        row
        for row in json.loads((written / "metrics.json").read_text())
        if (row["metric"], row["unit_kind"], row["stratum"]) == ("sms.exposed", "enterprise", "all")
    )
    assert (exposed["yes"], exposed["no"], exposed["unknown"]) == (120, 193, 87)
    assert (written / "report.html").is_file()


def test_where_a_check_fails_nothing_is_published_and_no_report_follows(workshop, published_days, harbour):
    before = (published_days(), workshop.publications())
    assert before[1]
    daily = workshop.dags_test("exposure_daily", harbour)
    assert daily.returncode != 0
    assert "check `grain` of core.exception on 2026-10-31" in daily.stdout, daily.stdout
    assert "exposure check ended with exit code 3: input refused or a check failed" in daily.stdout
    assert daily.stdout.count("Spark-Submit cmd:") == 5
    assert (published_days(), workshop.publications()) == before
