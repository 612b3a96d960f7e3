"""A mail where a run is not done in time."""

from __future__ import annotations

import os
from datetime import timedelta

from airflow.providers.smtp.notifications.smtp import SmtpNotifier
from airflow.sdk import AsyncCallback, DeadlineAlert, DeadlineReference


def deadline() -> DeadlineAlert | None:
    """Counts from when a run is queued, so that a day that is run again later is not late from the start.

    Asked while parsing, so its settings are in the environment. Nobody to tell, no deadline.
    """
    recipients = os.environ.get("EXPOSURE_ALERT_TO")
    if not recipients:
        return None
    return DeadlineAlert(
        reference=DeadlineReference.DAGRUN_QUEUED_AT,
        interval=timedelta(hours=float(os.environ.get("EXPOSURE_DEADLINE_HOURS", "8"))),
        callback=AsyncCallback(
            SmtpNotifier,
            kwargs={
                "to": recipients,
                "subject": "{{ dag_run.dag_id }} {{ dag_run.dag_run_id }} is late",
                "html_content": (
                    "<p>{{ dag_run.dag_id }}, run {{ dag_run.dag_run_id }}, was due at {{ deadline.deadline_time }}"
                    " and is not done. Its tasks say what it waits for.</p>"
                ),
            },
        ),
    )
