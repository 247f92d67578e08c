"""Polars. Reads the fields as CSV whose delimiter is a blank."""

import json
import sys

from measuring.answer import read_pairs
from measuring.contestant import Contestant, module_command
from measuring.workspace import THREADS


class Polars(Contestant):
    name = "Polars"
    corpora = ["alb_access", "plain"]
    package = "polars"

    def command(self, corpus, programs):
        return [
            "env", f"POLARS_MAX_THREADS={THREADS}",
            *module_command("rivals.polars", corpus.pattern, json.dumps(corpus.fields))]

    def answer(self, output, corpus):
        return read_pairs(output)


def main():
    import polars
    from measuring.fields import Fields

    pattern, fields = sys.argv[1], Fields(*json.loads(sys.argv[2]))
    text = {f"column_{place}": polars.String for place in range(1, fields.last + 1)}

    def column(place, name):
        return polars.col(f"column_{place}").alias(name)

    client = column(fields.client, "client").str.replace(r":\d+$", "")
    keys = [
        column(fields.protocol, "protocol"), column(fields.cipher, "cipher"), client,
        column(fields.user_agent, "agent")]
    pairs = (
        polars.scan_csv(
            pattern, separator=" ", has_header=False, schema=text, truncate_ragged_lines=True,
            extra_columns="ignore")
        .filter(polars.col(f"column_{fields.protocol}") != "-")
        .group_by(keys).agg(polars.len().alias("records"))
        .group_by("protocol", "cipher")
        .agg(polars.col("records").sum(), polars.col("client").n_unique(), polars.len())
        .collect(engine="streaming"))
    for row in pairs.iter_rows():
        print(*row, sep="\t")


CONTESTANTS = [Polars()]

if __name__ == "__main__":
    main()
