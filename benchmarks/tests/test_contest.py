import unittest
from unittest import mock

from measuring import contest
from measuring.answer import Answer, PairCount
from measuring.contestant import Contestant
from measuring.corpora import Corpus, Size
from measuring.runs import Cost, Run

CORPUS = Corpus("some", "Some", "nlb", 100, 10)
SIZE = Size(10, 1_000, 9_000)


class Reader(Contestant):
    """Answers with the number of records that its command prints."""

    corpora = ["some"]

    def __init__(self, name, printed, status=0, wall=1.0, absence=None, **attributes):
        self.name, self.printed, self.status, self.wall = name, printed, status, wall
        self.missing = absence
        self.runs = 0
        for attribute, value in attributes.items():
            setattr(self, attribute, value)

    @property
    def absence(self):
        return self.missing

    def command(self, corpus, programs):
        return [self]

    def answer(self, output, corpus):
        return Answer(pairs={("TLSv1.2", "A"): PairCount(int(output))})


def run(measure, command, standard_input=None):
    reader = command[0]
    reader.runs += 1
    printed = reader.printed(reader.runs) if callable(reader.printed) else reader.printed
    return Run(Cost(reader.wall, 2 * reader.wall, 1_024), printed, reader.status, "no reason")


def hold(*rivals, rounds=3):
    subject = Reader("elbtls", "7", is_subject=True)
    with mock.patch.object(contest, "run", run):
        outcome = contest.hold(CORPUS, SIZE, [subject, *rivals], mock.Mock(), rounds)
    return {row["name"]: row for row in outcome["rows"]}


class ContestTests(unittest.TestCase):
    def test_who_agrees_has_times(self):
        row = hold(Reader("rival", "7"))["rival"]
        self.assertEqual((row["wall_seconds"], row["cpu_seconds"], row["rounds"]), (1.0, 2.0, 3))

    def test_who_differs_has_none(self):
        row = hold(Reader("rival", "8"))["rival"]
        self.assertNotIn("wall_seconds", row)
        self.assertEqual(row["differs"][0], "TLSv1.2 A, records: 7 and 8")

    def test_who_differs_in_one_round_alone_has_none(self):
        row = hold(Reader("rival", lambda number: "7" if number != 2 else "6"))["rival"]
        self.assertNotIn("wall_seconds", row)
        self.assertIn("differs", row)

    def test_elbtls_is_compared_with_itself(self):
        other = Reader("elbtls, other", "6")
        self.assertIn("differs", hold(other)["elbtls, other"])

    def test_who_fails_or_says_nothing_of_use_is_named(self):
        rows = hold(Reader("crash", "7", status=2), Reader("babble", "seven"))
        self.assertIn("status 2: no reason", rows["crash"]["failed"])
        self.assertIn("not understood", rows["babble"]["failed"])
        for row in rows.values():
            self.assertEqual("failed" in row, "wall_seconds" not in row)

    def test_who_is_not_installed_is_named(self):
        absent = Reader("rival", "7", absence="it is not installed")
        self.assertEqual(hold(absent)["rival"]["absent"], "it is not installed")
        self.assertEqual(absent.runs, 0)

    def test_who_takes_long_runs_once(self):
        slow = Reader("rival", "7", wall=contest.ONCE_SECONDS + 1)
        self.assertEqual(hold(slow)["rival"]["rounds"], 1)
        self.assertEqual(slow.runs, 1)

    def test_a_part_counts_as_a_part(self):
        row = hold(Reader("rival", "7", share=0.1))["rival"]
        self.assertEqual((row["wall_seconds"], row["share"]), (10.0, 0.1))

    def test_who_counts_nothing_has_times(self):
        silent = lambda output, corpus: None
        rows = hold(
            Reader("floor", "whatever", is_floor=True, answer=silent),
            Reader("part", "whatever", answer=silent))
        self.assertTrue(rows["floor"]["is_floor"])
        self.assertNotIn("is_floor", rows["part"])
        for name in ["floor", "part"]:
            self.assertEqual(rows[name]["rounds"], 3)


if __name__ == "__main__":
    unittest.main()
