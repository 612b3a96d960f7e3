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
# # Who is still on SMS, and who owns it?
#
# A working paper for internal audit. It reads the Delta lake of Exposure Ledger directly, with two readers that share no code with
# the program that wrote it (DuckDB and delta-rs; no Spark, no Java), counts again from the account rows, and sets the result beside
# what the program reported.
#
# An account is **exposed** when policy permits a telephone method on some path into it *and* a telephone is bound for that path.
# A path is a way in: sign-in, second factor, self-service recovery, recovery at the help desk.
# Each answer is `yes`, `no` or `unknown`; missing data is never `no`.
#
# | setting (environment) | is | unless set |
# | --- | --- | --- |
# | `EXPOSURE_LAKE` | the lake | that of `./exposure demo` |
# | `EXPOSURE_REPORT` | the folder with one folder per reported date | that of `./exposure demo` |
# | `EXPOSURE_AS_OF` | the day to look at | the last published one |

# %%
import json
import os
import sys
from pathlib import Path

import duckdb
import pandas
from deltalake import DeltaTable
from duckdb_extensions import import_extension

LAKE = Path(os.environ.get("EXPOSURE_LAKE", "../build/demo/lake")).resolve()
REPORT = Path(os.environ.get("EXPOSURE_REPORT", "../build/demo/report")).resolve()
if not (LAKE / "ops" / "current_run" / "_delta_log").is_dir():
    raise SystemExit(f"No lake in {LAKE}: it has no table ops.current_run. Run ./exposure demo, or set EXPOSURE_LAKE.")

pandas.options.display.max_rows = 500
pandas.options.display.max_colwidth = 120

# The extension comes with the Python packages: nothing is fetched, nothing is written outside this environment.
db = duckdb.connect(config={"extension_directory": f"{sys.prefix}/duckdb", "autoinstall_known_extensions": "false"})
import_extension("delta", con=db)
db.load_extension("delta")


def ask(question, **values):
    return db.sql(question, params=values or None).to_arrow_table().to_pandas()


# %% [markdown]
# ## Only what was published
#
# A run appends its rows and becomes visible by one row in `ops.current_run`. Rows of a run that was not published, or was superseded
# and is not retired yet, may lie in the tables. So every view below joins `ops.current_run`; no count in this paper is made without it.

# %%
TABLES = ["mart.account_exposure", "mart.path_exposure", "mart.metric"]


def location(table):
    return str(LAKE.joinpath(*table.split(".")))


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


db.sql(f"create view current_run as from delta_scan({quoted(location('ops.current_run'))})")
AS_OF = os.environ.get("EXPOSURE_AS_OF") or str(db.sql("select max(as_of) from current_run").fetchone()[0])
if not ask("from current_run where as_of = $day::date", day=AS_OF).shape[0]:
    raise SystemExit(f"No published run of {AS_OF} in {LAKE}: choose a day of ops.current_run, or run exposure for it.")
db.sql(f"set variable as_of = {quoted(AS_OF)}::date")
for table in TABLES:
    db.sql(f"""
        create view {table.split(".")[1]} as
        select rows.*
        from delta_scan({quoted(location(table))}) as rows
        join current_run using (as_of, run_id)
        where as_of = getvariable('as_of')
    """)

ask("select as_of, run_id, published_at, as_of = getvariable('as_of') as this_paper from current_run order by as_of")

# %% [markdown]
# The versions this paper read. Cite them: they stay readable by time travel.

# %%
pandas.DataFrame(
    [
        {"table": name, "version": table.version(), "files": len(table.file_uris()), "reader_version": table.protocol().min_reader_version}
        for name, table in ((name, DeltaTable(location(name))) for name in ["ops.current_run", *TABLES])
    ]
)

# %% [markdown]
# ## How many
#
# Exposed accounts are on SMS today. Latent ones are not, but policy would let them: the two are always given together.

# %%
METRICS = ["exposed", "latent", "recovery_only", "dependent"]
COUNTED = ", ".join(f"count(*) filter (scope = 'in_scope' and answer = '{answer}') as {answer}" for answer in ["yes", "no", "unknown"])

db.sql(f"""
    create view answer as
    unpivot (select unit, scope, {", ".join(METRICS)} from account_exposure)
    on {", ".join(METRICS)} into name flag value answer
""")
db.sql(f"""
    create view total as
    select 'sms.' || flag as metric,
           if(grouping(unit) = 1, 'enterprise', 'unit') as unit_kind,
           unit,
           count(*) filter (scope = 'in_scope') as in_scope,
           {COUNTED},
           count(*) filter (scope <> 'in_scope') as out_of_scope
    from answer
    group by grouping sets ((flag), (flag, unit))
""")

headline = ask("select * exclude (unit_kind, unit) from total where unit_kind = 'enterprise'").set_index("metric")
headline.loc[[f"sms.{metric}" for metric in METRICS]]

# %% [markdown]
# The share of accounts in scope that are exposed lies between `yes / in_scope` and `(yes + unknown) / in_scope`. Nothing narrower can be said.

# %%
ask("""
    select metric,
           round(100.0 * yes / in_scope, 1) as at_least_percent,
           round(100.0 * (yes + unknown) / in_scope, 1) as at_most_percent
    from total
    where unit_kind = 'enterprise' and metric in ('sms.exposed', 'sms.latent')
    order by metric
""")

# %% [markdown]
# ### Who was counted
#
# Each account seen is in scope, in one stratum, or out of scope for one reason. None is left out silently.

