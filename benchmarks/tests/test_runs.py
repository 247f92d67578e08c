import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from measuring.runs import Cost, median, run
from measuring.workspace import BENCHMARKS, compiler


class RunTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.measure = Path(cls.folder.name) / "measure"
        subprocess.run(
            [compiler(), "-O2", "-o", cls.measure, BENCHMARKS / "measure.c"], check=True)

    def test_time_is_told(self):
        cost = run(self.measure, ["sleep", "0.2"]).cost
        self.assertGreaterEqual(cost.wall_seconds, 0.2)
        self.assertLess(cost.cpu_seconds, 0.1)

    def test_processor_time_of_all_that_was_waited_for_is_told(self):
        script = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'sum(range(3_000_000))'])"
        alone = run(self.measure, [sys.executable, "-c", "pass"]).cost
        cost = run(self.measure, [sys.executable, "-c", script]).cost
        self.assertGreater(cost.cpu_seconds, 2 * alone.cpu_seconds)

    def test_the_peak_is_that_of_the_command_and_not_of_this_process(self):
        small = run(self.measure, ["true"]).cost.peak_bytes
        self.assertLess(small, 6_000_000)
        large = run(self.measure, [sys.executable, "-c", "bytearray(b'x') * 60_000_000"])
        self.assertGreater(large.cost.peak_bytes, 60_000_000)

    def test_status_and_both_outputs_are_kept(self):
        result = run(self.measure, ["sh", "-c", "echo out; echo err >&2; exit 3"])
        self.assertEqual((result.output, result.errors, result.status), ("out\n", "err\n", 3))
        self.assertEqual(run(self.measure, ["sh", "-c", "kill -9 $$"]).status, 128 + 9)

    def test_input_comes_from_a_file_or_a_feeder(self):
        file = Path(self.folder.name) / "input"
        file.write_text("from a file")
        self.assertEqual(run(self.measure, ["cat"], file).output, "from a file")
        self.assertEqual(run(self.measure, ["cat"]).output, "")
        self.assertEqual(run(self.measure, ["cat"], feeder=["echo", "fed"]).output, "fed\n")
        # One that goes on for ever ends with the command.
        self.assertEqual(run(self.measure, ["head", "-c", "3"], feeder=["yes"]).output, "y\ny")

    def test_medians_are_taken_of_each_figure(self):
        costs = [Cost(1, 9, 30), Cost(2, 7, 10), Cost(9, 8, 20)]
        self.assertEqual(median(costs), Cost(2, 8, 20))


if __name__ == "__main__":
    unittest.main()
