"""What somebody answered to the question, and whether two of them agree."""

from typing import Dict, List, NamedTuple, Optional, Tuple


class PairCount(NamedTuple):
    """What was negotiated with one protocol and cipher suite."""

    records: int
    #: How many distinct addresses; None where that was not asked.
    clients: Optional[int] = None


class Answer(NamedTuple):
    """Everything here is None where it was not asked."""

    #: Of all lines, negotiated or not.
    records: Optional[int] = None
    pairs: Optional[Dict[Tuple[str, str], PairCount]] = None
    #: One protocol and its records: a search is asked for no more.
    records_of_protocol: Optional[Tuple[str, int]] = None
    #: How many distinct combinations of protocol, suite, client and user agent were negotiated.
    groups: Optional[int] = None


def canonical_protocol(text: str) -> str:
    """`TLSv1.2` for `tlsv12` and `TLSv1.2`, `TLSv1.0` for `TLSv1`."""
    digits = text.lower().removeprefix("tlsv").replace(".", "")
    return f"TLSv{digits[0]}.{digits[1:] or '0'}" if digits.isdigit() else text


def read_pairs(text: str) -> Answer:
    """Reads lines of protocol, suite, records, clients and groups, separated by tabs.

    Lines of a protocol `-`, of what was not negotiated, are left out.
    """
    pairs: Dict[Tuple[str, str], PairCount] = {}
    groups = 0
    for line in text.splitlines():
        protocol, cipher, records, clients, count = line.split("\t")
        if protocol == "-":
            continue
        pairs[canonical_protocol(protocol), cipher] = PairCount(int(records), int(clients))
        groups += int(count)
    return Answer(pairs=pairs, groups=groups)


def differences(reference: Answer, other: Answer) -> List[str]:
    """Where two answers to the same question differ; nothing where they agree.

    What one of them was not asked is not compared. Answers that share nothing do not agree.
    """
    found: List[str] = []
    compared = 0

    def compare(what, left, right):
        nonlocal compared
        if left is None or right is None:
            return
        compared += 1
        if left != right:
            found.append(f"{what}: {left} and {right}")

    compare("records", reference.records, other.records)
    compare("groups", reference.groups, other.groups)
    if reference.pairs is not None and other.pairs is not None:
        for pair in sorted(reference.pairs.keys() | other.pairs.keys()):
            nothing = PairCount(0)
            left, right = reference.pairs.get(pair, nothing), other.pairs.get(pair, nothing)
            compare(f"{' '.join(pair)}, records", left.records, right.records)
            compare(f"{' '.join(pair)}, clients", left.clients, right.clients)
    if reference.pairs is not None and other.records_of_protocol is not None:
        protocol, records = other.records_of_protocol
        known = sum(
            count.records for pair, count in reference.pairs.items() if pair[0] == protocol)
        compare(f"{protocol}, records", known, records)
    return found if compared else ["nothing that both were asked"]
