"""What the DAGs are told from outside: the environment while they are parsed, Airflow Variables while they run."""

from __future__ import annotations

import os
from datetime import timedelta

import pendulum
from airflow.sdk import Asset, Variable
from airflow.sdk.exceptions import AirflowFailException

# Read while parsing, so from the environment: an Airflow Variable would need the database.
ZONE = pendulum.timezone(os.environ.get("EXPOSURE_ZONE", "UTC"))

POOL = "exposure_lake"
CONNECTION = "exposure_spark"
TAGS = ["exposure-ledger", "identity"]

# The tables of a date are published together, in one commit: one asset.
MARTS = Asset("exposure_marts", group="exposure-ledger")

TASKS = {
    "owner": "data-team",
    "retries": 2,
    "retry_delay": timedelta(minutes=10),
    "execution_timeout": timedelta(hours=6),
}


def setting(name: str) -> str | None:
    return Variable.get(name, default=None) or os.environ.get(name)


def settings(*names: str) -> list[str]:
    found = {name: setting(name) for name in names}
    missing = [name for name, value in found.items() if not value]
    if missing:
        raise AirflowFailException(
            f"Settings are missing: {', '.join(missing)}. Set each as an Airflow Variable or in the worker's environment."
        )
    return list(found.values())
