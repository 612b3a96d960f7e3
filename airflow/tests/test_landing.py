"""The sensors see the landing zone as the application does: docs/sources/README.md, and the age a source allows."""

from datetime import date

import pytest
from airflow.sdk.exceptions import AirflowFailException
from conftest import REPOSITORY
from exposure_ledger import landing

DAY = date(2026, 10, 31)
CONFIGURATION = """
landing: landing
sources:
  - {id: people, kind: hr.people, max_age: 7d, required: true}
  - {id: harbour-users, kind: entra.users, directory: harbour, required: true}
  - {id: harbour-groups, kind: entra.groups, directory: harbour, max_age: 3d}
  - {id: no, kind: entra.users, directory: off, max_age: 0d, required: true}
"""


@pytest.fixture
def zone(tmp_path):
    file = tmp_path / "exposure.yaml"
    file.write_text(CONFIGURATION)
    return landing.read(str(file))


@pytest.fixture
def deliver(tmp_path):
    def place(path: str):
        file = tmp_path / "landing" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("{}")

    return place


def test_a_group_is_a_directory_or_the_organisation(zone):
    assert zone.groups() == ["organisation", "harbour", "off"]


def test_only_required_sources_are_awaited(zone):
    assert zone.awaited("harbour", DAY) == ["harbour-users"]


@pytest.mark.parametrize(("delivered", "is_awaited"), [("2026-10-31", False), ("2026-10-24", False), ("2026-10-23", True), ("2026-11-01", True)])
def test_a_delivery_counts_from_its_day_for_as_long_as_the_source_allows(zone, deliver, delivered, is_awaited):
    deliver(f"people/{delivered}/people.csv")
    assert bool(zone.awaited("organisation", DAY)) is is_awaited


def test_three_days_are_allowed_where_the_configuration_says_nothing(zone, deliver):
    deliver("harbour-users/2026-10-28/users.json")
    assert zone.awaited("harbour", DAY) == []


@pytest.mark.parametrize(
    "path", ["2026-10-31/.part-1.json", "2026-10-31/_tmp/users.json", "2026-10-31/users.json.part", "2026-10-31.tmp/users.json"]
)
def test_what_is_still_being_written_does_not_count(zone, deliver, path):
    deliver(f"no/{path}")
    assert zone.awaited("off", DAY) == ["no"]


@pytest.mark.parametrize(
    ("written", "named"), [("max_age: 7d", "max_age: 7 days"), ("landing: landing", "landing_zone: landing"), ("sources:", "sources: [")]
)
def test_a_configuration_that_cannot_be_read_is_named(tmp_path, written, named):
    file = tmp_path / "exposure.yaml"
    file.write_text(CONFIGURATION.replace(written, named))
    with pytest.raises(AirflowFailException, match=f"{file} cannot be used: .*`exposure ingest` with it says what to correct."):
        landing.read(str(file))


def test_what_is_left_empty_is_as_if_it_were_not_there(tmp_path):
    file = tmp_path / "exposure.yaml"
    file.write_text("landing: landing\nsources:\n  - {id: people, kind: hr.people, directory: , max_age: , required: true}\n")
    zone = landing.read(str(file))
    assert zone.groups() == ["organisation"]
    assert [source.max_age.days for source in zone.sources] == [3]


def test_files_in_folders_below_the_day_count(zone, deliver):
    deliver("no/2026-10-31/pages/users-1.json")
    assert zone.awaited("off", DAY) == []


def test_a_landing_zone_may_be_an_object_storage(tmp_path):
    file = tmp_path / "exposure.yaml"
    file.write_text(CONFIGURATION.replace("landing: landing", "landing: memory://bucket/landing"))
    zone = landing.read(str(file))
    assert zone.awaited("off", DAY) == ["no"]
    (zone.root / "no" / "2026-10-31").mkdir(parents=True)
    (zone.root / "no" / "2026-10-31" / "users.json").write_text("{}")
    assert zone.awaited("off", DAY) == []


def test_the_sample_is_delivered_at_its_month_ends_and_awaited_a_month_later():
    zone = landing.read(str(REPOSITORY / "data-samples" / "exposure.yaml"))
    assert zone.groups() == ["organisation", "aldermoor", "tessel", "quillhaven"]
    assert [zone.awaited(group, DAY) for group in zone.groups()] == [[], [], [], []]
    assert "quillhaven-entra-users" in zone.awaited("quillhaven", date(2026, 11, 30))
