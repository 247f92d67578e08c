import json
import unittest

from measuring import budget
from measuring.fields import FIELDS
from measuring.workspace import BENCHMARKS


class BudgetTests(unittest.TestCase):
    def test_what_a_run_takes_whatever_its_length_drops_out(self):
        self.assertEqual(budget.per_line(1_000, 70_000_000, 3_000, 74_000_000), 2_000)

    def test_growth_beyond_the_tolerance_is_complained_about(self):
        recorded = {"nlb": 2_000, "classic": 1_000}
        self.assertEqual(budget.complaints(recorded, {"nlb": 2_100, "classic": 1_050}), [])
        found = budget.complaints(recorded, {"nlb": 2_101, "classic": 1_050})
        self.assertEqual(len(found), 1)
        self.assertIn("nlb", found[0])
        self.assertIn("2,101", found[0])
        self.assertIn("2,000", found[0])

    def test_less_is_never_too_much(self):
        self.assertEqual(budget.complaints({"nlb": 2_000}, {"nlb": 1}), [])

    def test_a_kind_without_a_record_is_complained_about(self):
        self.assertEqual(len(budget.complaints({}, {"nlb": 1})), 1)

    def test_every_kind_is_recorded(self):
        record = json.loads((BENCHMARKS / "instructions.json").read_text())
        self.assertEqual(record["instructions_per_line"].keys(), FIELDS.keys())
        for kind, count in record["instructions_per_line"].items():
            self.assertGreater(count, 0, kind)


if __name__ == "__main__":
    unittest.main()
