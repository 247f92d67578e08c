#!/usr/bin/env python3
"""Makes the Swift tables of Sources/TLSFacts/Tables from the JSON files beside this script.

Usage: facts/make-tables.py          writes the tables
       facts/make-tables.py --check  exits with 1 where a table is not what the JSON gives
Standard library only.
"""
import json
import pathlib
import sys

FACTS = pathlib.Path(__file__).resolve().parent
TABLES = FACTS.parent / "Sources" / "TLSFacts" / "Tables"


def load(name):
    return json.loads((FACTS / name).read_text(encoding="utf-8"))


def alert_names():
    data = load("tls-alerts.json")
    rows = sorted(data["alerts"], key=lambda alert: alert["number"])
    lines = [
        "// Made by facts/make-tables.py from facts/tls-alerts.json; edit those.",
        f"// Data of {data['generated']}.",
        "",
        "extension TLSAlert {",
        "  /// Alert numbers and names of the IANA TLS Alert registry.",
        "  static let names: [(number: UInt8, name: String)] = [",
    ]
    lines += [f'    ({row["number"]}, "{row["name"]}"),' for row in rows]
    lines += ["  ]", "}"]
    return "\n".join(lines) + "\n"


TABLE_MAKERS = {"TLSAlert+Names.swift": alert_names}


def main():
    stale = []
    for name, make in TABLE_MAKERS.items():
        path, text = TABLES / name, make()
        if "--check" in sys.argv:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                stale.append(str(path))
        else:
            path.write_text(text, encoding="utf-8")
    if stale:
        sys.exit("stale tables, run facts/make-tables.py: " + ", ".join(stale))


main()
