#!/usr/bin/env python3
"""Makes the Swift tables of Sources/TLSFacts/Tables from the JSON files beside this script.

Usage: facts/make-tables.py          writes the tables
       facts/make-tables.py --check  exits with 1 where a table is not what the JSON gives
Standard library only.
"""
import json
import pathlib
import sys
import textwrap

FACTS = pathlib.Path(__file__).resolve().parent
TABLES = FACTS.parent / "Sources" / "TLSFacts" / "Tables"
LINE_LENGTH = 100
# Remedies that say that there is nothing to do are none.
NO_REMEDY = {"None.", "None needed."}
KEY_EXCHANGES = {
    "ECDHE": ".ecdhe", "DHE": ".dhe", "RSA": ".rsa", "KRB5": ".kerberos", "PSK": ".preShared",
    "TLS 1.3 (ephemeral, negotiated apart)": ".tls13",
    "DH anonymous (ephemeral, unauthenticated)": ".anonymous",
}
VERSIONS = ["SSLv3", "TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3"]


def load(name):
    return json.loads((FACTS / name).read_text(encoding="utf-8"))


# What every table is written with.


def table(json_name, data, declaration, rows):
    """The whole file: where its facts come from, then the rows as a constant in an extension.

    `declaration`: the extended type, the constant's comment, the constant with its type, its access.
    """
    lines = [
        "// swift-format-ignore-file",
        f"// Made by facts/make-tables.py from facts/{json_name}; edit those.",
        f"// Data of {data['generated']}, from:",
    ]
    for source in data["sources"].values():
        words = source if isinstance(source, str) else source["what"]
        lines += textwrap.wrap(
            words, LINE_LENGTH, initial_indent="// - ", subsequent_indent="//   ")
    extended, comment, constant, *access = declaration
    lines += [
        "", f"extension {extended} {{", f"  /// {comment}",
        f"  {''.join(access)}static let {constant} = ["]
    for row in rows:
        lines += row
    return "\n".join(lines + ["  ]", "}"]) + "\n"


def date(type_name, data):
    """An extension with the date of the data."""
    return (
        f"\nextension {type_name} {{\n"
        "  /// The day on which the data was last compared with its sources.\n"
        f"  public static let dataDate = {text(data['generated'])}\n}}\n")


def row(type_name, **fields):
    """The lines of one value: `type_name(` with a line or more for each field, and `),`."""
    lines = [f"    {type_name}("]
    for name, value in fields.items():
        if isinstance(value, list):
            items = [f"        {item}," for item in value]
            lines += [f"      {name}: ["] + items + ["      ],"] if items else [f"      {name}: [],"]
        else:
            lines += f"      {name}: {value},".split("\n")
    lines[-1] = lines[-1].removesuffix(",")
    return lines + ["    ),"]


def text(words):
    """A string literal; several lines where one would be too long."""
    if words is None:
        return "nil"
    if '"""' in words or "\n" in words:
        sys.exit(f"cannot be written as a Swift literal: {words}")
    escaped = words.replace("\\", "\\\\")
    if len(words) < 70 or " " not in words:
        return '"' + escaped.replace('"', '\\"') + '"'
    wrapped = textwrap.wrap(
        escaped, LINE_LENGTH - 12, break_on_hyphens=False, break_long_words=False)
    indented = " \\\n        ".join(wrapped)
    return f'"""\n        {indented}\n        """'


def case(words):
    """An enum's case for a value of the JSON: `general knowledge` is `.generalKnowledge`."""
    first, *rest = words.replace("-", " ").split()
    return "." + first + "".join("TLS" if word == "tls" else word.capitalize() for word in rest)


def truth(value):
    return {True: "true", False: "false", None: "nil"}[value]


def remedy(words):
    return text(None if words in NO_REMEDY else words)


# One function a table.


def alert_entries():
    data = load("tls-alerts.json")
    rows = [
        row(
            "Entry", number=alert["number"], name=text(alert["name"]),
            verdict=case(alert["verdict"]), meaning=text(alert["meaning"]),
            remedy=remedy(alert["remedy"]))
        for alert in sorted(data["alerts"], key=lambda alert: alert["number"])
    ]
    declaration = (
        "TLSAlert", "The alerts of the IANA TLS Alert registry, by number.", "entries: [Entry]")
    return table("tls-alerts.json", data, declaration, rows)


