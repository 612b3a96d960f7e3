"""What must be found of leaked secrets, worked out secret by secret from the secrets themselves and not from their exports.

A plain second implementation of section "Time to remediate leaked secrets": no tables, no joins.
"""
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from fractions import Fraction

from .secrets import COMPETING, DELIVERED, ENDS, GITHUB, REGISTER, REPOSITORIES, TRACKERS, TRUFFLEHOG

DURABLE, BULK, DAY = timedelta(days=30), 10, timedelta(days=1)


@dataclass
class Known:
    """What the deliveries until a date tell of an alert, together."""

    alert: object
    index: int
    verifying: set  # the deliveries of TruffleHog in which it verified anything
    deliveries: list = field(init=False)

    def __post_init__(self):
        self.deliveries = [i for i in range(self.index + 1) if self.alert.delivered(i)]

    @property
    def last(self):
        return self.deliveries[-1]

    @property
    def closed(self):
        return self.alert.state(self.last)

    @property
    def is_tracked(self):
        return self.alert.source in TRACKERS

    @property
    def detected(self):
        if self.alert.detected:
            return self.alert.detected
        first, leaked = self.deliveries[0], self.alert.leaked
        if self.alert.source == "tessel-gitlab":
            return ENDS[first] - DAY + timedelta(hours=2, minutes=13, seconds=9)
        return leaked if leaked and leaked.date() == DELIVERED[first].date() else DELIVERED[first]

    @property
    def leak(self):
        """None of a scan's finding without a date: it is taken for the first leak."""
        return self.alert.leaked or (self.detected if self.is_tracked else None)

    def reopenings(self):
        if self.alert.source != GITHUB:
            return self.alert.reopenings(self.last)
        return [DELIVERED[i] for before, i in zip(self.deliveries, self.deliveries[1:])
                if self.alert.state(before) and not self.alert.state(i)]

    def declared(self):
        """The revocations that deliveries told, if it is still closed as revoked."""
        if not self.closed or self.closed[1] != "revoked":
            return []
        told = [self.alert.state(i) for i in self.deliveries]
        return [at for at, word in filter(None, told) if word == "revoked"]

    def answers(self):
        """(delivery, active or inactive) of each that got an answer; what was active once and is not verified now is dead."""
        found, was_active = [], False
        for i in self.deliveries:
            word = self.alert.validity[i]
            if self.alert.source == TRUFFLEHOG and word == "unknown" and was_active and i in self.verifying:
                word = "inactive"
            was_active |= word == "active"
            if word in ("active", "inactive"):
                found.append((i, word))
        return found

    def active_checks(self):
        """Without a date the newest word counts while the alert is open: that of a closed one may be older than its closing."""
        found = [(i, word) for i, word in self.answers() if word == "active"]
        if self.alert.source in (REGISTER, TRUFFLEHOG):
            return [self.checked_at(i) for i, _ in found]
        return [DELIVERED[i] for i, _ in found if i == self.last and not self.closed]

    def is_contradicted(self):
        undated = self.alert.source not in (REGISTER, TRUFFLEHOG)
        return undated and self.closed is not None and self.alert.validity[self.last] == "active"

    def found_inactive(self):
        since = None
        for i, word in self.answers():
            since = None if word == "active" else since or self.checked_at(i)
        return since

    def checked_at(self, i):
        return self.alert.checked[i] or DELIVERED[i]

    def stratum(self):
        first = self.deliveries[0]
        word = self.alert.at_detection if self.alert.source == REGISTER else self.alert.validity[first]
        closed = self.alert.state(first)
        if word == "inactive" and self.alert.source != REGISTER and closed and closed[1] == "revoked":
            word = "unknown"  # whether it worked before it was revoked nobody saw
        return {"active": "valid", "inactive": "invalid"}.get(word, "unchecked")

    def lost_since(self):
        checked = self.alert.checked[self.last]
        return checked if self.alert.source == REGISTER and self.alert.validity[self.last] == "unknown" else None


def episodes(secret, index, closings, verifying):
    """The episodes of a secret on a date; `closings` counts the alerts closed by (source, instant)."""
    known = [k for k in (Known(a, index, verifying) for a in secret.alerts) if k.deliveries and k.detected < ENDS[index]]
    return [verdict(part, index, closings) for part in parts(known)]


def parts(known):
    earliest = min((k.leak for k in known if k.leak), default=None)
    found = []
    for one in sorted(known, key=lambda k: (k.leak or earliest or k.detected, k.detected)):
        if found and not (one.leak and starts_anew(found[-1], one.leak)):
            found[-1].append(one)
        else:
            found.append([one])
    return found


def starts_anew(part, leak):
    stood = [at for k in part for at in revocations(k) if at + DURABLE <= leak]
    unrest = [at for k in part for at in (*disturbances(k), *([k.leak] if k.leak else [])) if at < leak]
    return any(not any(at < other for other in unrest) for at in stood)


def revocations(known):
    return known.declared() + ([known.found_inactive()] if known.found_inactive() else [])


def disturbances(known):
    return known.reopenings() + known.active_checks()


