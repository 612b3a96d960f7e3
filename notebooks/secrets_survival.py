# ---
# jupyter:
#   jupytext:
#     formats: py:percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # How long does a leaked secret stay open?
#
# A working paper for internal audit. It reads the Delta lake of Exposure Ledger directly (DuckDB and delta-rs; no Spark, no Java) and makes the survival curves
# again from the episodes: with [lifelines](https://lifelines.readthedocs.io), which shares no code with the program that wrote the lake, and with formulas
# written out below where lifelines does something else. A cell fails where a curve of the lake differs by more than a billionth.
#
# An **episode** is one leaked secret from its first detection to its end. It **ends** when the secret stops working (revoked), or when it turns out that there
# was none to revoke (false positive, used in tests, pattern removed). Until then it is **open**: it lasts *at least* so long.
#
# | setting (environment) | is | unless set |
# | --- | --- | --- |
# | `EXPOSURE_LAKE` | the lake | that of `./exposure demo` |
# | `EXPOSURE_AS_OF` | the day to look at | the last published one |

# %%
import json
import os
import sys
from pathlib import Path
from statistics import NormalDist

import duckdb
import numpy
import pandas
from deltalake import DeltaTable
from duckdb_extensions import import_extension
from lifelines import KaplanMeierFitter
from lifelines.utils import restricted_mean_survival_time

LAKE = Path(os.environ.get("EXPOSURE_LAKE", "../build/demo/lake")).resolve()
if not (LAKE / "ops" / "current_run" / "_delta_log").is_dir():
    raise SystemExit(f"No lake in {LAKE}: it has no table ops.current_run. Run ./exposure demo, or set EXPOSURE_LAKE.")

pandas.options.display.max_rows = 500

# The extension comes with the Python packages: nothing is fetched, nothing is written outside this environment.
db = duckdb.connect(config={"extension_directory": f"{sys.prefix}/duckdb", "autoinstall_known_extensions": "false"})
import_extension("delta", con=db)
db.load_extension("delta")


def ask(question, **values):
    return db.sql(question, params=values or None).to_arrow_table().to_pandas()


# %% [markdown]
# ## Only what was published
#
# Every table is joined to `ops.current_run`, so that rows of a run that was not published, or was superseded, are never counted. A lake that has
# never measured secrets lacks two of the tables; they count as empty here.

# %%
COLUMNS = {
    "mart.secret_episode": "secret_key episode secret_type detector unit owner detection_month stratum status cause state_lost excluded_because label"
    " exit duration_days leak_entry leak_exit",
    "mart.survival_curve": "subject stratum_kind stratum estimator t at_risk events censored estimate std_error ci_low ci_high",
    "mart.metric": "metric unit_kind unit stratum value reason",
}


def location(table):
    return str(LAKE.joinpath(*table.split(".")))


runs = ask("from delta_scan($runs) order by as_of", runs=location("ops.current_run"))
AS_OF = os.environ.get("EXPOSURE_AS_OF") or str(runs.as_of.max())[:10]
if AS_OF not in set(runs.as_of.astype(str)):
    raise SystemExit(f"No published run of {AS_OF} in {LAKE}: choose a day of ops.current_run, or run exposure for it.")
present = [table for table in COLUMNS if (Path(location(table)) / "_delta_log").is_dir()]


def published(table):
    names = COLUMNS[table].split()
    if table not in present:
        return pandas.DataFrame(columns=names, dtype=float)
    rows = "delta_scan($rows) as rows join delta_scan($runs) as run using (as_of, run_id) where as_of = $day::date"
    return ask(f"select {', '.join(names)} from {rows}", rows=location(table), runs=location("ops.current_run"), day=AS_OF)


episodes = published("mart.secret_episode")
curves = published("mart.survival_curve").query("subject in ('secret', 'secret_from_leak')")
metrics = published("mart.metric").query("metric.str.startswith('secret.')")
assert not episodes.duplicated(["secret_key", "episode"]).any(), "an episode is there twice"
print(f"{AS_OF}: {len(episodes)} episodes, {len(curves)} rows of curves." if len(episodes) else f"{AS_OF}: the lake tells of no leaked secret.")

# %% [markdown]
# The versions this paper read. Cite them: they stay readable by time travel.

# %%
readers = {name: DeltaTable(location(name)) for name in ["ops.current_run", *present]}
pandas.DataFrame([{"table": name, "version": table.version(), "files": len(table.file_uris())} for name, table in readers.items()])

# %% [markdown]
# ## How many, and what became of them
#
# Each episode seen is ended, open or left out for one reason. Where `state_lost` is yes the state can no longer be checked: the episode is followed
# to its last check and no further. `ticket_based` is a revocation of which nobody but a tracker speaks.

