"""Leaked secrets, as data: what each tool tells of each, and a case for every rule of episodes.

Every value is invented and looks it. Times are UTC. A change is a closing by its resolution, or "reopened"; validity is
what a delivery of each date says, a check the time that the register gives for it.
"""
from dataclasses import dataclass, field
from datetime import datetime, time, timezone
from zoneinfo import ZoneInfo

from .organisation import DATES

ZONE = ZoneInfo("Europe/London")
ENDS = tuple(datetime.combine(d.replace(day=1).replace(month=d.month + 1), time(), ZONE).astimezone(timezone.utc) for d in DATES)
DELIVERED = tuple(datetime.combine(d, time(), timezone.utc) for d in DATES)

GITHUB, GUARDIAN, GITLAB = "group-github-secrets", "group-gitguardian", "tessel-gitlab"
TRUFFLEHOG, GITLEAKS, REGISTER = "group-trufflehog", "aldermoor-gitleaks", "secrets-register"
TRACKERS = (GITHUB, GUARDIAN, REGISTER)  # those that tell what became of an alert
COMPETING = ("false_positive", "used_in_tests", "pattern_removed")

REPOSITORIES = [  # repository as the register writes it, unit, owner, in the register from which date on
    ("aldermoor/platform-*", "u-it", "p-0009", 0),
    ("aldermoor/platform-payroll", "u-fin", "p-0003", 0),
    ("Aldermoor/Ledger-Export", "u-fin", "", 0),
    ("aldermoor/depot-scanner", "u-depot", "p-0005", 0),
    ("https://git.aldermoor.example/Aldermoor/Website.git", "u-head", "p-0001", 0),
    ("tessel/core-*", "u-tessel", "p-0006", 0),
    ("tessel/field-app", "u-tessel-field", "dorian.valemount@tessel.example", 0),
    ("quillhaven/till", "u-quill", "p-0008", 1),
]


def utc(text):
    """A time such as 2026-07-14T09:20; a date alone is its start in the zone of the group."""
    if text is None or isinstance(text, datetime):
        return text
    if len(text) == 10:
        return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(timezone.utc)
    return datetime.fromisoformat(text).replace(tzinfo=timezone.utc)


@dataclass
class Alert:
    source: str
    name: str  # number, id, or place in the source code
    repository: str = None
    detected: datetime = None  # None of a scan: it does not say
    leaked: datetime = None
    changes: tuple = ()  # (at, resolution or "reopened"), in order
    validity: tuple = ("unknown",) * 3  # on each of DATES; "error" of a scan that could not tell
    checked: tuple = (None,) * 3
    at_detection: str = None  # the register's word
    unit: str = None
    held_by: tuple = None  # which deliveries hold it, where not all since its detection
    written: dict = field(default_factory=dict)  # what its export writes in its own way

    def delivered(self, index):
        return self.held_by[index] if self.held_by else self.detected < ENDS[index]

    def state(self, index):
        """(at, resolution) where it is closed in the delivery of a date, else None."""
        past = [c for c in self.changes if c[0] < ENDS[index]]
        return past[-1] if past and past[-1][1] != "reopened" else None

    def reopenings(self, index):
        return [at for at, word in self.changes if word == "reopened" and at < ENDS[index]]


@dataclass
class Secret:
    number: int
    kind: str
    alerts: list
    case: str = None
    shows: str = None
    expected: str = None  # on the last date, worked out by hand; a bar between episodes

    @property
    def value(self):
        return f"EXAMPLE-INVENTED-{self.number:03d}"

    @property
    def fingerprint(self):
        return f"EXAMPLE-FINGERPRINT-{self.number:03d}"


def alert(source, name, repository, detected, *changes, leaked=None, validity="unknown", checked=None, **more):
    states = (validity,) * 3 if isinstance(validity, str) else validity
    checks = (checked,) * 3 if checked is None or isinstance(checked, str) else checked
    return Alert(source, name, repository, utc(detected), utc(leaked), tuple((utc(at), word) for at, word in changes), states,
                 tuple(utc(at) for at in checks), **more)


def github(place, detected, *changes, **more):
    repository, _, number = place.partition("#")
    return alert(GITHUB, number, repository, detected, *changes, **more)


def incident(number, repository, detected, *changes, **more):
    return alert(GUARDIAN, str(number), repository, detected, *changes, **more)


def registered(name, repository, detected, *changes, **more):
    return alert(REGISTER, name, repository, detected, *changes, **more)


def finding(source, repository, place, held_by, leaked=None, **more):
    """A scan's finding; `held_by` says by y or n which deliveries hold it."""
    return alert(source, place, repository, None, leaked=leaked, held_by=tuple(x == "y" for x in held_by), **more)
