"""Where things lie, and the programs that are built for measuring."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BENCHMARKS = ROOT / "benchmarks"
#: The inflater of elbtls itself, which is measured alone, too.
INFLATER = ROOT / "Sources" / "CInflate"
#: Everything that is made for measuring and can be made again; git ignores it.
CACHE = ROOT / ".build-bench"
#: The Python that has the rivals' packages, if `install-rivals` could make it.
RIVALS_PYTHON = CACHE / "rivals" / "bin" / "python"
#: What is compared runs on as many threads.
THREADS = 2


class Programs:
    """The programs of this repository, built for release with ISA-L."""

    def __init__(self, build: Path):
        release = build / "release"
        self.elbtls = release / "elbtls"
        self.make_corpus = release / "make-corpus"
        self.inflate_floor = CACHE / "inflate-floor"
        self.measure = CACHE / "measure"


def build_programs() -> Programs:
    """Builds all of them, in the build folder that `make build TRAITS=ISAL` uses."""
    CACHE.mkdir(exist_ok=True)
    build = ROOT / ".build-ISAL"
    for product in ["elbtls", "make-corpus"]:
        call(
            "swift", "build", "--scratch-path", build, "--traits", "ISAL", "--configuration",
            "release", "--static-swift-stdlib", "--product", product)
    programs = Programs(build)
    call(
        compiler(), "-O2", "-DISAL", "-o", programs.inflate_floor, BENCHMARKS / "inflate-floor.c",
        f"-I{INFLATER / 'include'}", *sorted(INFLATER.glob("*.c")), "-lz", "-lisal", "-lpthread")
    call(compiler(), "-O2", "-o", programs.measure, BENCHMARKS / "measure.c")
    return programs


def compiler() -> str:
    """The C compiler; a Swift toolchain brings one."""
    return shutil.which("clang") or "cc"


def call(*command):
    """Runs a command that must succeed; what it prints goes to standard error."""
    words = [str(word) for word in command]
    print("+", " ".join(words), file=sys.stderr)
    subprocess.run(words, cwd=ROOT, stdout=sys.stderr, check=True, env=os.environ)