def verdict(part, index, closings):
    first = min(part, key=lambda k: k.detected)
    leaks = [k.leak for k in part if k.leak]
    told = [k.alert.leaked for k in part if k.alert.leaked]
    row = dict(alert=next((k.alert for k in [first, *part] if k.is_tracked), first.alert), part=part, detected=first.detected,
               unit=unit(first.alert, index), stratum=first.stratum(), status="open", cause="none", ended=None, censored=None,
               excluded=None, label=None, state_lost=False, held=False, bulk=False,
               reopenings=sum(len(k.reopenings()) for k in part),
               accepted_risk=any(k.closed and k.closed[1] == "wont_fix" for k in part),
               leak_after_detection=bool(told) and min(told) > first.detected)
    tracked = [k for k in part if k.is_tracked]
    if tracked and all(k.closed and k.closed[0] < k.detected for k in tracked):
        return {**row, "status": "excluded", "excluded": "negative_duration"}
    if row["stratum"] == "invalid" and not any(k.active_checks() for k in part):
        return {**row, "status": "excluded", "excluded": "inactive_at_detection"}
    unrest = max([*leaks, *[at for k in part for at in disturbances(k)]], default=first.detected)
    ended, cause = end(part, unrest)
    if ended:
        row.update(status="ended", cause=cause, ended=ended,
                   bulk=any(k.closed and k.closed[0] == ended and closings[k.alert.source, ended] >= BULK for k in part))
        if cause == "revoked":
            checked = any((k.found_inactive() or unrest) > unrest for k in part)
            contradicted = any(k.is_contradicted() for k in part)
            row.update(label="checked" if checked else "contradicted" if contradicted else "ticket_based", held=ended + DURABLE <= ENDS[index])
        return row
    lost = [k.lost_since() for k in part if k.lost_since()]
    return {**row, "censored": min(lost, default=ENDS[index]), "state_lost": bool(lost)}


def end(part, unrest):
    stands = [at for k in part for at in revocations(k) if at > unrest]
    if stands:
        return min(stands), "revoked"
    tracked = [k.closed for k in part if k.is_tracked]
    if tracked and all(closed and closed[1] in ("revoked", *COMPETING) for closed in tracked):
        at, word = max(((at, word) for at, word in tracked if word in COMPETING), default=(None, None))
        alive = [seen for k in part for seen in k.active_checks()]
        if at and (word == "used_in_tests" or not any(seen > at for seen in alive)):
            return at, word
    return None, None


def unit(alert, index):
    if alert.unit or not alert.repository:
        return alert.unit or "UNASSIGNED"
    name = alert.repository.lower()
    rows = {repository.lower().removeprefix("https://git.aldermoor.example/").removesuffix(".git"): unit_id
            for repository, unit_id, _, since in REPOSITORIES if since <= index}
    pattern = next((u for r, u in rows.items() if r.endswith("*") and name.startswith(r[:-1])), "UNASSIGNED")
    return rows.get(name, pattern)


def all_episodes(secrets, index):
    """(secret, number of the episode, verdict) of everything detected before the end of a date."""
    verifying = {i for s in secrets for a in s.alerts for i in range(index + 1)
                 if a.source == TRUFFLEHOG and a.delivered(i) and a.validity[i] == "active"}
    known = [Known(a, index, verifying) for s in secrets for a in s.alerts]
    closings = Counter((k.alert.source, k.closed[0]) for k in known if k.deliveries and k.closed)
    return [(s, n, found) for s in secrets for n, found in enumerate(episodes(s, index, closings, verifying), 1)]


# --- the median --------------------------------------------------------------------------------------------------------


def on_grid(elapsed):
    """Seconds, rounded up: to seconds within an hour, minutes within a day, ten minutes within 30 days, else hours."""
    seconds = Fraction(elapsed // timedelta(microseconds=1), 10**6)
    step = 1 if seconds < 3600 else 60 if seconds < 86400 else 600 if seconds < 30 * 86400 else 3600
    return -(-seconds // step) * step


def incidence(found):
    """[(seconds, at risk, share revoked by then)]: Aalen and Johansen, with the other ends competing, in fractions."""
    exits = [(on_grid((v["ended"] or v["censored"]) - v["detected"]), v["cause"]) for v in found if v["status"] != "excluded"]
    steps, surviving, revoked = [], Fraction(1), Fraction(0)
    for t in sorted({at for at, cause in exits if cause != "none"}):
        at_risk = sum(at >= t for at, _ in exits)
        ends = [cause for at, cause in exits if at == t and cause != "none"]
        revoked += surviving * Fraction(ends.count("revoked"), at_risk)
        surviving *= 1 - Fraction(len(ends), at_risk)
        steps.append((t, at_risk, revoked))
    return steps


def median_days(found):
    """The day by which half were revoked, None where that is not reached; a flat step at one half gives its middle."""
    steps = incidence(found)
    reached = [(t, share) for t, _, share in steps if share >= Fraction(1, 2)]
    if not reached:
        return None
    t, share = reached[0]
    later = next((u for u, more in reached if more > share), t)
    return float((t + later) / 2 / 86400 if share == Fraction(1, 2) else t / Fraction(86400))
