"""elbtls itself: the whole report, in which the pairs are one table of many."""

import json

from measuring.answer import Answer, PairCount
from measuring.contestant import Contestant
from measuring.corpora import CORPORA
from measuring.tables import SUBJECT
from measuring.workspace import THREADS


class Elbtls(Contestant):
    asks = "the whole report"
    corpora = [corpus.name for corpus in CORPORA]

    def __init__(self, inflater: str, name: str):
        self.inflater = inflater
        self.name = name
        self.is_subject = name == SUBJECT
        self.floor = "floor: zlib" if inflater == "zlib" else None

    def command(self, corpus, programs):
        return [
            programs.elbtls, "scan", "--output", "json", "--no-progress", "--threads", THREADS,
            "--inflate", self.inflater, *corpus.inputs]

    def answer(self, output, corpus):
        report = json.loads(output)
        return Answer(
            records=report["kinds"][corpus.kind]["records"],
            pairs={
                (row["protocol"], row["cipher"]): PairCount(row["count"], row["clients"])
                for row in report["cipher_suites"]
            })


CONTESTANTS = [
    Elbtls("built-in", SUBJECT), Elbtls("isal", "elbtls, ISA-L"), Elbtls("zlib", "elbtls, zlib")]
