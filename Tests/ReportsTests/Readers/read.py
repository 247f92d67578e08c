"""Reads a file as programs do that know nothing of elbtls, and prints what they see as JSON.

usage: read.py csv|markdown|openmetrics|sqlite FILE
       read.py compare REPORT.json FOLDER|DATABASE    what differs between a report and its tables
"""

import csv
import json
import os
import sqlite3
import sys


def read_csv(path):
    with open(path, encoding="utf-8", errors="strict", newline="") as file:
        return list(csv.reader(file, strict=True))


def read_markdown(path):
    from markdown_it import MarkdownIt

    with open(path, encoding="utf-8") as file:
        tokens = MarkdownIt("commonmark").enable("table").parse(file.read())
    kinds = {token.type for token in tokens}
    kinds.update(child.type for token in tokens for child in token.children or [])
    # The cells, in order: an inline token follows each th_open and td_open.
    tables = []
    for token, following in zip(tokens, tokens[1:]):
        if token.type == "table_open":
            tables.append([])
        elif token.type == "tr_open":
            tables[-1].append([])
        elif token.type in ("th_open", "td_open"):
            tables[-1][-1].append("".join(child.content for child in following.children))
    return {"tables": tables, "kinds": sorted(kinds)}


def read_openmetrics(path):
    from prometheus_client.openmetrics.parser import text_string_to_metric_families as new
    from prometheus_client.parser import text_string_to_metric_families as old

    with open(path, encoding="utf-8") as file:
        text = file.read()

    def samples(parse):
        return {
            family.name: [
                {"labels": sample.labels, "value": sample.value} for sample in family.samples
            ]
            for family in parse(text)
        }

    families = samples(new)
    # What node_exporter's textfile collector reads is the older format: it must see the same.
    assert families == samples(old)
    assert {family.type for family in new(text)} <= {"gauge"}
    assert all(family.documentation for family in new(text))
    return families


def read_sqlite(path):
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    names = [name for (name,) in connection.execute("SELECT name FROM tables")]
    tables = {}
    for name in names:
        rows = connection.execute(f'SELECT * FROM "{name}"')
        columns = [column[0] for column in rows.description]
        tables[name] = [columns] + [list(row) for row in rows]
    return tables


def objects(report):
    """The lists of objects of a report, by the names of their tables."""
    if "failures" in report:
        yield "top_clients", report["failures"]["top_clients"]
        yield "scanners", report["failures"]["scanners"]["top_clients"]
        yield "causes", report["failures"]["causes"]
        yield "timeline", report["timeline"]["rows"]
        for name, part in report["not_counted"].items():
            yield name, part["top_clients"]
        for name in ("tls_versions", "cipher_suites", "key_exchanges", "changes"):
            yield name, report[name]
        yield "kinds", [
            {"kind": kind, **part, **part["outcomes"]} for kind, part in sorted(report["kinds"].items())
        ]
    for name in ("load_balancers", "left_out", "failing_clients", "targets", "clients"):
        if name in report:
            yield name, report[name]
    if "rankings" in report:
        yield "rankings", report["rankings"]
        yield "policies", [policy for part in report["rankings"] for policy in part["policies"]]
    if "lost" in report:
        fates = (
            "lost silent new_failing still_failing recovered downgraded upgraded suites_changed"
        ).split()
        yield "fates", [{"fate": fate, **report[fate]} for fate in fates]
        yield "clients", [
            {"fate": fate, **client} for fate in fates for client in report[fate]["top_clients"]
        ]
        yield "windows", [{"window": name, **report[name]} for name in ("before", "after")]
    if "coverage" in report:
        yield "coverage", report["coverage"]["balancers"]
    yield "input", [report["input"]]
    for name in ("rejected_samples", "files_skipped", "files_damaged"):
        yield name, report["input"][name]
    yield "report", [report]


def value(part, column):
    """What a column shows of an object: a key, or the keys of an object within."""
    if column in part:
        return part[column]
    for key, inner in part.items():
        if column.startswith(key + "_"):
            if inner is None:
                return None
            if isinstance(inner, dict):
                try:
                    return value(inner, column[len(key) + 1 :])
                except KeyError:
                    continue
    if "totals" in part:
        return value(part["totals"], column)
    raise KeyError(column)


def same(cell, wanted):
    if isinstance(wanted, list):
        parts = [
            next((part[key] for key in ("cause", "code") if key in part), None)
            if isinstance(part, dict)
            else part
            for part in wanted
        ]
        # Pairs have no name of their own.
        return None in parts or same(cell, "; ".join(parts))
    if wanted is None:
        return cell in ("", None)
    if isinstance(wanted, bool):
        return cell in (("true", 1) if wanted else ("false", 0))
    if isinstance(wanted, int) and str(cell).lstrip("-").isdigit():
        return int(cell) == wanted
    if isinstance(wanted, (int, float)):
        return float(cell) == wanted
    wanted = "".join(f"\\x{ord(c):02X}" if ord(c) < 32 else c for c in wanted)
    return cell in (wanted, "'" + wanted) if wanted else cell == wanted


def compare(report, place):
    with open(report, encoding="utf-8") as file:
        report = json.load(file)
    if os.path.isdir(place):
        tables = {name[:-4]: read_csv(os.path.join(place, name)) for name in os.listdir(place)}
    else:
        tables = read_sqlite(place)
    differences, compared = [], 0
    for name, parts in objects(report):
        columns, *rows = tables[name]
        if len(rows) != len(parts):
            differences.append(f"{name}: {len(rows)} rows of {len(parts)}")
        for number, (row, part) in enumerate(zip(rows, parts)):
            for column, cell in zip(columns, row):
                try:
                    wanted = value(part, column)
                except KeyError:
                    continue
                compared += 1
                if not same(cell, wanted):
                    differences.append(f"{name}[{number}].{column}: {cell!r}, not {wanted!r}")
    lines = sum(int(row[2]) for row in tables["input_lines"][1:])
    if lines != report["input"]["lines"]:
        differences.append(f"input_lines: {lines} lines of {report['input']['lines']}")
    return {"compared": compared, "differences": differences[:20]}


READERS = {
    "csv": read_csv,
    "markdown": read_markdown,
    "openmetrics": read_openmetrics,
    "sqlite": read_sqlite,
    "compare": compare,
}
print(json.dumps(READERS[sys.argv[1]](*sys.argv[2:])))
