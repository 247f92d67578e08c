"""lnav, the log navigator: its SQL over the format of ALB logs that it knows."""

from measuring.answer import Answer, PairCount, canonical_protocol
from measuring.contestant import Contestant

QUERY = (
    ";SELECT ssl_protocol, ssl_cipher, count(*), "
    "count(DISTINCT client_ip) FROM alb_log WHERE ssl_protocol <> '-' "
    "GROUP BY ssl_protocol, ssl_cipher")


class Lnav(Contestant):
    name = "lnav"
    asks = "protocol × suite"
    corpora = ["alb_access"]
    programs = ["lnav"]

    def command(self, corpus, programs):
        return ["lnav", "-n", "-r", "-c", QUERY, "-c", ":write-csv-to -", corpus.folder]

    def answer(self, output, corpus):
        rows = [line.split(",") for line in output.splitlines() if line.startswith("TLS")]
        return Answer(
            pairs={
                (canonical_protocol(protocol), cipher): PairCount(int(records), int(clients))
                for protocol, cipher, records, clients in rows
            })


CONTESTANTS = [Lnav()]
