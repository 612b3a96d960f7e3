"""A lake of ten secrets, six revoked and four open, whose curve can be written down by hand."""

from datetime import date
from math import exp, log, sqrt
from pathlib import Path
from statistics import NormalDist

import pandas
from deltalake import write_deltalake

DAY = date(2026, 10, 31)
REVOKED_AFTER = [1, 2, 3, 5, 8, 13]
OPEN_FOR = [200, 300, 400, 500]
STRATA = {
    "enterprise": "Ten",
    "unit": "u-1",
    "secret_type": "npm_token",
    "detector": "github",
    "detection_month": "2025-06",
    "validity": "valid",
}


def write(lake: Path, raised_by: float = 0.0) -> Path:
    """Writes it; with an estimate that is raised, the fourth of a unit's curve is wrong by so much."""
    curves = pandas.concat([curve(kind, stratum) for kind, stratum in STRATA.items()], ignore_index=True)
    curves.loc[(curves.stratum_kind == "unit") & (curves.t == 5), "estimate"] += raised_by
    append(lake, "mart.survival_curve", curves)
    append(lake, "mart.secret_episode", episodes())
    return write_without_secrets(lake, reported())


def write_without_secrets(lake: Path, metrics: list[dict] = ()) -> Path:
    """Writes a lake that never measured secrets."""
    rows = [{"metric": "sms.exposed", "stratum": "all", "value": 0.3}, *metrics]
    append(lake, "mart.metric", pandas.DataFrame(rows).assign(unit_kind="enterprise", unit="Ten", reason="-"))
    append(lake, "ops.current_run", pandas.DataFrame([{}]))
    return lake


def reported() -> list[dict]:
    return [
        {"metric": "secret.rmst_90", "stratum": "all", "value": 39.2},
        {"metric": "secret.rmst_365", "stratum": "all", "value": 149.2},
        {"metric": "secret.revoked_by_day", "stratum": "day_27", "value": 0.6},
    ]


def episodes() -> pandas.DataFrame:
    days = [float(day) for day in REVOKED_AFTER + OPEN_FOR]
    is_revoked = [day <= 13 for day in days]
    return pandas.DataFrame(
        {
            "secret_key": [f"secret-{day}" for day in days],
            "status": ["ended" if revoked else "open" for revoked in is_revoked],
            "cause": ["revoked" if revoked else "none" for revoked in is_revoked],
            "label": ["checked" if revoked else "-" for revoked in is_revoked],
            "exit": days,
            "duration_days": days,
            "leak_entry": 2.0,
            "leak_exit": [day + 2 for day in days],
        }
    ).assign(
        episode=1,
        state_lost="no",
        excluded_because="-",
        owner="p-1",
        stratum=STRATA["validity"],
        **{kind: STRATA[kind] for kind in ["unit", "secret_type", "detector", "detection_month"]},
    )


def curve(kind: str, stratum: str) -> pandas.DataFrame:
    rows = []
    survival, relative_variance = 1.0, 0.0
    for left, t in enumerate(REVOKED_AFTER + OPEN_FOR):
        at_risk, events = 10 - left, int(t <= 13)
        survival *= (at_risk - events) / at_risk
        relative_variance += events / (at_risk * (at_risk - events)) if events else 0
        spread = exp(NormalDist().inv_cdf(0.975) * sqrt(relative_variance) / log(survival))
        rows.append(
            {"t": float(t), "at_risk": at_risk, "events": events, "censored": 1 - events, "estimate": survival}
            | {"std_error": survival * sqrt(relative_variance)}
            | {"ci_low": survival ** (1 / spread), "ci_high": survival**spread}
        )
    return pandas.DataFrame(rows).assign(
        subject="secret", stratum_kind=kind, stratum=stratum, estimator="kaplan_meier", conf_type="log-log"
    )


def append(lake: Path, table: str, rows: pandas.DataFrame):
    write_deltalake(lake.joinpath(*table.split(".")), rows.assign(as_of=DAY, run_id="run-1"))
