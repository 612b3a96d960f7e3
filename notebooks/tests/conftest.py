"""The demo, run once for all tests; or, where EXPOSURE_LAKE and EXPOSURE_REPORT name one, a lake that is there already."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

MODULE = Path(__file__).resolve().parents[1]
TARGET = MODULE / "target"


@dataclass(frozen=True)
class Demo:
    lake: Path
    report: Path

    @property
    def last_day(self) -> str:
        return max(folder.name for folder in self.report.iterdir() if (folder / "metrics.json").is_file())


@pytest.fixture(scope="session")
def demo() -> Demo:
    if "EXPOSURE_LAKE" in os.environ:
        return Demo(Path(os.environ["EXPOSURE_LAKE"]).resolve(), Path(os.environ["EXPOSURE_REPORT"]).resolve())
    out = TARGET / "demo"
    shutil.rmtree(out, ignore_errors=True)
    ran = subprocess.run(
        [MODULE.parent / "exposure", "demo", "--out", out],
        cwd=MODULE.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert ran.returncode == 0, ran.stdout
    return Demo(out / "lake", out / "report")