# %%
facts = ["status", "cause", "label", "state_lost", "excluded_because"]
episodes.fillna({"excluded_because": "", "label": ""}).groupby(facts).size().rename("episodes").reset_index()

# %% [markdown]
# ## Why not the mean of the closed ones
#
# Six secrets were revoked after 1, 2, 3, 5, 8 and 13 days, four are open for 200, 300, 400 and 500. The mean of the closed ones is 5.3 days. It
# answers no question: a secret enters it when it is revoked, so the slower a team is, the longer its slow ones stay out.
#
# The **restricted mean** is the area under the curve up to a day fixed in advance: how many of the first 365 days a secret is open, on average over
# *all* secrets. An open one counts as long as it is known to have lasted, and each group is asked the same question.
#
# Here both are computed twice: by lifelines, and from the formulas of the next cell. `S` is the share still open (Kaplan and Meier), with `n` at risk and `d`
# ends at a time; `F` of a cause is the share that ended by it (Aalen and Johansen). Limits are symmetric on the scale `log(-log)` of `S` or `1 - F`:
#
# $$S(t) = \prod_{u \le t} \left(1 - \frac{d}{n}\right) \qquad \operatorname{Var} S(t) = S(t)^2 \sum_{u \le t} \frac{d}{n(n-d)} \qquad F_k(t) = \sum_{u \le t} S(u-) \frac{d_k}{n}$$
#
# $$\operatorname{Var} F_k(t) = \sum_{u \le t} \left[ (F_k(t) - F_k(u))^2 \frac{d}{n(n-d)} + S(u-)^2 \frac{d_k (n - d_k)}{n^3} - 2 (F_k(t) - F_k(u)) S(u-) \frac{d_k}{n^2} \right]$$
#
# lifelines has an Aalen–Johansen fitter too, which moves equal times apart at random: with ties it gives other numbers on each run. So incidences are
# compared with the formula.

# %%
Z = NormalDist().inv_cdf(0.975)


def table(estimate, std_error, survival, **columns):
    """A curve with its limits, on the scale of what survives; none at 0 and 1, where they are undefined."""
    inside = numpy.where((survival > 0) & (survival < 1), survival, numpy.nan)
    exponent = numpy.exp(Z * std_error / (inside * numpy.log(inside)))
    limits = [inside ** (1 / exponent), inside**exponent]
    low, high = limits if survival is estimate else [1 - limit for limit in reversed(limits)]
    return pandas.DataFrame({**columns, "estimate": estimate, "std_error": std_error, "ci_low": low, "ci_high": high})


def by_formula(subjects, estimator="kaplan_meier", begin=0.0):
    """One curve from a time on: at risk is who has entered before a time and leaves at it or later."""
    entry, leave = numpy.sort(subjects.entry), numpy.sort(subjects.exit)
    t = numpy.unique(leave[leave >= begin])
    n = numpy.searchsorted(entry, t, "left") - numpy.searchsorted(leave, t, "left")

    def at_each_time(chosen):
        times = numpy.sort(subjects.exit[chosen])
        return numpy.searchsorted(times, t, "right") - numpy.searchsorted(times, t, "left")

    d = at_each_time(subjects.cause != "none")
    common = {"t": t, "at_risk": n, "censored": at_each_time(subjects.cause == "none")}
    still_open = numpy.cumprod((n - d) / n)
    greenwood = d / numpy.where(d < n, n * (n - d), numpy.nan)
    if estimator == "kaplan_meier":
        return table(still_open, still_open * numpy.sqrt(numpy.cumsum(greenwood)), still_open, events=d, **common)
    d_k = at_each_time(subjects.cause == estimator.removeprefix("aalen_johansen:"))
    before = numpy.concatenate([[1.0], still_open[:-1]])
    incidence = numpy.cumsum(before * d_k / n)
    greenwood = numpy.nan_to_num(greenwood)  # where all at risk end, no incidence moves any more
    own, shared = before**2 * d_k * (n - d_k) / n**3, before * d_k / n**2
    variance = numpy.zeros(len(t))
    for i in range(len(t)):
        u = slice(0, i + 1)
        since = incidence[i] - incidence[u]
        variance[i] = numpy.sum(since**2 * greenwood[u] + own[u] - 2 * since * shared[u])
    return table(incidence, numpy.sqrt(numpy.maximum(variance, 0)), 1 - incidence, events=d_k, **common)


def by_lifelines(subjects):
    fitted = KaplanMeierFitter(alpha=0.05).fit(subjects.exit, subjects.cause != "none")
    limits = fitted.confidence_interval_.set_axis(["ci_low", "ci_high"], axis=1)
    counts = fitted.event_table.rename(columns={"observed": "events"})[["at_risk", "events", "censored", "removed"]]
    curve = counts.join(fitted.survival_function_.set_axis(["estimate"], axis=1)).join(limits)
    return fitted, curve[curve.removed > 0].rename_axis("t").reset_index()


