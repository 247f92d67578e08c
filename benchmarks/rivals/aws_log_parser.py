"""aws-log-parser, the Python package: an object for each line, counted in Python."""

import gzip
import sys
from collections import Counter

from measuring.answer import read_pairs
from measuring.contestant import Contestant, module_command


class AWSLogParser(Contestant):
    name = "aws-log-parser"
    asks = "protocol × suite × client × user agent, IPv4 alone"
    corpora = ["alb_access"]
    package = "aws_log_parser"
    share = 0.1
    # It stops at the first IPv6 client.
    elbtls_options = ["--exclude", "::/0"]

    def command(self, corpus, programs):
        return module_command("rivals.aws_log_parser", *corpus.paths())

    def answer(self, output, corpus):
        return read_pairs(output)


def ipv4_lines(path: str):
    """The lines whose client has no colon but the one before its port."""
    with gzip.open(path, "rt") as file:
        yield from (line for line in file if line.split(" ", 4)[3].count(":") == 1)


def main():
    from aws_log_parser import AwsLogParser, LogType

    parser = AwsLogParser(log_type=LogType.LoadBalancer)
    groups = Counter()
    for path in sys.argv[1:]:
        for entry in parser.parse(ipv4_lines(path)):
            if entry.ssl_protocol:
                groups[
                    entry.ssl_protocol, entry.ssl_cipher, entry.client.ip,
                    entry.user_agent] += 1
    pairs = {}
    for (protocol, cipher, client, _), records in groups.items():
        counts = pairs.setdefault((protocol, cipher), [0, set(), 0])
        counts[0] += records
        counts[1].add(client)
        counts[2] += 1
    for (protocol, cipher), (records, clients, count) in pairs.items():
        print(protocol, cipher, records, len(clients), count, sep="\t")


CONTESTANTS = [AWSLogParser()]

if __name__ == "__main__":
    main()
