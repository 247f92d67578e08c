"""`zcat | mawk`: what one types who has nothing but a shell. One mawk, and zcat beside it."""

from measuring.answer import read_pairs
from measuring.contestant import Contestant

#: Between double quotes stand the request and the user agent, so a line is cut at these; the
#: parts around them are cut at blanks. The flag, the splitting, and then client, user agent, suite and
#: protocol.
SPLIT = {
    "alb_access": (r'-F\"', 'split($1, a, " "); split($5, b, " ")', "a[4]", "$4", "b[1]", "b[2]"),
    "classic": (r'-F\"', 'split($1, a, " "); split($5, b, " ")', "a[3]", "$4", "b[1]", "b[2]"),
    "alb_connection": (
        r'-F\"', 'split($1, a, " "); split($3, b, " "); if (b[3] != "Success") next', "a[2]", '""',
        "a[6]", "a[5]"),
    "nlb": ("", "", "$6", '""', "$15", "$16"),
}


class Mawk(Contestant):
    name = "zcat | mawk"
    corpora = ["alb_access", "alb_connection", "nlb", "classic", "small_files", "one_file", "plain"]
    programs = ["mawk", "zcat"]

    def command(self, corpus, programs):
        reader = "cat" if corpus.is_plain else "zcat"
        flag = SPLIT[corpus.kind][0]
        return [
            "sh", "-c", f"xargs {reader} | LC_ALL=C mawk {flag} '{script(corpus)}'"]

    def standard_input(self, corpus):
        return corpus.name_list

    def answer(self, output, corpus):
        return read_pairs(output)


def script(corpus) -> str:
    _, split, client, agent, cipher, protocol = SPLIT[corpus.kind]
    port = 'sub(/:[0-9]+$/, "", client);' if corpus.fields.has_port else ""
    return f"""
        {{
            {split}
            if ({protocol} == "-") next
            client = {client}; {port}
            pair = {protocol} "\\t" {cipher}
            groups[pair "\\t" client "\\t" {agent}]++
        }}
        END {{
            for (group in groups) {{
                split(group, key, "\\t")
                pair = key[1] "\\t" key[2]
                records[pair] += groups[group]
                count[pair]++
                if (!((pair, key[3]) in seen)) {{ seen[pair, key[3]]; clients[pair]++ }}
            }}
            for (pair in records)
                print pair "\\t" records[pair] "\\t" clients[pair] "\\t" count[pair]
        }}"""


CONTESTANTS = [Mawk()]
