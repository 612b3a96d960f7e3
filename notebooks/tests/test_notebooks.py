"""Every notebook runs from its first cell to its last, and counts what the report says."""

import json
import os

import jupytext
import nbformat
import pytest
import ten_secrets
from conftest import MODULE, TARGET
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

COUNTS = ["in_scope", "yes", "no", "unknown", "out_of_scope"]


def run(name: str, kept_as: str, **setting: str):
    """Runs a notebook and keeps it, outputs and all, in target/, also when a cell fails."""
    notebook = jupytext.read(MODULE / f"{name}.py")
    client = NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(MODULE)}})
    client.create_kernel_manager().transport = "ipc"  # no port that others on this machine could connect to
    try:
        client.execute(env=os.environ | setting)
    finally:
        TARGET.mkdir(exist_ok=True)
        nbformat.write(notebook, TARGET / f"{kept_as}.ipynb")
    return notebook


@pytest.fixture(scope="session")
def execute(demo):
    """Runs a notebook on the demo."""

    def on_demo(name: str):
        setting = {"EXPOSURE_LAKE": str(demo.lake), "EXPOSURE_REPORT": str(demo.report), "EXPOSURE_AS_OF": demo.last_day}
        return run(name, kept_as=name, **setting)

    return on_demo


def on_lake(lake, kept_as: str):
    return run("secrets_survival", kept_as, EXPOSURE_LAKE=str(lake), EXPOSURE_AS_OF=str(ten_secrets.DAY))


@pytest.fixture(scope="session")
def who_is_still_on_sms(execute):
    return execute("who_is_still_on_sms")


@pytest.fixture(scope="session")
def secrets_survival(execute):
    return execute("secrets_survival")


def test_each_notebook_of_the_folder_has_its_tests_here():
    assert {file.stem for file in MODULE.glob("*.py")} == {"who_is_still_on_sms", "secrets_survival"}


@pytest.mark.parametrize("name", ["who_is_still_on_sms", "secrets_survival"])
def test_no_cell_says_that_something_went_wrong(name, request):
    notebook = request.getfixturevalue(name)
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    assert outputs
    assert [output for output in outputs if output.output_type == "error" or output.get("name") == "stderr"] == []


@pytest.mark.parametrize("unit_kind", ["enterprise", "unit"])
def test_its_totals_are_those_of_the_report(who_is_still_on_sms, demo, unit_kind):
    counted = last_output(who_is_still_on_sms)
    assert counted["as_of"] == demo.last_day

    reported = json.loads((demo.report / demo.last_day / "metrics.json").read_text(encoding="utf-8"))
    by_notebook = table(counted["totals"], unit_kind)
    by_report = table([row for row in reported if row["stratum"] == "all"], unit_kind)
    metrics = {metric for metric, _ in by_notebook}
    assert metrics == {"sms.exposed", "sms.latent", "sms.recovery_only", "sms.dependent"}
    assert by_notebook == {key: counts for key, counts in by_report.items() if key[0] in metrics}


def test_its_curves_of_secrets_are_those_of_the_lake(secrets_survival, demo):
    result = last_output(secrets_survival)
    assert result["as_of"] == demo.last_day
    assert result["largest_difference"] <= 1e-9
    assert (result["curves_by_lifelines"] > 0) == (result["observed"] >= 10)

    reported = json.loads((demo.report / demo.last_day / "metrics.json").read_text(encoding="utf-8"))
    [open_secrets] = [
        row
        for row in reported
        if (row["metric"], row["unit_kind"], row["stratum"]) == ("secret.open", "enterprise", "all")
    ] or [{"in_scope": 0, "out_of_scope": 0}]
    assert result["observed"] == open_secrets["in_scope"]
    assert result["episodes"] == open_secrets["in_scope"] + open_secrets["out_of_scope"]


def test_it_computes_the_example_of_six_and_four(secrets_survival):
    result = last_output(secrets_survival)
    assert round(result["closed_only_mean_of_ten"], 2) == 5.33
    assert round(result["restricted_mean_of_ten"], 9) == 149.2


def test_it_agrees_with_curves_that_are_right(tmp_path):
    result = last_output(on_lake(ten_secrets.write(tmp_path), "secrets_survival.right"))
    assert result["curves_by_lifelines"] == result["curves_by_formula"] == len(ten_secrets.STRATA)
    assert result["largest_difference"] <= 1e-9


def test_it_fails_where_a_curve_is_wrong_by_a_millionth(tmp_path):
    with pytest.raises(CellExecutionError, match="curves of the lake differ from those made here"):
        on_lake(ten_secrets.write(tmp_path, raised_by=1e-6), "secrets_survival.wrong")


def test_it_runs_on_a_lake_without_secrets_and_says_so(tmp_path):
    notebook = on_lake(ten_secrets.write_without_secrets(tmp_path), "secrets_survival.none")
    printed = [output.text for cell in notebook.cells for output in cell.get("outputs", []) if "text" in output]
    assert "2026-10-31: the lake tells of no leaked secret.\n" in printed
    assert last_output(notebook)["episodes"] == 0


def last_output(notebook):
    return json.loads(notebook.cells[-1].outputs[-1].text)


def table(rows, unit_kind):
    """The counts by metric and unit; the enterprise is one, whatever it is called."""
    return {
        (row["metric"], row["unit"] if unit_kind == "unit" else None): {name: row[name] for name in COUNTS}
        for row in rows
        if row["unit_kind"] == unit_kind
    }
