"""Counting the instructions of a run with valgrind."""

import re
import subprocess
from pathlib import Path

#: Nothing of the caller's environment changes what is counted.
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "SWIFT_DETERMINISTIC_HASHING": "1"}


def instructions(command: list, preload: Path, folder: Path) -> int:
    """How many instructions a command executes, as callgrind counts them.

    `preload` is a library that is loaded before all others; `folder` takes valgrind's own report.
    """
    result = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/callgrind.out",
         *map(str, command)],
        env={**ENVIRONMENT, "LD_PRELOAD": str(preload)}, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True)
    collected = re.search(r"Collected : (\d+)", result.stderr)
    if result.returncode != 0 or collected is None:
        raise RuntimeError(f"{command[0]} under valgrind:\n{result.stderr}")
    return int(collected[1])
