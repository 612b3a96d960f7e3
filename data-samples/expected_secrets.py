"""Expected rows of leaked secrets, and the verdicts written by hand against the computed ones."""
import sys

from invented import organisation as o
from invented.episodes import all_episodes, median_days
from secret_files import alert_name, iso

COLUMNS = ["as_of", "source_id", "alert_id", "episode", "status", "cause", "detected_at", "ended_at", "censored_at",
           "excluded_because", "unit", "stratum", "label", "state_lost", "held_30_days", "reopenings", "bulk_closed",
           "accepted_risk", "leak_after_detection"]
TOTALS = ["as_of", "open", "state_lost", "revoked", "ended_otherwise", "excluded", "median_days"]


def yes(value):
    return "yes" if value else "no"


def plain(at):
    """A time without zeros that say nothing, as Spark writes it."""
    text = iso(at) or ""
    return text[:-1].rstrip("0") + "Z" if "." in text else text


def row(day, secret, number, v):
    return [day, v["alert"].source, alert_name(secret, v["alert"]), number, v["status"], v["cause"], plain(v["detected"]),
            plain(v["ended"]), plain(v["censored"]), v["excluded"] or "", v["unit"], v["stratum"], v["label"] or "",
            yes(v["state_lost"]), yes(v["held"]), v["reopenings"], yes(v["bulk"]), yes(v["accepted_risk"]),
            yes(v["leak_after_detection"])]


def totals(day, found):
    lost = sum(v["state_lost"] for v in found)
    count = [v["status"] for v in found].count
    revoked = sum(v["cause"] == "revoked" for v in found)
    median = median_days(found)
    return [day, count("open") - lost, lost, revoked, count("ended") - revoked, count("excluded"),
            "" if median is None else repr(round(median, 6))]


def tables(secrets):
    """(file, header, rows)."""
    rows, counts = [], []
    for index, day in enumerate(o.DATES):
        found = all_episodes(secrets, index)
        rows += sorted(row(day, s, n, v) for s, n, v in found)
        counts.append(totals(day, [v for _, _, v in found]))
    return [("secrets.csv", COLUMNS, rows), ("secret_totals.csv", TOTALS, counts)]


def words(v):
    end = v["ended"].date() if v["ended"] else "-"
    parts = [v["status"], v["cause"], str(end), v["stratum"], v["label"] or "-"]
    return " ".join(parts)


def cases(secrets):
    """(case, source, alert, what it shows, verdict) on the last date, after comparing what was written by hand."""
    last, rows, wrong = {}, [], []
    for secret, _, v in all_episodes(secrets, len(o.DATES) - 1):
        last.setdefault(secret.number, []).append(v)
    for secret in filter(lambda s: s.case, secrets):
        found = last[secret.number]
        computed = " | ".join(words(v) for v in found)
        if computed != secret.expected:
            wrong.append(f"{secret.case}: written by hand {secret.expected}, computed {computed}")
        first = found[0]["alert"]
        rows.append((secret.case, first.source, alert_name(secret, first), secret.shows, computed))
    if wrong:
        sys.exit("The hand-written verdict and the computed one differ:\n" + "\n".join(wrong))
    return rows
