"""DuckDB. Reads the fields as CSV whose delimiter is a blank."""

import sys

from measuring.answer import read_pairs
from measuring.contestant import Contestant, module_command
from measuring.workspace import THREADS


class DuckDB(Contestant):
    name = "DuckDB"
    corpora = ["alb_access", "alb_connection", "nlb", "classic", "small_files", "one_file", "plain"]
    package = "duckdb"

    def command(self, corpus, programs):
        return module_command("rivals.duckdb", query(corpus), THREADS)

    def answer(self, output, corpus):
        return read_pairs(output)


def query(corpus) -> str:
    """The groups, and what they say of each pair of protocol and suite."""
    fields = corpus.fields
    columns = ", ".join(f"'c{place}': 'VARCHAR'" for place in range(1, fields.count + 1))
    client = f"c{fields.client}"
    if fields.has_port:
        client = f"left({client}, length({client}) - strpos(reverse({client}), ':'))"
    agent = f"c{fields.user_agent}" if fields.user_agent else "''"
    where = f"c{fields.status} = 'Success'" if fields.status else f"c{fields.protocol} != '-'"
    quote = '"' if fields.has_quotes else ""
    compression = "none" if corpus.is_plain else "gzip"
    return f"""
        SELECT protocol, cipher, sum(records), count(DISTINCT client), count(*)
        FROM (
            SELECT c{fields.protocol} AS protocol, c{fields.cipher} AS cipher,
                {client} AS client, {agent} AS agent, count(*) AS records
            FROM read_csv('{corpus.pattern}', delim = ' ', quote = '{quote}', escape = '{quote}',
                header = false, auto_detect = false, compression = '{compression}',
                null_padding = true, max_line_size = 1048576, columns = {{{columns}}})
            WHERE {where}
            GROUP BY ALL)
        GROUP BY ALL"""


def main():
    import duckdb

    connection = duckdb.connect(config={"threads": sys.argv[2]})
    for row in connection.sql(sys.argv[1]).fetchall():
        print(*row, sep="\t")


CONTESTANTS = [DuckDB()]

if __name__ == "__main__":
    main()
