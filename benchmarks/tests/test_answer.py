import unittest

from measuring.answer import Answer, PairCount, canonical_protocol, differences, read_pairs

PAIRS = {
    ("TLSv1.2", "A"): PairCount(7, 3),
    ("TLSv1.2", "B"): PairCount(1, 1),
    ("TLSv1.3", "C"): PairCount(5, 2),
}
REFERENCE = Answer(records=20, pairs=PAIRS)


class AnswerTests(unittest.TestCase):
    def test_protocols_have_one_name(self):
        names = {
            "tlsv1": "TLSv1.0", "TLSv1": "TLSv1.0", "TLSv1.0": "TLSv1.0", "tlsv10": "TLSv1.0",
            "tlsv12": "TLSv1.2", "TLSv1.3": "TLSv1.3", "-": "-", "": "", "SSLv3": "SSLv3"}
        for logged, name in names.items():
            self.assertEqual(canonical_protocol(logged), name)

    def test_pairs_are_read(self):
        answer = read_pairs("tlsv12\tA\t7\t3\t4\n-\t-\t9\t9\t9\nTLSv1.3\tC\t5\t2\t2\n")
        self.assertEqual(
            answer.pairs,
            {("TLSv1.2", "A"): PairCount(7, 3), ("TLSv1.3", "C"): PairCount(5, 2)})
        self.assertEqual(answer.groups, 6)

    def test_same_counts_agree(self):
        self.assertEqual(differences(REFERENCE, Answer(records=20)), [])
        self.assertEqual(differences(REFERENCE, Answer(pairs=dict(PAIRS), groups=9)), [])

    def test_who_was_not_asked_for_clients_agrees(self):
        pairs = {pair: PairCount(count.records) for pair, count in PAIRS.items()}
        self.assertEqual(differences(REFERENCE, Answer(pairs=pairs)), [])

    def test_every_count_that_differs_is_found(self):
        for pair, count in PAIRS.items():
            for other in [
                count._replace(records=count.records + 1), count._replace(clients=count.clients - 1)]:
                found = differences(REFERENCE, Answer(pairs={**PAIRS, pair: other}))
                self.assertEqual(len(found), 1, found)
        self.assertTrue(differences(REFERENCE, Answer(records=19)))
        self.assertTrue(differences(REFERENCE._replace(groups=4), Answer(pairs=PAIRS, groups=5)))

    def test_a_missing_and_an_invented_pair_are_found(self):
        fewer = dict(PAIRS)
        del fewer["TLSv1.2", "B"]
        self.assertTrue(differences(REFERENCE, Answer(pairs=fewer)))
        more = {**PAIRS, ("TLSv1.1", "A"): PairCount(1, 1)}
        self.assertTrue(differences(REFERENCE, Answer(pairs=more)))
        self.assertTrue(differences(REFERENCE, Answer(pairs={})))

    def test_a_search_is_compared_with_the_sum_of_its_protocol(self):
        self.assertEqual(differences(REFERENCE, Answer(records_of_protocol=("TLSv1.2", 8))), [])
        self.assertTrue(differences(REFERENCE, Answer(records_of_protocol=("TLSv1.2", 7))))

    def test_who_answered_nothing_does_not_agree(self):
        self.assertTrue(differences(REFERENCE, Answer()))


if __name__ == "__main__":
    unittest.main()
