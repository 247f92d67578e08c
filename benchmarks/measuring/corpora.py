"""The corpora: seeded, so that everybody reads the same lines everywhere."""

import gzip
import hashlib
import json
import shutil
from pathlib import Path
from typing import List, NamedTuple, Optional

from .fields import FIELDS, Fields
from .workspace import CACHE, Programs, call

SEED = 7


class Corpus(NamedTuple):
    """A folder of logs of one kind, as `aws s3 sync` leaves it."""

    name: str
    title: str
    kind: str
    lines: int
    files: int
    is_plain: bool = False
    #: Where only so many of the files are read.
    first_files: Optional[int] = None

    @property
    def folder(self) -> Path:
        return CACHE / "corpora" / f"{self.name}-{self.lines}"

    @property
    def fields(self) -> Fields:
        return FIELDS[self.kind]

    @property
    def question(self) -> str:
        """What rivals are asked to count; elbtls counts that among other things."""
        agent = " × user agent" if self.fields.user_agent else ""
        return f"protocol × suite × client{agent}"

    @property
    def suffix(self) -> str:
        return ".log" if self.is_plain else ".log.gz"

    @property
    def pattern(self) -> str:
        """Matches all files, for those who read patterns."""
        return f"{self.folder}/**/*{self.suffix}"

    @property
    def name_list(self) -> Path:
        """A file with the names of all files, one a line."""
        return self.folder.with_suffix(".names")

    def paths(self) -> List[Path]:
        """The files."""
        return [Path(line) for line in self.name_list.read_text().splitlines()][: self.first_files]

    @property
    def inputs(self) -> List[Path]:
        """What to name on a command line: the folder, or some of its files."""
        return [self.folder] if self.first_files is None else self.paths()

    def part(self, share: float) -> "Corpus":
        """The first files of it, as many as the share says."""
        return self if share == 1 else self._replace(first_files=max(1, int(self.files * share)))

    def scaled(self, share: float) -> "Corpus":
        """The same with fewer lines, in as many files."""
        return self._replace(lines=max(1, int(self.lines * share)))


CORPORA = [
    Corpus("alb_access", "ALB access, 40 gzip files", "alb_access", 1_000_000, 40),
    Corpus("alb_connection", "ALB connection, 40 gzip files", "alb_connection", 1_000_000, 40),
    Corpus("nlb", "NLB, 40 gzip files", "nlb", 1_000_000, 40),
    Corpus("classic", "Classic, 40 plain files", "classic", 1_000_000, 40, is_plain=True),
    Corpus("small_files", "ALB access, 10,000 gzip files", "alb_access", 130_000, 10_000),
    Corpus("one_file", "ALB access, one gzip file", "alb_access", 1_000_000, 1),
    Corpus("plain", "ALB access, 40 plain files", "alb_access", 1_000_000, 40, is_plain=True),
]


class Size(NamedTuple):
    """How large a corpus is."""

    files: int
    bytes: int
    #: Without compression.
    bytes_inflated: int


def make(corpus: Corpus, programs: Programs) -> Size:
    """Makes a corpus, where it is not there already, and reads it once into the page cache.

    Without odd lines: others would stumble over them, and then it is not the same question.
    """
    command = [
        programs.make_corpus, "folder", corpus.folder, "--kinds", corpus.kind, "--lines",
        corpus.lines, "--files", corpus.files, "--seed", SEED, "--no-quirks",
        *(["--plain"] if corpus.is_plain else [])]
    stamp = corpus.folder.with_suffix(".json")
    made_by = [*map(str, command), hashlib.sha256(programs.make_corpus.read_bytes()).hexdigest()]
    if not (stamp.exists() and json.loads(stamp.read_text()).get("made_by") == made_by):
        shutil.rmtree(corpus.folder, ignore_errors=True)
        corpus.folder.parent.mkdir(parents=True, exist_ok=True)
        call(*command)
        paths = sorted(corpus.folder.rglob(f"*{corpus.suffix}"))
        corpus.name_list.write_text("".join(f"{path}\n" for path in paths))
        size = Size(
            len(paths), sum(path.stat().st_size for path in paths),
            sum(_inflated_size(path) for path in paths))
        stamp.write_text(json.dumps({"made_by": made_by, "size": size}))
    for path in corpus.paths():
        path.read_bytes()
    return Size(*json.loads(stamp.read_text())["size"])


def _inflated_size(path: Path) -> int:
    if path.suffix != ".gz":
        return path.stat().st_size
    size = 0
    with gzip.open(path) as file:
        while piece := file.read(1 << 20):
            size += len(piece)
    return size
