"""A run that is late is told by mail: through the trigger that Airflow runs then, to a mail server of the test's own."""

import asyncio
from datetime import timedelta

import pytest
from airflow.triggers.callback import CallbackTrigger
from conftest import DAGS
from exposure_ledger.alerts import deadline


@pytest.fixture
def alerted(monkeypatch):
    monkeypatch.setenv("EXPOSURE_ALERT_TO", "data-team@aldermoor.example")


def test_nobody_to_tell_means_no_deadline():
    assert deadline() is None


def test_every_dag_has_the_deadline_that_is_set(alerted, monkeypatch):
    from airflow.dag_processing.dagbag import DagBag
    from airflow.serialization.serialized_objects import DagSerialization

    monkeypatch.setenv("EXPOSURE_DEADLINE_HOURS", "2.5")
    bag = DagBag(dag_folder=str(DAGS))
    assert [dag.deadline[0].interval for dag in bag.dags.values()] == [timedelta(hours=2.5)] * 2
    for dag in bag.dags.values():
        assert DagSerialization.deserialize_dag(DagSerialization.serialize_dag(dag)).deadline


async def mail_server(received: list[str]) -> asyncio.Server:
    async def talk(reader, writer):
        in_message = False
        writer.write(b"220 here\r\n")
        while line := (await reader.readline()).decode():
            received.append(line.rstrip())
            if in_message and line != ".\r\n":
                continue
            in_message = line.startswith("DATA")
            writer.write({"DATA": b"354 go on\r\n", "QUIT": b"221 bye\r\n"}.get(line.strip(), b"250 fine\r\n"))
            if line.startswith("QUIT"):
                break
        await writer.drain()
        writer.close()

    return await asyncio.start_server(talk, "127.0.0.1", 0)


def test_a_missed_deadline_tells_which_run_is_late(alerted, database, monkeypatch):
    received: list[str] = []
    told = deadline().callback
    context = {
        "dag_run": {"dag_id": "exposure_daily", "dag_run_id": "scheduled__2026-10-31"},
        "deadline": {"deadline_time": "2026-11-01T14:00:00Z"},
    }

    async def miss() -> list:
        server = await mail_server(received)
        port = server.sockets[0].getsockname()[1]
        extra = '{"disable_ssl": true, "disable_tls": true, "from_email": "airflow@aldermoor.example"}'
        monkeypatch.setenv(
            "AIRFLOW_CONN_SMTP_DEFAULT",
            f'{{"conn_type": "smtp", "host": "127.0.0.1", "port": {port}, "extra": {extra}}}',
        )
        events = [event async for event in CallbackTrigger(told.path, told.kwargs | {"context": context}).run()]
        server.close()
        return [event.payload["state"] for event in events]

    assert asyncio.run(miss()) == ["running", "success"], received
    assert "RCPT TO:<data-team@aldermoor.example>" in received
    assert "Subject: exposure_daily scheduled__2026-10-31 is late" in received
