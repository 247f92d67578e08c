"""Tables of results, in Markdown."""

from typing import List

#: What elbtls is called where others are compared with it.
SUBJECT = "elbtls"
#: What stands in the place of times.
UNTIMED = {"differs": "counts differ", "failed": "failed", "absent": "absent here"}


def corpus_table(corpus: dict) -> str:
    """Everybody who read one corpus, the fastest first."""
    rows = corpus["rows"]
    measured = sorted(
        (row for row in rows if "wall_seconds" in row), key=lambda row: row["wall_seconds"])
    floors = {row["name"]: row["wall_seconds"] for row in measured if row.get("is_floor")}
    lowest = min(floors.values(), default=None)
    subject = next(
        (row["wall_seconds"] for row in measured if row["name"] == SUBJECT), None)
    lines = [
        ["", "wall", "÷ floor", "÷ elbtls", "CPU", "peak memory", "asked"],
        ["---", "---:", "---:", "---:", "---:", "---:", "---"],
    ]
    for row in measured:
        wall = row["wall_seconds"]
        lines.append([
            row["name"] + _remark(row), seconds(wall),
            ratio(wall, floors.get(row.get("floor"), lowest)), ratio(wall, subject), seconds(
                row["cpu_seconds"]), megabytes(row["peak_bytes"]), row["question"]])
    for row in rows:
        for key, words in UNTIMED.items():
            if key in row:
                lines.append([row["name"], words, "", "", "", "", row["question"]])
    return markdown(lines)


def overview_table(corpora: List[dict]) -> str:
    """elbtls on every corpus, beside its floor."""
    lines = [
        ["corpus", "lines", "inflated", "elbtls", "floor", "ratio", "inflated a second", "peak memory"],
        ["---", "---:", "---:", "---:", "---:", "---:", "---:", "---:"],
    ]
    for corpus in corpora:
        rows = {row["name"]: row for row in corpus["rows"] if "wall_seconds" in row}
        floors = [row for row in rows.values() if row.get("is_floor")]
        if SUBJECT not in rows or not floors:
            continue
        subject = rows[SUBJECT]
        floor = min(row["wall_seconds"] for row in floors)
        wall = subject["wall_seconds"]
        lines.append([
            corpus["title"], f"{corpus['lines']:,}", megabytes(corpus["bytes_inflated"]),
            seconds(wall), seconds(floor), ratio(wall, floor),
            megabytes(corpus["bytes_inflated"] / wall), megabytes(subject["peak_bytes"])])
    return markdown(lines)


def markdown(lines: List[List[str]]) -> str:
    """Rows of a table; the first is its head."""
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |" for cells in lines)


def seconds(value: float) -> str:
    """Three digits that count."""
    return f"{value:.3f} s" if value < 1 else f"{value:.2f} s" if value < 10 else f"{value:.0f} s"


def microseconds(value: float) -> str:
    """Three digits that count, of what is much less than a second."""
    return f"{value * 1e6:,.0f} µs" if value >= 1e-5 else f"{value * 1e6:.2f} µs"


def ratio(value: float, of) -> str:
    if not of:
        return ""
    quotient = value / of
    return f"{quotient:.2f}" if quotient < 10 else f"{quotient:.0f}"


def megabytes(value: float) -> str:
    return f"{value / 1e6:,.0f} MB"


def _remark(row: dict) -> str:
    remarks = []
    if "share" in row:
        remarks.append(f"{1 / row['share']:.0f} times its time for 1/{1 / row['share']:.0f}")
    if row["rounds"] == 1:
        remarks.append("once")
    return f" ({', '.join(remarks)})" if remarks else ""
