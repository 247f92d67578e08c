"""ripgrep counts the lines that name one protocol: it searches, it does not tabulate."""

from measuring.answer import Answer
from measuring.contestant import Contestant
from measuring.workspace import THREADS

PROTOCOL = "TLSv1.2"


class Ripgrep(Contestant):
    name = "rg -z"
    asks = f"lines with {PROTOCOL}, nothing else"
    corpora = ["alb_access"]
    programs = ["rg"]

    def command(self, corpus, programs):
        return [
            "rg", "-z", "--threads", THREADS, "--count", "--no-filename", "--fixed-strings",
            f" {PROTOCOL} ", corpus.folder]

    def answer(self, output, corpus):
        return Answer(records_of_protocol=(PROTOCOL, sum(map(int, output.split()))))


CONTESTANTS = [Ripgrep()]
