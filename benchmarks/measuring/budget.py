"""Instructions per line: what is recorded, what is counted now, and whether that is too much."""

from typing import Dict, List

#: How much more than recorded is too much, in per cent.
TOLERANCE = 5.0


def per_line(few_lines: int, few: int, many_lines: int, many: int) -> float:
    """Instructions for a line, from two runs: what a run takes whatever its length drops out."""
    return (many - few) / (many_lines - few_lines)


def complaints(
    recorded: Dict[str, float], counted: Dict[str, float], tolerance: float = TOLERANCE
) -> List[str]:
    """A sentence for each kind that grew by more per cent, or was never recorded."""
    found = []
    for kind, now in counted.items():
        if kind not in recorded:
            found.append(f"{kind}: {now:,.0f} instructions a line, and nothing is recorded")
            continue
        growth = change(recorded[kind], now)
        if growth > tolerance:
            found.append(
                f"{kind}: {now:,.0f} instructions a line, {growth:+.1f} % of the recorded "
                f"{recorded[kind]:,.0f}; {tolerance:g} % are allowed")
    return found


def change(recorded: float, now: float) -> float:
    """The growth in per cent."""
    return (now - recorded) * 100 / recorded
