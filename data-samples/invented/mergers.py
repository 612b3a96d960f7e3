"""How long it takes until two factors are asked of the people of acquired companies; a plain second implementation of
docs/mergers.md."""
from collections import Counter, namedtuple
from datetime import date, timedelta

from . import organisation as o
from .enforcement import all_accounts

DURABLE = timedelta(days=30)
OPEN = ("no", "partial")
Merger = namedtuple("Merger", "id company directory closed_on deadline")
Clock = namedtuple("Clock", "merger cause ended_on pending misses")
ALL = [Merger(m, company, directory, date.fromisoformat(closed), date.fromisoformat(deadline))
       for m, company, directory, closed, deadline, _ in o.MERGERS]
ACQUIRED = [m.directory for m in ALL]


class People:
    """What is known of people on one of the dates, from this date and those before."""

    def __init__(self, org, index):
        self.day = o.DATES[index]
        self.seen = [all_accounts(org, i) for i in range(index + 1)]
        self.people = [p for p in org.people if p.started_on - timedelta(days=60) <= self.day]

    def accounts(self, person, index):
        return [e for e in self.seen[index] if e.person is person]

    def state(self, person, merger, index):
        """holds, disabled, unknown or open on a date."""
        accounts = [e for e in self.accounts(person, index) if e.account.directory == merger.directory]
        enabled = {e.enforced for e in accounts if e.account.enabled[index]}
        if not accounts or enabled & {*OPEN}:
            return "open"
        return "disabled" if not enabled else "holds" if enabled == {"yes"} else "unknown"

    def clock(self, person):
        """None for people of no acquired company."""
        merger = next((m for m in ALL if m.company == person.employer), None)
        if merger is None:
            return None
        begins = max(merger.closed_on, person.started_on)
        left = person.left_on if person.left_on and person.left_on <= self.day else None
        if begins > self.day or left and left < begins:
            return None
        states = [(o.DATES[i], self.state(person, merger, i)) for i in range(len(self.seen)) if o.DATES[i] >= begins]
        cause, seen_on = end(states, left)
        ended_on = left if cause == "left" else seen_on or self.day
        pending = {"holds": "yes", "unknown": "unknown"}.get(states[-1][1], "no") if cause == "open" else "no"
        return Clock(merger, cause, ended_on, pending, self.misses(merger, cause, ended_on, states))

    def misses(self, merger, cause, ended_on, states):
        """Whether somebody is known to have been open after the deadline."""
        if any(state == "open" and merger.deadline < day <= ended_on for day, state in states):
            return "yes"
        return "no" if cause != "open" and ended_on <= merger.deadline else "unknown"

    def partial(self, person):
        """Whether one directory protects the person and another does not; empty of people in one directory."""
        found = [(e.account.directory, e.two_factors) for e in self.accounts(person, -1) if e.scope == "in_scope"]
        if len({directory for directory, _ in found}) < 2:
            return ""
        pairs = [(a, b) for here, a in found for there, b in found if here != there]
        if any(a == "yes" and b in OPEN for a, b in pairs):
            return "yes"
        return "unknown" if any(a in ("yes", "unknown") and b != "yes" for a, b in pairs) else "no"

    def rows(self):
        """(person, clock or None, partial) of those who have one of the two."""
        found = [(p, self.clock(p), self.partial(p)) for p in self.people]
        return [(p, clock, partial) for p, clock, partial in found if clock or partial]


def end(states, left):
    """The cause, and the date on which it was seen first. At one date who left has left, and who is disabled for good is."""
    for i, (day, state) in enumerate(states):
        if left and left < day:
            return "left", day
        if state == "disabled" and all(later == "disabled" for _, later in states[i:]):
            return "disabled", day
        spell = [later for j, (later, _) in enumerate(states) if j >= i and all(s == "holds" for _, s in states[i:j + 1])]
        if spell and spell[-1] - day >= DURABLE and not (left and left < day + DURABLE):
            return "enforced", day
    return "open", None


def progress(people):
    """One row of counts per merger: accounts, those of the acquirer, people."""
    rows, accounts = [], [e for e in people.seen[-1] if e.scope == "in_scope"]
    acquirer = [e for e in accounts if e.account.directory not in ACQUIRED]
    for merger in ALL:
        came = [e for e in accounts if e.account.directory == merger.directory]
        clocks = [clock for _, clock, _ in people.rows() if clock and clock.merger is merger]
        cause, pending, misses = (Counter(getattr(c, name) for c in clocks) for name in ("cause", "pending", "misses"))
        rows.append((merger.id, len(came), *gap(came), sum(e.legacy_open == "yes" for e in came), len(acquirer), *gap(acquirer)[::2],
                     len(clocks), *(cause[c] for c in ("enforced", "left", "disabled", "open")), pending["yes"], pending["unknown"],
                     misses["yes"], misses["unknown"]))
    return rows


def gap(accounts):
    """Open accounts, those of them that are partly, and those of whom it is not known."""
    count = Counter(e.enforced for e in accounts)
    return count["no"] + count["partial"], count["partial"], count["unknown"]


def headline(people):
    """metric -> (in_scope, yes, no, unknown, out_of_scope), as in verdicts.py."""
    seen = people.seen[-1]
    accounts = [e for e in seen if e.scope == "in_scope"]
    merged = [e for e in accounts if e.account.directory in ACQUIRED]
    legacy = [e.legacy_open for e in accounts]
    persons = [partial for *_, partial in people.rows() if partial]

    def row(all_answers, counted, yes, no):
        answers = [("yes" if a in yes else "no" if a in no else "unknown") for a in counted]
        return (len(answers), *(answers.count(word) for word in ("yes", "no", "unknown")), len(all_answers) - len(answers))

    enforced = [e.enforced for e in accounts]
    return {
        "merger.gap": row(seen, [e.enforced for e in merged], OPEN, ("yes",)),
        "merger.partial_person": row(persons, persons, ("yes",), ("no",)),
        "mfa.gap": row(seen, enforced, OPEN, ("yes",)),
        "mfa.legacy_open": row(seen, legacy, ("yes",), ("no",)),
        "mfa.legacy_used": row(seen, legacy, (), ("no",)),  # no log of sign-ins is delivered
        "mfa.partial": row(seen, enforced, ("partial",), ("yes", "no")),
    }
