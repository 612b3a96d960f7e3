"""The landing zone as a run will see it: its groups of sources, and which of them are delivered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import yaml
from airflow.sdk import ObjectStoragePath
from airflow.sdk.exceptions import AirflowFailException

WITHOUT_DIRECTORY = "organisation"


@dataclass(frozen=True)
class Source:
    id: str
    group: str
    required: bool
    max_age: timedelta


@dataclass(frozen=True)
class Landing:
    """The sources of a configuration, and where they are delivered: `<root>/<source id>/<day>/<files>`."""

    root: ObjectStoragePath
    sources: tuple[Source, ...]

    def groups(self) -> list[str]:
        """The directories, and what belongs to none, in the order of the configuration."""
        return list(dict.fromkeys(source.group for source in self.sources))

    def awaited(self, group: str, day: date) -> list[str]:
        """The required sources of a group without a delivery that a run of the day would take."""
        return [
            source.id
            for source in self.sources
            if source.group == group and source.required and not self._is_delivered(source, day)
        ]

    def _is_delivered(self, source: Source, day: date) -> bool:
        folder = self.root / source.id
        if not folder.is_dir():
            return False
        return any(
            delivered is not None and day - source.max_age <= delivered <= day and _has_file(delivery)
            for delivery in folder.iterdir()
            for delivered in [_day(delivery.name)]
        )


def read(configuration: str) -> Landing:
    """Reads from the application's configuration what it says of its landing zone."""
    try:
        return _landing(Path(configuration))
    except (OSError, yaml.YAMLError, LookupError, TypeError, ValueError, AttributeError) as mistake:
        raise AirflowFailException(
            f"{configuration} cannot be used: {mistake!r}. `exposure ingest` with it says what to correct."
        ) from mistake


def _landing(file: Path) -> Landing:
    # Every value as text: YAML 1.1 would make `no` of a name false.
    declared = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    root = declared["landing"]
    return Landing(
        ObjectStoragePath(root if "://" in root else str(file.absolute().parent / root)),
        tuple(
            Source(
                source["id"],
                source.get("directory") or WITHOUT_DIRECTORY,
                source.get("required") == "true",
                timedelta(days=int((source.get("max_age") or "3d").removesuffix("d"))),
            )
            for source in declared.get("sources", [])
        ),
    )


def _day(name: str) -> date | None:
    try:
        return date.fromisoformat(name) if len(name) == len("2026-10-31") else None
    except ValueError:
        return None


def _has_file(folder: ObjectStoragePath) -> bool:
    """Whether a delivery holds anything that is read; the names that are ignored are those of docs/sources."""
    for entry in folder.iterdir():
        if entry.name.startswith((".", "_")) or entry.name.endswith((".tmp", ".part")):
            continue
        if entry.is_file() or _has_file(entry):
            return True
    return False
