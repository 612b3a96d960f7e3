"""Expected rows of enforcement and mergers, and the answers written by hand against the computed ones."""
import sys

from invented import mergers
from invented import organisation as o
from invented.enforcement_cases import CASES, computed
from invented.mergers import People, progress

ENFORCEMENT = ["as_of", "directory", "account_id", "login", "enforced", "two_factors", "legacy_open"]
PEOPLE = ["as_of", "person_id", "merger_id", "end_cause", "ended_on", "pending", "misses_deadline", "partial"]
PROGRESS = ["as_of", "merger_id", "in_scope", "gap", "partial", "unknown", "legacy_open", "acquirer_in_scope", "acquirer_gap",
            "acquirer_unknown", "people", "people_enforced", "people_left", "people_disabled", "people_open", "people_pending",
            "people_unknown", "missed_deadline", "may_miss_deadline"]


def tables(org):
    """(file, header, rows)."""
    accounts, people, counts = [], [], []
    for index, day in enumerate(o.DATES):
        seen = People(org, index)
        accounts += [(day, e.account.directory, e.account.account_id, e.account.login, e.enforced, e.two_factors, e.legacy_open)
                     for e in seen.seen[-1]]
        people += [(day, person.person_id, *clock_cells(clock), partial) for person, clock, partial in seen.rows()]
        counts += [(day, *row) for row in progress(seen)]
    return [("enforcement.csv", ENFORCEMENT, accounts), ("merger_people.csv", PEOPLE, people),
            ("merger_progress.csv", PROGRESS, counts)]


def headline(org, index):
    return mergers.headline(People(org, index))


def clock_cells(clock):
    return (clock.merger.id, clock.cause, clock.ended_on, clock.pending, clock.misses) if clock else [""] * 5


def cases(org):
    """The cases, after comparing what was written by hand with what is computed."""
    found = computed(org)
    wrong = [f"{case}: written by hand {by_hand}, computed {found[login]}"
             for case, login, *by_hand, _ in CASES if tuple(by_hand) != found[login]]
    if wrong:
        sys.exit("The hand-written answer and the computed one differ:\n" + "\n".join(wrong))
    return CASES
