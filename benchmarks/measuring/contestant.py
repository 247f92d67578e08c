"""Somebody who reads a corpus: a rival, a floor, or elbtls itself."""

import shutil
import subprocess
from functools import lru_cache
from typing import List, Optional

from .answer import Answer
from .corpora import Corpus
from .workspace import BENCHMARKS, RIVALS_PYTHON, Programs


class Contestant:
    """What a file in `rivals` says of one of them."""

    #: How it is called in tables.
    name = ""
    #: What it is asked, as the table says it; None where that is the corpus's own question.
    asks: Optional[str] = None
    #: The corpora that it is given, by their names.
    corpora: List[str] = []
    #: Programs that must be installed.
    programs: List[str] = []
    #: A package that the rivals' Python must have.
    package: Optional[str] = None
    #: The share of the files that it is given. Times are divided by it, and the table says so.
    share = 1.0
    #: Whether the times of others are divided by its time.
    is_floor = False
    #: The floor that it stands on; None where that is the lowest of all.
    floor: Optional[str] = None
    #: Whether the others are compared with it.
    is_subject = False
    #: What elbtls is told besides where it is compared with this one: lines that a rival cannot
    #: read are left out on both sides.
    elbtls_options: List[str] = []

    def command(self, corpus: Corpus, programs: Programs) -> list:
        """The command that reads a corpus and writes an answer to standard output."""
        raise NotImplementedError

    def answer(self, output: str, corpus: Corpus) -> Optional[Answer]:
        """Understands what the command wrote; None where it counts nothing."""
        raise NotImplementedError

    def standard_input(self, corpus: Corpus) -> Optional[str]:
        """The file that the command reads from standard input."""
        return None

    @property
    def absence(self) -> Optional[str]:
        """Why it cannot run here; None where it can."""
        for program in self.programs:
            if shutil.which(program) is None:
                return f"{program} is not installed"
        if self.package is not None and not _has_package(self.package):
            return f"the Python package {self.package} is not installed"
        return None


@lru_cache(maxsize=None)
def _has_package(package: str) -> bool:
    """Whether the rivals' Python can import a package."""
    if not RIVALS_PYTHON.exists():
        return False
    script = f"import importlib.util as util; raise SystemExit(util.find_spec({package!r}) is None)"
    return subprocess.run([RIVALS_PYTHON, "-c", script], check=False).returncode == 0


def module_command(module: str, *arguments) -> list:
    """Runs a module of this folder with the rivals' Python: `rivals/NAME.py` is a program, too."""
    return ["env", "-C", BENCHMARKS, RIVALS_PYTHON, "-m", module, *arguments]
