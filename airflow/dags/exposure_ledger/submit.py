"""The operator that runs a stage of Exposure Ledger by `spark-submit`, and what its exit codes mean."""

from __future__ import annotations

import os
from functools import partial

from airflow.providers.apache.spark.hooks.spark_submit import SparkSubmitHook
from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator
from airflow.sdk import Context
from airflow.sdk.exceptions import AirflowException, AirflowFailException

from exposure_ledger.days import as_of
from exposure_ledger.settings import CONNECTION, setting, settings

MEANING = {
    1: "unexpected failure, or another command is writing to the lake",
    2: "wrong arguments or configuration",
    3: "input refused or a check failed; nothing was published",
    4: "another run of this date was published meanwhile; nothing was replaced",
}
MAY_SUCCEED_NEXT_TIME = {1, 4}


def judge(stage: str, exit_code: int) -> None:
    """Raises what makes Airflow try again, or not. A negative code, or one above 128, is death by a signal."""
    if exit_code == 0:
        return
    killed = exit_code < 0 or exit_code > 128
    meaning = "killed by a signal" if killed else MEANING.get(exit_code, f"not an exit code of `exposure {stage}`")
    failure = AirflowException if killed or exit_code in MAY_SUCCEED_NEXT_TIME else AirflowFailException
    # From nothing: what spark-submit's operator raised repeats the log.
    raise failure(
        f"exposure {stage} ended with exit code {exit_code}: {meaning}. Its own messages are above in this log."
    ) from None


def is_retry(try_number: int, max_tries: int, retries: int) -> bool:
    """Whether Airflow tries again by itself. A task that was cleared begins anew, with as many tries more."""
    return try_number > max_tries - retries + 1


class ExposureStage(SparkSubmitOperator):
    """Runs one stage for a day.

    :param stage: the command of the application
    :param after: the stages that the run has done by then. A run that fails is taken back whole, so a later try
        begins with the first of them.
    :param group: the group whose sources alone the stage looks at; default: all
    :param as_of: the day; default: that of the logical date
    """

    template_fields = (*SparkSubmitOperator.template_fields, "as_of", "group")

    def __init__(
        self,
        *,
        stage: str,
        after: tuple[str, ...] = (),
        group: str | None = None,
        as_of: str | None = None,
        **kwargs,
    ):
        super().__init__(
            conn_id=CONNECTION,
            # On the worker: the exit code, the configuration, the key and the report folder are there.
            deploy_mode="client",
            java_class="io.exposureledger.cli.Main",
            name=f"exposure {stage}",
            **kwargs,
        )
        self.stage = stage
        self.after = after
        self.group = group
        self.as_of = as_of

    def execute(self, context: Context) -> str:
        day = self.as_of or as_of(context.get("logical_date")).isoformat()
        self.properties_file = setting("EXPOSURE_SPARK_PROPERTIES")
        (self.application,) = settings("EXPOSURE_JAR")
        ti = context["ti"]
        stages = [*self.after, self.stage] if is_retry(ti.try_number, ti.max_tries, self.retries) else [self.stage]
        for stage in stages:
            self.application_args = self.arguments(stage, day)
            self._run(stage, context)
        for asset in self.outlets:
            context["outlet_events"][asset].extra = {"as_of": day}
        return day

    def arguments(self, stage: str, day: str) -> list[str]:
        configuration, lake, out = settings("EXPOSURE_CONFIG", "EXPOSURE_LAKE", "EXPOSURE_OUT")
        arguments = [stage, "--as-of", day, "--config", configuration, "--lake", lake, "--out", out]
        if self.group:
            arguments += ["--group", self.group]
        return arguments

    def _run(self, stage: str, context: Context) -> None:
        # A hook holds the arguments it was made with.
        self._hook = self._get_hook()
        try:
            super().execute(context)
        except AirflowException:
            judge(stage, self._hook._submit_sp.returncode)

    def _get_hook(self) -> SparkSubmitHook:
        hook = super()._get_hook()
        # Airflow's own settings hold its database's password: none of the application's business.
        environment = {name: value for name, value in os.environ.items() if "AIRFLOW" not in name}
        hook.submit = partial(hook.submit, env=environment)
        return hook
