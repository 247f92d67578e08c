import tempfile
import unittest
from pathlib import Path

from measuring import pages, tables
from measuring.tables import SUBJECT


def timed(name, wall, **others):
    return {
        "name": name, "question": "?", "rounds": 3, "wall_seconds": wall, "cpu_seconds": 2 * wall,
        "peak_bytes": 24_000_000, **others}


CORPUS = {
    "title": "ALB", "lines": 1_000_000, "bytes_inflated": 700_000_000,
    "rows": [
        timed(SUBJECT, 0.25),
        timed("slow", 20.0, share=0.1, rounds=1),
        timed("elbtls, zlib", 0.5, floor="floor: zlib"),
        timed("floor: ISA-L", 0.2, is_floor=True),
        timed("floor: zlib", 0.4, is_floor=True),
        {"name": "liar", "question": "?", "differs": ["records: 1 and 2"]},
        {"name": "crashed", "question": "?", "failed": "status 1"},
        {"name": "nobody", "question": "?", "absent": "nobody is not installed"},
    ],
}


def rows(table):
    return [[cell.strip() for cell in line.split("|")[1:-1]] for line in table.splitlines()]


class TableTests(unittest.TestCase):
    def test_the_fastest_comes_first_with_its_ratios(self):
        table = {row[0]: row[1:] for row in rows(tables.corpus_table(CORPUS))}
        self.assertEqual(
            list(table)[2:],
            ["floor: ISA-L", SUBJECT, "floor: zlib", "elbtls, zlib",
             "slow (10 times its time for 1/10, once)", "liar", "crashed", "nobody"])
        self.assertEqual(
            table[SUBJECT], ["0.250 s", "1.25", "1.00", "0.500 s", "24 MB", "?"])
        # zlib stands on its own floor.
        self.assertEqual(table["elbtls, zlib"][1:3], ["1.25", "2.00"])

    def test_who_does_not_agree_or_is_not_there_has_no_times(self):
        table = {row[0]: row[1:] for row in rows(tables.corpus_table(CORPUS))}
        for name, words in [
            ("liar", "counts differ"), ("crashed", "failed"), ("nobody", "absent here")]:
            self.assertEqual(table[name], [words, "", "", "", "", "?"])

    def test_the_overview_compares_with_the_lowest_floor(self):
        self.assertEqual(
            rows(tables.overview_table([CORPUS]))[2],
            ["ALB", "1,000,000", "700 MB", "0.250 s", "0.200 s", "1.25", "2,800 MB", "24 MB"])

    def test_a_bar_in_a_name_does_not_end_its_cell(self):
        self.assertEqual(tables.markdown([["zcat | mawk"]]), r"| zcat \| mawk |")


class PageTests(unittest.TestCase):
    PAGE = "before\n<!-- made: one -->\nold\n<!-- end -->\nbetween\n<!-- made: two -->\n<!-- end -->\n"

    def test_parts_are_replaced_and_the_rest_stays(self):
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / "page.md"
            page.write_text(self.PAGE)
            parts = {"one": "new\n", "two": "second\n"}
            self.assertTrue(pages.stale(page, parts))
            pages.write(page, parts)
            self.assertFalse(pages.stale(page, parts))
            self.assertEqual(
                page.read_text(),
                "before\n<!-- made: one -->\nnew\n<!-- end -->\nbetween\n"
                "<!-- made: two -->\nsecond\n<!-- end -->\n")

    def test_a_page_without_the_part_is_a_mistake(self):
        for text in ["nothing", "<!-- made: one -->", self.PAGE + self.PAGE]:
            with self.assertRaises(ValueError):
                pages.replaced(text, "one", "")


if __name__ == "__main__":
    unittest.main()