def restricted_mean(curve, days):
    """The area under a curve that begins at 1."""
    steps = curve[curve.t < days]
    edges = numpy.concatenate([[0.0], steps.t, [days]])
    return float(numpy.sum(numpy.diff(edges) * numpy.concatenate([[1.0], steps.estimate])))


days_closed, days_open = [1, 2, 3, 5, 8, 13], [200, 300, 400, 500]
ten = pandas.DataFrame({"exit": [*map(float, days_closed + days_open)], "cause": ["revoked"] * 6 + ["none"] * 4, "entry": -numpy.inf})
fitted_ten, ten_by_formula = by_lifelines(ten)[0], by_formula(ten)
example = pandas.DataFrame({"restricted to days": [90, 365]})
example["lifelines"] = [restricted_mean_survival_time(fitted_ten, t=days) for days in (90, 365)]
example["formula"] = [restricted_mean(ten_by_formula, days) for days in (90, 365)]
assert numpy.allclose(example.lifelines, example.formula, rtol=0, atol=1e-9), example
assert numpy.allclose(example.formula, [39.2, 149.2], rtol=0, atol=1e-9), example
print(f"mean of the closed ones alone: {numpy.mean(days_closed):.2f} days")
example

# %% [markdown]
# All are means of days, of the same ten secrets: 5.3, 39.2 and 149.2. Four in ten were never revoked, and only the restricted means know of them.
# A published "27 days" is the mean of a survey that tells neither start nor end: it compares with none of them.
#
# ## The curves of the lake
#
# Here any end is the event, so that `S` is the share still open; who is open is censored. `exit` counts days from detection and stands on a grid (seconds below
# an hour, up to hours above 30 days), so there are ties. Where an estimate is 0 or 1, or as good as that, limits are undefined and not compared.

# %%
AT_MOST = 1e-9
THINNED_ABOVE = 2000  # times; of more the lake keeps one a day
KINDS = {"unit": "unit", "secret_type": "secret_type", "detector": "detector", "detection_month": "detection_month", "validity": "stratum"}
observed = episodes[episodes.status != "excluded"].assign(entry=-numpy.inf)
from_leak = observed.assign(entry=observed.leak_entry, exit=observed.leak_exit).dropna(subset=["entry", "exit"])


def of_stratum(subject, kind, stratum):
    subjects = {"secret": observed, "secret_from_leak": from_leak}[subject]
    return subjects if kind == "enterprise" else subjects[subjects[KINDS[kind]] == stratum]


def furthest(ours, theirs):
    """The largest differences of a curve of the lake and one made here; infinite where one has a number and the other does not."""
    both = ours.merge(theirs, on="t", how="left", suffixes=("", "_again"), validate="one_to_one")
    assert both.estimate_again.notna().all(), "the lake has a time at which nobody leaves"
    if len(theirs) <= THINNED_ABOVE:
        assert len(ours) == len(theirs), "the lake lacks a time at which somebody leaves"
        for count in ["at_risk", "events", "censored"]:
            assert (both[count] == both[f"{count}_again"]).all(), f"{count} differs"
    certain = (both.estimate <= AT_MOST) | (both.estimate >= 1 - AT_MOST)
    if "std_error_again" in both:
        certain |= both.std_error_again < 1e-5  # nothing is left of the digits but rounding
    found = {}
    for name in ["estimate", "std_error", "ci_low", "ci_high"]:
        if f"{name}_again" in both:
            compared = ~certain | (name == "estimate")
            found[name] = (both[name] - both[f"{name}_again"]).abs().fillna(numpy.inf)[compared].max()
    return {name: 0.0 if pandas.isna(value) else float(value) for name, value in found.items()}


def compare(chosen, again):
    """One line per curve of the lake, with its differences from the same curve made again; fails where one is too large."""
    lines, differences = [], ["estimate", "std_error", "ci_low", "ci_high"]
    for (subject, kind, stratum, estimator), ours in chosen.groupby(["subject", "stratum_kind", "stratum", "estimator"]):
        subjects = of_stratum(subject, kind, stratum)
        begin = 0.0 if subject == "secret" else ours.t.min()
        if begin > 0 and subjects.exit.nunique() > THINNED_ABOVE:
            continue  # the time at which it begins may be one of those that are left out
        line = {"clock": subject, "kind": kind, "stratum": stratum, "estimator": estimator, "subjects": len(subjects), "rows": len(ours)}
        lines.append(line | furthest(ours, again(subjects, estimator, begin)))
    made = pandas.DataFrame(lines).reindex(columns=["clock", "kind", "stratum", "estimator", "subjects", "rows", *differences])
    made["difference"] = made[differences].max(axis=1)
    too_far = made[made.difference > AT_MOST]
    assert too_far.empty, f"curves of the lake differ from those made here:\n{too_far.to_string()}"
    return made


