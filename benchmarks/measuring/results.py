"""`results.json`: what was measured, when, and on what."""

import datetime
import json
import os
import platform
import subprocess
from pathlib import Path
from typing import Optional

from .workspace import BENCHMARKS, ROOT, THREADS

RESULTS = BENCHMARKS / "results.json"


def machine() -> dict:
    """What the figures depend on."""
    model = platform.processor() or platform.machine()
    for line in _lines("/proc/cpuinfo"):
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "processor": model, "cores": os.cpu_count(), "memory_bytes": memory,
        "system": f"{platform.system()} {platform.release()}"}


def collect(rounds: int, note: Optional[str], **measured) -> dict:
    """A whole document: what was measured, and how."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True)
    return {
        "date": datetime.date.today().isoformat(), "commit": commit.stdout.strip() or None,
        "machine": machine(), "threads": THREADS, "rounds": rounds,
        **({"note": note} if note else {}), **measured}


def measured_on(document: dict) -> str:
    """A sentence on when, where and how often."""
    machine = document["machine"]
    note = f" {document['note']}" if "note" in document else ""
    rounds = "one round" if document["rounds"] == 1 else f"medians of {document['rounds']} rounds"
    return (
        f"Measured on {document['date']} on {machine['cores']} cores ({machine['processor']}), "
        f"{rounds}.{note}")


def save(document: dict, path: Path = RESULTS):
    """Writes the document."""
    path.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n")


def load(path: Path = RESULTS) -> dict:
    """Reads it again."""
    return json.loads(path.read_text())


def _lines(path: str) -> list:
    try:
        return Path(path).read_text().splitlines()
    except OSError:
        return []
