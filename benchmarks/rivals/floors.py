"""What nobody goes below: the same files, inflated or copied, and nothing else."""

from measuring.answer import Answer
from measuring.contestant import Contestant
from measuring.corpora import CORPORA
from measuring.workspace import THREADS


class Floor(Contestant):
    is_floor = True

    def answer(self, output, corpus):
        return Answer()


class Inflating(Floor):
    asks = "inflates, nothing else"
    corpora = [corpus.name for corpus in CORPORA if not corpus.is_plain]

    def __init__(self, library: str, name: str):
        self.library = library
        self.name = name

    def command(self, corpus, programs):
        return [programs.inflate_floor, self.library, THREADS, "-"]

    def standard_input(self, corpus):
        return corpus.name_list


class Copying(Floor):
    name = "floor: cat"
    asks = "copies to /dev/null"
    corpora = [corpus.name for corpus in CORPORA if corpus.is_plain]

    def command(self, corpus, programs):
        share = -(-corpus.files // THREADS)
        return ["sh", "-c", f"xargs -P {THREADS} -n {share} cat > /dev/null"]

    def standard_input(self, corpus):
        return corpus.name_list


CONTESTANTS = [
    Inflating("isal", "floor: ISA-L"), Inflating("zlib", "floor: zlib"), Copying()]
