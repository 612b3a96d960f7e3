"""Airflow itself, with its own home and database under target/, made anew for every test session."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

MODULE = Path(__file__).resolve().parents[1]
REPOSITORY = MODULE.parent
HOME = MODULE / "target" / "airflow-home"
DAGS = MODULE / "dags"

# Airflow reads these when it is first imported, so they are set before any test imports it.
shutil.rmtree(HOME, ignore_errors=True)
for name in [name for name in os.environ if name.startswith(("AIRFLOW", "EXPOSURE_", "SPARK_"))]:
    del os.environ[name]
os.environ |= {
    "AIRFLOW_HOME": str(HOME),
    "AIRFLOW__CORE__DAGS_FOLDER": str(DAGS),
    "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
    "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": f"sqlite:///{HOME}/airflow.db",
    "AIRFLOW__LOGGING__LOGGING_LEVEL": "WARNING",
    "AIRFLOW_CONN_EXPOSURE_SPARK": '{"conn_type": "spark", "host": "local[2]"}',
    "EXPOSURE_ZONE": "Europe/London",
    # spark-submit is beside the interpreter that runs the tests.
    "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
}
# As Airflow does for the folder of a bundle.
sys.path.insert(0, str(DAGS))


@pytest.fixture(scope="session")
def bag():
    from airflow.dag_processing.dagbag import DagBag

    return DagBag(dag_folder=str(DAGS))


@pytest.fixture(scope="session")
def database():
    subprocess.run([sys.executable, "-m", "airflow", "db", "migrate"], check=True, capture_output=True, text=True)


@pytest.fixture(scope="session")
def published_days():
    """The days that the asset of the marts has been changed for, oldest first."""

    def days() -> list[str]:
        from airflow.models.asset import AssetEvent
        from airflow.utils.session import create_session
        from sqlalchemy import select

        with create_session() as session:
            return [event.extra["as_of"] for event in session.scalars(select(AssetEvent).order_by(AssetEvent.id))]

    return days
