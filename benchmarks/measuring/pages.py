"""The parts of Markdown pages that are made from results, between two comments."""

from pathlib import Path

MADE = "<!-- made: {name} -->"
END = "<!-- end -->"


def replaced(text: str, name: str, part: str) -> str:
    """The page with another part of that name; fails where it has none."""
    before, after = _around(text, name)
    return f"{before}\n{part}{after}"


def _around(text: str, name: str) -> tuple:
    start = MADE.format(name=name)
    if text.count(start) != 1:
        raise ValueError(f"the page has no part {start}, or several")
    before, rest = text.split(start)
    if END not in rest:
        raise ValueError(f"the part {start} has no end")
    return before + start, END + rest.split(END, 1)[1]


def stale(path: Path, parts: dict) -> bool:
    """Whether a page is not what its parts make it."""
    return path.read_text() != _with(path, parts)


def write(path: Path, parts: dict):
    """Puts the parts, by their names, into a page."""
    path.write_text(_with(path, parts))


def _with(path: Path, parts: dict) -> str:
    text = path.read_text()
    for name, part in parts.items():
        text = replaced(text, name, part)
    return text
