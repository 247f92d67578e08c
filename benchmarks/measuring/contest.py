"""Everybody reads the same corpus in turn, several rounds long."""

import sys
from typing import Dict, List

from .answer import Answer, differences
from .contestant import Contestant
from .corpora import Corpus, Size
from .runs import Cost, median, run
from .workspace import Programs

#: Who takes longer runs in the first round alone.
ONCE_SECONDS = 5


def hold(
    corpus: Corpus, size: Size, contestants: List[Contestant], programs: Programs, rounds: int
) -> dict:
    """Lets everybody read a corpus, and returns what the results keep of it.

    They take turns, so that what disturbs the machine disturbs all of them. Every answer of every
    round is compared with that of elbtls; who differs has no times.
    """
    invited = [contestant for contestant in contestants if corpus.name in contestant.corpora]
    costs: Dict[str, List[Cost]] = {contestant.name: [] for contestant in invited}
    judge = _Judge(invited, programs)
    for number in range(rounds):
        for contestant in invited:
            if contestant.absence or contestant.name in judge.failures:
                continue
            if any(cost.wall_seconds > ONCE_SECONDS for cost in costs[contestant.name]):
                continue
            print(f"  {number + 1}: {contestant.name}", file=sys.stderr, flush=True)
            part = corpus.part(contestant.share)
            result = run(
                programs.measure, contestant.command(part, programs),
                contestant.standard_input(part))
            judge.hear(contestant, part, result)
            costs[contestant.name].append(result.cost)
    return {
        "name": corpus.name, "title": corpus.title, "kind": corpus.kind, "lines": corpus.lines,
        **size._asdict(),
        "rows": [_row(one, corpus, costs[one.name], judge) for one in invited],
    }


class _Judge:
    """Compares what everybody answers with what elbtls answers."""

    def __init__(self, invited: List[Contestant], programs: Programs):
        #: Who could not answer, and why.
        self.failures: Dict[str, str] = {}
        #: Whose counts are others, and where.
        self.faults: Dict[str, List[str]] = {contestant.name: [] for contestant in invited}
        self._subject = next(one for one in invited if one.is_subject)
        self._programs = programs
        self._references: Dict[tuple, Answer] = {}

    def hear(self, contestant: Contestant, corpus: Corpus, result):
        """Notes what is wrong with an answer."""
        faults = self.faults[contestant.name]
        if result.status != 0:
            self.failures[contestant.name] = f"status {result.status}: {result.errors.strip()}"
            return
        try:
            answer = contestant.answer(result.output, corpus)
        except (ValueError, KeyError, IndexError) as error:
            self.failures[contestant.name] = f"answer not understood: {error!r}: {result.output}"
            return
        if answer is None:
            return
        reference = self._reference(corpus, contestant.elbtls_options)
        faults += differences(reference, answer)
        # elbtls does not tell the number of groups; the first who does is the measure of the next.
        if reference.groups is None and answer.groups is not None and not faults:
            key = (corpus, *contestant.elbtls_options)
            self._references[key] = reference._replace(groups=answer.groups)

    def _reference(self, corpus: Corpus, options: List[str]) -> Answer:
        """What elbtls answers for a corpus; asked once."""
        key = (corpus, *options)
        if key not in self._references:
            command = self._subject.command(corpus, self._programs) + options
            output = run(self._programs.measure, command).output
            self._references[key] = self._subject.answer(output, corpus)
        return self._references[key]


def _row(contestant: Contestant, corpus: Corpus, costs: List[Cost], judge: _Judge) -> dict:
    """What the results keep of one contestant."""
    row = {"name": contestant.name, "question": contestant.asks or corpus.question}
    if contestant.is_floor:
        row["is_floor"] = True
    if contestant.floor:
        row["floor"] = contestant.floor
    if contestant.absence:
        return {**row, "absent": contestant.absence}
    if contestant.name in judge.failures:
        return {**row, "failed": judge.failures[contestant.name][-1000:]}
    if judge.faults[contestant.name]:
        return {**row, "differs": judge.faults[contestant.name][:5]}
    cost = median(costs)
    row.update(
        rounds=len(costs),
        wall_seconds=round(cost.wall_seconds / contestant.share, 4),
        cpu_seconds=round(cost.cpu_seconds / contestant.share, 4),
        peak_bytes=cost.peak_bytes)
    if contestant.share != 1:
        row["share"] = contestant.share
    return row
