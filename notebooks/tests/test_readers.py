"""Every table of the lake opens with readers that are not Spark, and they see the same rows."""

import sys
from pathlib import Path

import duckdb
import pytest
from deltalake import DeltaTable
from duckdb_extensions import import_extension


@pytest.fixture(scope="session")
def tables(demo) -> dict[str, Path]:
    logs = sorted(demo.lake.glob("*/*/_delta_log"))
    return {f"{log.parent.parent.name}.{log.parent.name}": log.parent for log in logs}


@pytest.fixture(scope="session")
def duck():
    connection = duckdb.connect(
        config={"extension_directory": f"{sys.prefix}/duckdb", "autoinstall_known_extensions": "false"}
    )
    import_extension("delta", con=connection)
    connection.load_extension("delta")
    return connection


def test_the_tables_of_the_notebooks_are_there(tables):
    assert {"mart.account_exposure", "mart.path_exposure", "mart.metric", "ops.current_run"} <= set(tables)


def test_no_table_asks_for_a_reader_feature(tables):
    assert {name: DeltaTable(path).protocol().min_reader_version for name, path in tables.items()} == dict.fromkeys(
        tables, 1
    )


def test_delta_rs_and_duckdb_read_the_same_columns_and_rows(tables, duck, subtests):
    for name, path in tables.items():
        with subtests.test(table=name):
            by_delta_rs = DeltaTable(path).to_pyarrow_table()
            by_duckdb = duck.execute("from delta_scan($path)", {"path": str(path)}).to_arrow_table()
            assert sorted(by_duckdb.column_names) == sorted(by_delta_rs.column_names)
            assert by_duckdb.num_rows == by_delta_rs.num_rows
