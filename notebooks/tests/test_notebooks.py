"""Every notebook runs from its first cell to its last, and counts what the report says."""

import json
import os

import jupytext
import nbformat
import pytest
from conftest import MODULE, TARGET
from nbclient import NotebookClient

COUNTS = ["in_scope", "yes", "no", "unknown", "out_of_scope"]


@pytest.fixture(scope="session")
def execute(demo):
    """Runs a notebook on the demo and keeps it, outputs and all, in target/, also when a cell fails."""

    def run(name: str):
        notebook = jupytext.read(MODULE / f"{name}.py")
        client = NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(MODULE)}})
        client.create_kernel_manager().transport = "ipc"  # no port that others on this machine could connect to
        setting = {"EXPOSURE_LAKE": str(demo.lake), "EXPOSURE_REPORT": str(demo.report), "EXPOSURE_AS_OF": demo.last_day}
        try:
            client.execute(env=os.environ | setting)
        finally:
            TARGET.mkdir(exist_ok=True)
            nbformat.write(notebook, TARGET / f"{name}.ipynb")
        return notebook

    return run


@pytest.fixture(scope="session")
def who_is_still_on_sms(execute):
    return execute("who_is_still_on_sms")


def test_each_notebook_of_the_folder_has_its_tests_here():
    assert {file.stem for file in MODULE.glob("*.py")} == {"who_is_still_on_sms"}


def test_no_cell_says_that_something_went_wrong(who_is_still_on_sms):
    outputs = [output for cell in who_is_still_on_sms.cells for output in cell.get("outputs", [])]
    assert outputs
    assert [output for output in outputs if output.output_type == "error" or output.get("name") == "stderr"] == []


@pytest.mark.parametrize("unit_kind", ["enterprise", "unit"])
def test_its_totals_are_those_of_the_report(who_is_still_on_sms, demo, unit_kind):
    counted = json.loads(who_is_still_on_sms.cells[-1].outputs[-1].text)
    assert counted["as_of"] == demo.last_day

    reported = json.loads((demo.report / demo.last_day / "metrics.json").read_text(encoding="utf-8"))
    by_notebook = table(counted["totals"], unit_kind)
    by_report = table([row for row in reported if row["stratum"] == "all"], unit_kind)
    metrics = {metric for metric, _ in by_notebook}
    assert metrics == {"sms.exposed", "sms.latent", "sms.recovery_only", "sms.dependent"}
    assert by_notebook == {key: counts for key, counts in by_report.items() if key[0] in metrics}


def table(rows, unit_kind):
    """The counts by metric and unit; the enterprise is one, whatever it is called."""
    return {
        (row["metric"], row["unit"] if unit_kind == "unit" else None): {name: row[name] for name in COUNTS}
        for row in rows
        if row["unit_kind"] == unit_kind
    }