def connection_errors():
    data = load("alb-connection-errors.json")

    def category(code):
        if code.startswith("ClientCert"):
            return ".clientCertificate"
        if code == "UnmappedConnectionError":
            return ".bucket"
        sys.exit(f"no category for the connection error {code}")

    rows = [
        row(
            "ConnectionError", code=text(error["code"]), category=category(error["code"]),
            meaning=text(error["means_for_operator"]), remedy=remedy(error["remedy"]),
            usuallyFixedBy=text(error["usually_fixed_by"]))
        for error in sorted(data["errors"], key=lambda error: error["code"])
    ]
    declaration = (
        "ConnectionError", "The codes that AWS publishes, by name.", "all: [ConnectionError]")
    return table("alb-connection-errors.json", data, declaration, rows)


def client_profiles():
    data = load("legacy-clients.json")
    keys = ("profile", "profile_after_remedy")
    named = {client[key] for client in data["clients"] for key in keys}
    profiles = {name: profile for name, profile in data["profiles"].items() if name in named}
    rows = []
    for identifier, profile in profiles.items():
        versions = profile["protocols"]
        if versions != VERSIONS[VERSIONS.index(versions[0]):][:len(versions)]:
            sys.exit(f"the versions of the profile {identifier} are no range")
        rows.append(
            row(
                "ClientProfile", id=text(identifier), source=text(profile["source_name"] or profile["note"]),
                versions=f"{version(versions[0])} ... {version(versions[-1])}",
                suiteNames=text(" ".join(profile["ciphers"])),
                groups="[" + ", ".join(group(name) for name in profile["groups"]) + "]",
                sendsServerName=truth(profile["sni"])))
    declaration = (
        "ClientProfile", "The hellos that a client family refers to.", "all: [ClientProfile]")
    cited = {source for profile in profiles.values() for source in profile["sources"]}
    sources = {name: words for name, words in data["sources"].items() if name in cited}
    return table("legacy-clients.json", data | {"sources": sources}, declaration, rows)


def version(name):
    """TLSVersion's case: `TLSv1.2` is `.tls12`."""
    return "." + name.lower().replace("v1.", "1").replace("v3", "3")


def group(name):
    """KeyExchangeGroup's case: `X25519MLKEM768` is `.x25519MLKEM768`."""
    if name.startswith("MLKEM"):
        return "." + name.lower()
    return "." + name[0].lower() + name[1:].replace("ecP", "ecp")


def cipher_suites():
    data = load("ciphers.json")
    rows = []
    for suite in data["ciphers"]:
        point = suite["code_point_int"]
        rows.append(
            row(
                "CipherSuite", name=text(suite["openssl"]), ianaName=text(suite["iana"]),
                aliases=texts(suite["aliases"]),
                codePoint="nil" if point is None else f"0x{point:04X}",
                versions=version_range(suite["protocols"]),
                versionNote=text(suite["protocol_note"]),
                keyExchange=KEY_EXCHANGES[suite["key_exchange"]],
                certificate="." + suite["certificate_type"].lower(),
                authentication=text(suite["authentication"]),
                bulkCipher=text(suite["bulk_cipher"]), keyBits=suite["key_bits"],
                mode=text(suite["mode"]), mac=text(suite["mac"]), isAEAD=truth(suite["aead"]),
                isExport=truth(suite["export"]), hasForwardSecrecy=truth(suite["forward_secrecy"]),
                strength="." + suite["strength"], strengthReason=text(suite["strength_why"]),
                isClassicAttribute=truth(suite["classic_custom"])))
    declaration = (
        "CipherSuite", "The suites, those of TLS 1.3 first.", "all: [CipherSuite]", "public ")
    return table("ciphers.json", data, declaration, rows) + date("CipherSuite", data)