# %% [markdown]
# ### Kaplan–Meier curves, by lifelines
#
# `estimate`, `ci_low` and `ci_high` are the largest differences at any time. The whole organisation and each stratum have a curve if ten or more
# episodes belong to them, and then always.

# %%
kaplan_meier = curves.query("subject == 'secret' and estimator == 'kaplan_meier'")
by_library = compare(kaplan_meier, lambda subjects, *_: by_lifelines(subjects)[1])
due = {(kind, stratum) for kind, column in KINDS.items() for stratum, size in observed.groupby(column).size().items() if size >= 10}
have = set(zip(by_library.kind, by_library.stratum))
assert due == {key for key in have if key[0] in KINDS}, f"strata with a curve and too few, or with enough and none: {due ^ have}"
assert len(have) - len(due) == (len(observed) >= 10), "the whole organisation has a curve where ten or more belong to it"
by_library.drop(columns="std_error")

# %% [markdown]
# ### Causes, standard errors and the second clock, by formula
#
# `aalen_johansen:revoked` is the share revoked by a day, when another end may come first; one minus the Kaplan–Meier curve of revocation alone would be too high.
#
# `secret_from_leak` counts from the leak. A secret that was revoked before anybody detected it is never seen, so each is at risk only after its
# detection (delayed entry). Where the first risk sets are small the curve of the lake begins later, and tells of those that lasted until then.

# %%
formulas = compare(curves, by_formula)
formulas[~((formulas.clock == "secret") & (formulas.estimator == "kaplan_meier"))]

# %% [markdown]
# ## The numbers of the report
#
# Restricted means by lifelines, shares by formula, and what is no estimate, beside those of `mart.metric`. Where a curve does not reach so far the lake
# has no number but a reason.


# %%
def mean_again(days):
    return restricted_mean_survival_time(by_lifelines(observed)[0], t=days)


def share_again(day):
    curve = by_formula(observed, "aalen_johansen:revoked")
    return curve.estimate[curve.t <= day].max() if (curve.t <= day).any() else 0.0


again = {(f"secret.rmst_{days}", "all"): (mean_again, days) for days in (90, 365)}
again |= {("secret.revoked_by_day", f"day_{day}"): (share_again, day) for day in (1, 7, 27, 30, 90, 180, 365)}
again |= {("secret.closed_only_days", "all"): (lambda _: observed.exit[observed.cause == "revoked"].mean(), None)}
again |= {("secret.open_age_days", "all"): (lambda _: observed.exit[(observed.status == "open") & (observed.state_lost == "no")].median(), None)}
numbers = metrics[metrics.unit_kind == "enterprise"].set_index(["metric", "stratum"])[["value", "reason"]]
numbers = numbers[numbers.index.isin(again)].sort_index()
numbers["again"] = [made(days) for made, days in map(again.get, numbers.index)] if len(observed) else None
too_far = (numbers.value - numbers.again.astype(float)).abs() > AT_MOST
assert not too_far.any(), f"numbers of mart.metric differ from those made here:\n{numbers.to_string()}"
numbers

# %% [markdown]
# `secret.closed_only_days` is the mean of the revoked ones alone, `secret.rmst_365` the restricted mean of all. The first stands in the report once, to be
# recognised where somebody else quotes its like. Where most secrets are open it tells of few, and not of those that matter.

# %% [markdown]
# ## How old the open ones are
#
# Ages are no durations: an open secret will have lasted longer than its age. Nothing is estimated here.

# %%
still_open = observed[observed.status == "open"]
names = ["under 7 days", "under 30", "under 90", "under 180", "under 365", "365 or more"]
ages = pandas.cut(still_open.duration_days, [0, 7, 30, 90, 180, 365, numpy.inf], right=False, labels=names)
ages.value_counts(sort=False).rename("open").to_frame().assign(lost=ages[still_open.state_lost == "yes"].value_counts(sort=False))

# %% [markdown]
# The oldest fifty. The secret itself is in no table; `secret_key` is a keyed hash.

# %%
oldest = still_open.sort_values(["duration_days", "secret_key"], ascending=[False, True]).head(50)
oldest[["duration_days", "secret_type", "detector", "unit", "owner", "state_lost", "secret_key"]].fillna({"owner": "nobody"}).round(1)

# %% [markdown]
# ## The result, for other programs

# %%
result = {
    "as_of": AS_OF,
    "episodes": len(episodes),
    "observed": len(observed),
    "curves_by_lifelines": len(by_library),
    "curves_by_formula": len(formulas),
    "largest_difference": max([0.0, *by_library.difference, *formulas.difference]),
    "closed_only_mean_of_ten": float(numpy.mean(days_closed)),
    "restricted_mean_of_ten": example.lifelines.iloc[1],
}
print(json.dumps(result, indent=1))
