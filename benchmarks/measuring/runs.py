"""Running a command and telling what it cost."""

import contextlib
import os
import statistics
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple, Optional


class Cost(NamedTuple):
    """What one run took, or the medians of several."""

    wall_seconds: float
    #: User and system time of all threads and processes.
    cpu_seconds: float
    #: Of the largest process.
    peak_bytes: int


class Run(NamedTuple):
    """One run of a command."""

    cost: Cost
    output: str
    status: int
    errors: str


def run(measure: Path, command: list, standard_input=None, feeder: Optional[list] = None) -> Run:
    """Runs a command under `measure`.

    Its standard input is the file `standard_input`, or what the command `feeder` writes, which costs
    nothing here.
    """
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as files:
        costs, output, errors = (Path(folder) / name for name in ("costs", "output", "errors"))
        source = files.enter_context(open(standard_input or os.devnull, "rb"))
        if feeder:
            source = files.enter_context(
                subprocess.Popen(list(map(str, feeder)), stdout=subprocess.PIPE)).stdout
        subprocess.run(
            [str(measure), str(costs), *map(str, command)], stdin=source,
            stdout=files.enter_context(open(output, "wb")),
            stderr=files.enter_context(open(errors, "wb")))
        wall, user, system, peak, status = costs.read_text().split()
        return Run(
            Cost(float(wall), float(user) + float(system), int(peak) * 1024),
            output.read_text(errors="replace"), int(status), errors.read_text(errors="replace"))


def median(costs: list) -> Cost:
    """The median of each figure by itself."""
    return Cost(
        statistics.median(cost.wall_seconds for cost in costs),
        statistics.median(cost.cpu_seconds for cost in costs),
        int(statistics.median(cost.peak_bytes for cost in costs)))