# %%
ask("""
    select scope, if(scope = 'in_scope', stratum, scope_reason) as stratum_or_reason, count(*) as accounts,
           count(*) filter (scope = 'in_scope' and exposed = 'yes') as exposed
    from account_exposure
    group by all
    order by all
""")

# %% [markdown]
# ### The same count by the other reader
#
# delta-rs and pandas, with none of the queries above. This cell fails if the two readers differ.

# %%
runs = DeltaTable(location("ops.current_run")).to_pandas()
[run_id] = runs.loc[runs.as_of.astype(str) == AS_OF, "run_id"]
accounts = DeltaTable(location("mart.account_exposure")).to_pandas(
    partitions=[("as_of", "=", AS_OF), ("run_id", "=", run_id)], columns=["directory", "account_id", "scope", "exposed"]
)
assert not accounts.duplicated(["directory", "account_id"]).any(), "an account is there twice"
exposed_again = accounts.loc[accounts.scope == "in_scope", "exposed"].value_counts().to_dict()
exposed = headline.loc["sms.exposed"]
assert sum(exposed_again.values()) == exposed.in_scope, (exposed_again, exposed)
assert all(exposed_again.get(value, 0) == exposed[value] for value in ["yes", "no", "unknown"]), (exposed_again, exposed)
exposed_again

# %% [markdown]
# ### Against the report
#
# `metrics.json` is what the reader of the report was told. An empty table means: every number agrees.

# %%
reported = REPORT / AS_OF / "metrics.json"
if not reported.is_file():
    raise SystemExit(f"No report of {AS_OF}: {reported} is missing. Run exposure report for that day, or set EXPOSURE_REPORT.")
COUNTS = ["in_scope", "yes", "no", "unknown", "out_of_scope"]
told = pandas.DataFrame(json.loads(reported.read_text(encoding="utf-8")))
told = told[(told.stratum == "all") & told.unit_kind.isin(["enterprise", "unit"]) & told.metric.isin([f"sms.{m}" for m in METRICS])]
told = told.assign(unit=told.unit.where(told.unit_kind == "unit"))[["metric", "unit_kind", "unit", *COUNTS]]
ask("""
    select 'counted here' as source, * from (from total except from told)
    union all
    select 'reported' as source, * from (from told except from total)
    order by all
""")

# %% [markdown]
# ## Where
#
# Exposed accounts by business unit. `UNASSIGNED` is everybody whom HR's structure does not place. Small units are shown exact here; the
# report pools those below ten accounts. The order is alphabetical: this is no ranking.

# %%
ask("""
    select unit, coalesce(unit_name, '') as unit_name, in_scope, yes, no, unknown, out_of_scope
    from total
    left join (select distinct unit, unit_name from account_exposure) using (unit)
    where metric = 'sms.exposed' and unit_kind = 'unit'
    order by unit = 'UNASSIGNED', unit_name, unit
""")

# %% [markdown]
# ## Who, why, and who answers for it
#
# Every exposed account, by unit and owner. `permitted_by` is the policy object that lets it use the telephone; `paths` are the ways in;
# `recovery_only` is `yes` where a check of the sign-in policy alone would have missed the account; `dependent` is `yes` where the
# account is locked out when text messages stop.

# %%
db.sql("create view still_on_sms as from account_exposure where scope = 'in_scope' and exposed = 'yes'")
ask("""
    select coalesce(unit_name, unit) as unit, coalesce(control_owner, 'nobody') as control_owner,
           coalesce(risk_acceptor, 'nobody') as risk_acceptor, directory, login, display_name, stratum, privileged,
           array_to_string(exposed_paths, ', ') as paths, permitted_by, recovery_only, dependent, cutoff_on,
           exception_status, coalesce(exception_id, '') as exception_id
    from still_on_sms
    order by still_on_sms.unit = 'UNASSIGNED', unit_name, still_on_sms.unit, still_on_sms.control_owner nulls first, directory, login
""")

# %% [markdown]
# What each owner answers for. A line without an owner is a finding of its own.

# %%
ask("""
    select coalesce(control_owner, 'nobody') as control_owner, coalesce(risk_acceptor, 'nobody') as risk_acceptor, accountability,
           count(*) as accounts,
           count(*) filter (privileged = 'yes') as privileged,
           count(*) filter (dependent = 'yes') as dependent,
           count(*) filter (exception_status = 'valid') as with_valid_exception
    from still_on_sms
    group by all
    order by all
""")

# %% [markdown]
# ## What nobody knows
#
# Accounts in scope for which neither yes nor no can be said, by the reason. These may all be exposed: the upper bound above counts them.

# %%
ask("""
    select exposed_reason as reason, directory, count(*) as accounts, count(distinct unit) as units
    from account_exposure
    where scope = 'in_scope' and exposed = 'unknown'
    group by all
    order by reason, directory
""")

# %% [markdown]
# ## Exceptions that do not hold
#
# Exposed accounts that an exception covers on paper, while the exception fails a test: each failed test is a reason. The list above
# names the accounts. Accepted exposure stays in every total, valid exception or not.

# %%
ask("""
    select exception_id, array_to_string(exception_reasons, ', ') as fails, exception_status,
           count(*) as accounts, count(distinct unit) as units
    from still_on_sms
    where exception_status in ('invalid', 'unknown')
    group by all
    order by exception_id, fails
""")

# %% [markdown]
# ## The totals, for other programs

# %%
totals = db.sql("from total order by metric, unit_kind, unit").to_arrow_table().to_pylist()
print(json.dumps({"as_of": AS_OF, "totals": totals}, indent=1))