def version_range(versions):
    if not versions:
        return "nil"
    return f"{version(versions[0])} ... {version(versions[-1])}"


def texts(items):
    return "[" + ", ".join(text(item) for item in items) + "]"


def security_policies():
    data = load("security-policies.json")
    rows = []
    for policy in data["policies"]:
        order = policy["server_order_preference"] or {}
        orders = [names(other["ciphers"]) for other in policy["cipher_order_alternatives"]]
        groups = policy["key_exchange_groups"]
        facts = row(
            "PolicyFacts", family=text(policy["family"]), lifecycle=text(policy["lifecycle"]),
            introduced=text(policy["introduced"]), orderSource=text(policy["cipher_order_source"]),
            groups="[" + ", ".join(group(name) for name in groups["groups"]) + "]",
            groupsConfidence=text(groups["confidence"]), groupsNote=text(groups.get("note")),
            defaults=[policy_default(policy, default) for default in policy["default_for"]],
            sources=texts(policy["sources"]), confidence=text(policy["confidence"]),
            otherNames=texts(other_names(policy)),
            unlistedTypes="[" + ", ".join(unlisted_types(policy)) + "]",
            notes=[text(note) for note in policy["notes"]])
        rows.append(
            row(
                "SecurityPolicy", name=text(policy["name"]),
                types="[" + ", ".join("." + name for name in policy["lb_types"]) + "]",
                versions="[" + ", ".join(version(name) for name in policy["protocols"]) + "]",
                suites=names(policy["ciphers"]), alternativeOrders=orders,
                usesServerOrder=truth(order.get("classic", True)),
                facts="\n".join(facts).strip().removesuffix(",").replace("\n", "\n  ")))
    declaration = (
        "SecurityPolicy", "The policies, in the order of AWS's pages.", "all: [SecurityPolicy]")
    return table("security-policies.json", data, declaration, rows) + date("PolicyCatalogue", data)


def names(suites):
    """A list of suites as one text, which is parted when it is first asked for."""
    return f"SecurityPolicy.suites({text(' '.join(suites))})"


def policy_default(policy, default):
    """A default, with the remark that the list of all defaults has about it."""
    same = lambda other: other["policy"] == policy["name"] and all(
        other[key] == default[key] for key in ("lb", "how", "since"))
    (whole,) = filter(same, load("security-policies.json")["defaults"])
    return (
        f"PolicyDefault(type: .{default['lb']}, way: {text(default['how'])},"
        f" since: {text(default['since'])}, until: {text(default['until'])},"
        f" note: {text(whole.get('note'))}, sources: {texts(whole['sources'])})")


def other_names(policy):
    """Names under which a policy was seen; one with a remark behind it was never valid."""
    return [name for name in policy["aliases"] if " " not in name]


def unlisted_types(policy):
    availability = policy["availability"].items()
    return [f".{name}" for name, facts in availability if facts["status"] != "current"]


def policy_sources():
    data = load("security-policies.json")
    rows = [
        row(
            "PolicySource", id=text(name), kind=text(source["kind"]), what=text(source["what"]),
            address=text(source.get("url")), via=text(source["via"]), date=text(source["date"]))
        for name, source in data["sources"].items()
    ]
    declaration = (
        "PolicySource", "All that the facts of a policy refer to.", "all: [PolicySource]",
        "public ")
    return table("security-policies.json", data, declaration, rows)


def mistaken_policy_names():
    data = load("security-policies.json")
    rows = []
    for entry in data["unknown_names"]:
        name, _, place = entry["name"].partition(" on a ")
        types = [f".{place.split()[0].lower()}"] if place else []
        rows.append(
            row(
                "MistakenPolicyName", name=text(name), types="[" + ", ".join(types) + "]",
                seenIn=text(entry["seen_in"]), verdict=text(entry["verdict"])))
    declaration = (
        "MistakenPolicyName", "The names that were seen.", "all: [MistakenPolicyName]", "public ")
    return table("security-policies.json", data, declaration, rows)


