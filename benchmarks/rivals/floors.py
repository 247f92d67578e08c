"""The same files, inflated or copied, and nothing else.

The floors are those of the libraries, which stay the same when elbtls changes. Its own inflater, which
goes below them, is no floor: ratios to it would hide what it gains.
"""

from measuring.contestant import Contestant
from measuring.corpora import CORPORA
from measuring.workspace import THREADS


class Uncounted(Contestant):
    """Goes through the files, and counts nothing."""

    def answer(self, output, corpus):
        return None


class Inflating(Uncounted):
    asks = "inflates, nothing else"
    corpora = [corpus.name for corpus in CORPORA if not corpus.is_plain]

    def __init__(self, inflater: str, name: str, is_floor: bool = True):
        self.inflater = inflater
        self.name = name
        self.is_floor = is_floor

    def command(self, corpus, programs):
        return [programs.inflate_floor, self.inflater, THREADS, "-"]

    def standard_input(self, corpus):
        return corpus.name_list


class Copying(Uncounted):
    is_floor = True
    name = "floor: cat"
    asks = "copies to /dev/null"
    corpora = [corpus.name for corpus in CORPORA if corpus.is_plain]

    def command(self, corpus, programs):
        share = -(-corpus.files // THREADS)
        return ["sh", "-c", f"xargs -P {THREADS} -n {share} cat > /dev/null"]

    def standard_input(self, corpus):
        return corpus.name_list


CONTESTANTS = [
    Inflating("isal", "floor: ISA-L"), Inflating("zlib", "floor: zlib"), Copying(),
    Inflating("built-in", "built-in inflater alone", is_floor=False)]
