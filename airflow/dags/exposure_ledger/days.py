"""Which day a run measures, and which days a report is about."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from airflow.sdk.exceptions import AirflowFailException

from exposure_ledger.settings import ZONE


def as_of(logical_date: datetime | None) -> date:
    """The day in the reporting zone: 23:30 UTC is tomorrow in London's summer."""
    if logical_date is None:
        raise AirflowFailException(
            "No day to measure: this run has no logical date. Trigger it again with the day as its logical date."
        )
    return logical_date.astimezone(ZONE).date()


def is_month_end(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def last_month_end(today: date) -> date:
    """The newest month-end that is not after a day."""
    return today if is_month_end(today) else today.replace(day=1) - timedelta(days=1)


def of_period(period: str) -> date:
    """The day itself, or the last day of a month."""
    if len(period) == len("2026-10"):
        first = date.fromisoformat(f"{period}-01")
        return first.replace(day=monthrange(first.year, first.month)[1])
    try:
        return date.fromisoformat(period)
    except ValueError as impossible:
        raise AirflowFailException(f"No such period: {period}. Trigger it again with a month or a day.") from impossible


def to_report(period: str | None, published: Iterable[str], today: date) -> list[date]:
    """The period that was asked for; else the month-ends among the days just published; else the last month-end."""
    if period:
        return [of_period(period)]
    days = [date.fromisoformat(day) for day in published]
    if days:
        return sorted({day for day in days if is_month_end(day)})
    return [last_month_end(today)]