def classic_protocols():
    data = load("security-policies.json")
    rows = []
    for entry in data["classic_custom"]["protocol_attributes"]:
        known = entry["protocol"] in VERSIONS
        rows.append(
            row(
                "ClassicProtocolAttribute", name=text(entry["attribute"]),
                version=version(entry["protocol"]) if known else "nil",
                status=text(entry["status"])))
    declaration = (
        "ClassicProtocolAttribute", "The attributes, in the order of the API.",
        "all: [ClassicProtocolAttribute]", "public ")
    return table("security-policies.json", data, declaration, rows)


def client_families():
    data = load("legacy-clients.json")
    rows = []
    for client in sorted(data["clients"], key=lambda client: client["order"]):
        rows.append(
            row(
                "ClientFamily", id=text(client["id"]), label=text(client["label"]),
                patterns=[pattern(expression) for expression in client["ua_patterns"]],
                determinesTLS=case(client["ua_determines_tls"]),
                confidence=case(client["confidence"]),
                maxVersionWords=text(client["default_max_protocol"]),
                maxVersionAfterRemedyWords=text(client["possible_max_protocol"]),
                limits=text(None if client["cipher_limits"] == "none" else client["cipher_limits"]),
                sendsServerName=truth(client["sni"]), profileID=text(client["profile"]),
                profileIDAfterRemedy=text(client["profile_after_remedy"]),
                remedy=remedy(client["remedy"])))
    declaration = (
        "ClientFamily", "The families in the order in which they are tried.",
        "all: [ClientFamily]", "public ")
    return table("legacy-clients.json", data, declaration, rows)


def pattern(expression):
    if '"#' in expression:
        sys.exit(f"cannot be written as a raw Swift literal: {expression}")
    arguments = [f'#"{expression}"#', f"holding: {text(certain_word(expression))}"]
    line = f"UserAgentPattern({', '.join(arguments)})"
    if len(line) < LINE_LENGTH - 8:
        return line
    return "UserAgentPattern(\n          " + ",\n          ".join(arguments) + ")"


def certain_word(expression):
    """The longest run of characters that every match holds, in lower case; may be empty.

    Looks at the outermost level of the expression only, so it may miss a run but invents none.
    """
    ignores_case = expression.startswith("(?i)")
    rest = expression.removeprefix("(?i)")
    runs, depth, place = [""], 0, 0
    while place < len(rest):
        character, place = rest[place], place + 1
        literal = character not in r"\[]().*+?{}|^$"
        if character == "\\":
            character, place = rest[place], place + 1
            # An escaped letter or digit is a class or an anchor, never itself.
            literal = not character.isalnum()
        elif character == "[":
            place = rest.index("]", place) + 1
        elif character == "(":
            depth += 1
        elif character == ")":
            depth -= 1
        elif character == "|" and depth == 0:
            return ""
        elif character in "*?{":
            # The character before it may be missing.
            runs[-1] = runs[-1][:-1]
            if character == "{":
                place = rest.index("}", place) + 1
        # Without regard to case, k and s have relatives outside of ASCII (the kelvin sign, ſ).
        if literal and depth == 0 and not (ignores_case and character in "kKsS"):
            runs[-1] += character
        else:
            runs.append("")
    return max(runs, key=len).lower()


TABLE_MAKERS = {
    "TLSAlert+Entries.swift": alert_entries,
    "ConnectionError+All.swift": connection_errors,
    "ClientProfile+All.swift": client_profiles,
    "ClientFamily+All.swift": client_families,
    "CipherSuite+All.swift": cipher_suites,
    "SecurityPolicy+All.swift": security_policies,
    "PolicySource+All.swift": policy_sources,
    "MistakenPolicyName+All.swift": mistaken_policy_names,
    "ClassicProtocolAttribute+All.swift": classic_protocols,
}


def main():
    stale = []
    for name, make in TABLE_MAKERS.items():
        path, made = TABLES / name, make()
        if "--check" in sys.argv:
            if not path.exists() or path.read_text(encoding="utf-8") != made:
                stale.append(str(path))
        else:
            path.write_text(made, encoding="utf-8")
    if stale:
        sys.exit("stale tables, run facts/make-tables.py: " + ", ".join(stale))


main()
