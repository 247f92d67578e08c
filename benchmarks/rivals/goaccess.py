"""GoAccess, the log analyser of the terminal: its report has a table of TLS versions and suites."""

import json

from measuring.answer import Answer, PairCount, canonical_protocol
from measuring.contestant import Contestant


#: The preset `AWSALB`. It takes the text before the first colon as the client, which fails with IPv6;
#: unchecked, it passes, and leaves GoAccess fewer clients to count.
FORMAT = "--log-format=AWSALB --no-ip-validation"


class GoAccess(Contestant):
    name = "zcat | goaccess"
    asks = "its report, with protocol × suite"
    corpora = ["alb_access"]
    programs = ["goaccess", "zcat"]

    def command(self, corpus, programs):
        return [
            "sh", "-c",
            f"xargs zcat | goaccess - {FORMAT} --output=json --no-progress --no-global-config"]

    def standard_input(self, corpus):
        return corpus.name_list

    def answer(self, output, corpus):
        return Answer(
            pairs={
                (canonical_protocol(version["data"]), suite["data"].split("/")[-1]): PairCount(
                    suite["hits"]["count"])
                for version in json.loads(output)["tls_type"]["data"]
                for suite in version["items"]
            })


CONTESTANTS = [GoAccess()]
