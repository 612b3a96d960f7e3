"""Which day is measured, and which days are reported."""

from datetime import UTC, date, datetime

import pytest
from airflow.sdk.exceptions import AirflowFailException
from exposure_ledger.days import as_of, to_report


def test_the_day_is_counted_in_the_reporting_zone():
    assert as_of(datetime(2026, 7, 31, 23, 30, tzinfo=UTC)) == date(2026, 8, 1)
    assert as_of(datetime(2026, 12, 31, 23, 30, tzinfo=UTC)) == date(2026, 12, 31)


def test_a_run_without_a_logical_date_is_refused():
    with pytest.raises(AirflowFailException, match="no logical date. Trigger it again with the day"):
        as_of(None)


@pytest.mark.parametrize(
    ("period", "day"),
    [("2026-10", "2026-10-31"), ("2028-02", "2028-02-29"), ("2026-10-15", "2026-10-15")],
)
def test_a_period_is_a_month_or_a_day(period, day):
    assert to_report(period, ["2026-09-30"], date(2026, 11, 22)) == [date.fromisoformat(day)]


def test_a_period_that_is_none_is_named():
    with pytest.raises(AirflowFailException, match="No such period: 2026-02-31. Trigger it again with a month or a day."):
        to_report("2026-02-31", [], date(2026, 11, 22))


def test_of_the_days_just_published_only_month_ends_are_reported_once_each():
    published = ["2026-10-31", "2026-10-30", "2026-09-30", "2026-10-31"]
    assert to_report(None, published, date(2026, 11, 22)) == [date(2026, 9, 30), date(2026, 10, 31)]
    assert to_report(None, ["2026-10-30"], date(2026, 11, 22)) == []


@pytest.mark.parametrize(("today", "day"), [("2026-11-22", "2026-10-31"), ("2026-10-31", "2026-10-31"), ("2027-01-01", "2026-12-31")])
def test_on_demand_without_a_period_the_last_month_end_is_reported(today, day):
    assert to_report(None, [], date.fromisoformat(today)) == [date.fromisoformat(day)]
