"""A redline of two Word files: how long, how much memory, how many letters are marked, beside other tools in one run.

Run: ``make bench``. The others live in an environment of their own (they need Python 3.12): ``make peers`` makes it in
``build/peers``; where it is not there this is said and lawtrack is measured alone. The act is the Tax Code of
``LAWTRACK_CORPUS`` (by default ``../shared/data``) as a Word file; where it is not, a code of the same size is made up.
"""

from __future__ import annotations

import datetime as dt
import io
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

# a file beside this one has the name of the library: the folder is searched last
HERE = str(Path(__file__).resolve().parent)
sys.path[:] = [*(entry for entry in sys.path if str(Path(entry or ".").resolve()) != HERE), HERE]

import docx  # noqa: E402
from compare import TAX_CODE, code  # noqa: E402
from lxml import etree  # noqa: E402

from lawtrack.config import Imprint  # noqa: E402
from lawtrack.formats.tracked.package import WordParts  # noqa: E402
from lawtrack.formats.tracked.proof import ACCEPTED, REJECTED, told  # noqa: E402
from lawtrack.formats.tracked.redline import Redline, marked_up, prove  # noqa: E402
from lawtrack.model.rendering import plain_text  # noqa: E402

PEERS = Path(os.environ.get("LAWTRACK_PEERS", Path(__file__).parents[1] / "build" / "peers")) / "bin"
OURS = Path(sys.executable).parent / "lawtrack"
ORDERS = TAX_CODE.parent
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ON = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
_DOCXODUS = """
import sys
from pathlib import Path
from python_redlines.engines import DocxodusEngine
old, new, out = map(Path, sys.argv[1:])
out.write_bytes(DocxodusEngine().run_redline("A", old.read_bytes(), new.read_bytes())[0])
"""
_LAUNCHER = """
import resource, subprocess, sys, time
start = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, code)
"""
"""A small process of its own: a child's peak counts what its parent held when it began."""
TOOLS: dict[str, Callable[[str, str, str], Sequence[str]]] = {
    "docx-redline": lambda a, b, c: (str(PEERS / "docx-redline"), "compare", a, b, "-o", c),
    "docx-trackdiff": lambda a, b, c: (str(PEERS / "docx-trackdiff"), a, b, c),
    "Docxodus": lambda a, b, c: (str(PEERS / "python"), "-c", _DOCXODUS, a, b, c),
}
POINT = (
    "1. Заявление подается в акимат в течение десяти рабочих дней.",
    "Решение принимает комиссия в срок до месяца.",
)


def word(lines: Sequence[str]) -> bytes:
    """A Word file with a paragraph a line."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def tax_code() -> list[str]:
    """The lines of the code."""
    if not TAX_CODE.is_file():
        return plain_text(code(850)).split("\n")
    return [" ".join(line.split()) for line in TAX_CODE.read_text().split("\n") if line.strip()]


def edited(lines: Sequence[str], count: int) -> list[str]:
    """The lines with a word changed in so many of them, spread over the text."""
    made = list(lines)
    long = [n for n, line in enumerate(lines) if len(line) > 60]
    for n in long[:: len(long) // count][:count]:
        words = list(re.finditer(r"\b\w{5,}\b", made[n]))
        middle = words[len(words) // 2]
        made[n] = f"{made[n][: middle.start()]}уполномоченный{made[n][middle.end() :]}"
    return made


def measured(command: Sequence[str]) -> tuple[float, float]:
    """Seconds of a program from its start to its end, and its peak memory in MB."""
    told = subprocess.run([sys.executable, "-c", _LAUNCHER, *command], capture_output=True, check=True).stdout
    spent, memory, code_ = told.split()[-3:]
    if int(code_) not in (0, 1):
        raise RuntimeError(f"it ended with {code_.decode()}")
    return float(spent), float(memory) / 1024


def ink(data: bytes) -> int:
    """The letters inside marks."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    marks = root.iter(f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo")
    return sum(len(t.text or "") for mark in marks for t in mark.iter(f"{W}t", f"{W}delText"))


def right(data: bytes, old: bytes, new: bytes) -> str:
    """Whether accepting gives the new file and rejecting the old one."""
    accepted, rejected = told(data, ACCEPTED, REJECTED)
    wrong = [
        name
        for name, one, other in (("accept ≠ new", accepted, new), ("reject ≠ old", rejected, old))
        if one.lines != told(other, frozenset())[0].lines
    ]
    return ", ".join(wrong) or "accept = new, reject = old"


def case(name: str, old: bytes, new: bytes, runs: int = 1) -> None:
    """One pair of files by every tool."""
    print(name)
    best: dict[str, float] = {}
    figures = zip(*(_timed(old, new) for _run in range(runs)), strict=True)
    marking, proof = map(statistics.median, figures)
    print(f"    lawtrack, in one process: marking {marking:.2f} s, proof {proof:.2f} s")
    with tempfile.TemporaryDirectory() as folder:
        a, b, c = (f"{folder}/{file}.docx" for file in ("old", "new", "made"))
        Path(a).write_bytes(old)
        Path(b).write_bytes(new)
        tools = {"lawtrack": (str(OURS), "compare", a, b, "--format", "redline", "-o", c)}
        tools |= {n: tuple(make(a, b, c)) for n, make in TOOLS.items() if Path(make(a, b, c)[0]).exists()}
        for tool, command in tools.items():
            try:
                taken = [measured(command) for _run in range(runs)]
            except RuntimeError as error:
                print(f"    {tool}: {error}")
                continue
            spent, memory = statistics.median(f[0] for f in taken), max(f[1] for f in taken)
            data = Path(c).read_bytes()
            print(
                f"    {tool}: {spent:.2f} s, {memory:.0f} MB, {ink(data)} letters marked, {right(data, old, new)}"
            )
            if tool == "lawtrack":
                ours = spent, ink(data)
                continue
            best["s"] = min(best.get("s", spent), spent)
            best["ink"] = min(best.get("ink", ink(data)), ink(data))
            apart = spent / (ours[0] - proof)
            print(f"        time {tool} / lawtrack: {spent / ours[0]:.2f}, without the proof {apart:.2f}")
    if best:
        print(f"    letters marked, lawtrack / the best of the others: {ours[1] / best['ink']:.3f}")


def _timed(old: bytes, new: bytes) -> tuple[float, float]:
    start = time.perf_counter()
    made: Redline = marked_up(WordParts(old, "old"), WordParts(new, "new"), Imprint(), ON)
    middle = time.perf_counter()
    prove(made, old, new)
    return middle - start, time.perf_counter() - middle


def orders() -> None:
    """Real orders with a changed word in every tenth text: what of their looks is still there."""
    for path in sorted(ORDERS.glob("*.docx")):
        old = path.read_bytes()
        with zipfile.ZipFile(io.BytesIO(old)) as package:
            root = etree.fromstring(package.read("word/document.xml"))
            for words in [t for t in root.iter(f"{W}t") if len(t.text or "") > 30][::10]:
                words.text = re.sub(r"\b\w{5,}\b", "уполномоченный", words.text or "", count=1)
            held = io.BytesIO()
            with zipfile.ZipFile(held, "w") as changed:
                for name in package.namelist():
                    changed.writestr(
                        name, etree.tostring(root) if name == "word/document.xml" else package.read(name)
                    )
        made = marked_up(WordParts(old, "old"), WordParts(held.getvalue(), "new"), Imprint(), ON).data
        kept = []
        for tag in ("tbl", "drawing", "color"):
            before, after = (_count(one, tag) for one in (old, made))
            kept.append(f"{tag} {min(before, after)}/{before}")
        print(f"    {path.name}: {', '.join(kept)}, {right(made, old, held.getvalue())}")


def _count(data: bytes, tag: str) -> int:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return sum(1 for _element in etree.fromstring(package.read("word/document.xml")).iter(f"{W}{tag}"))


def main() -> None:
    """Print the figures."""
    if not PEERS.is_dir():
        print(f"The tools to be measured beside are not in {PEERS.parent}: make peers (needs Python 3.12).")
    lines = tax_code()
    case(f"A code of {len(lines)} paragraphs, 75 edits", word(lines), word(edited(lines, 75)), 3)
    renumbered = [plain_text(code(200, extra=extra)).split("\n") for extra in (0, 20)]
    case("200 articles, one put in, 180 renumbered", *map(word, renumbered))
    tail = ["2. Иное правило действует всегда.", "3. Хвост статьи остается таким же."]
    old = ["Статья 1. Порядок", " ".join(POINT), *tail]
    new = ["Статья 1. Порядок", POINT[0], f"2. {POINT[1]}", "3" + tail[0][1:], "4" + tail[1][1:]]
    case("One point divided in two, two renumbered", word(old), word(new))
    print("Real orders, words changed")
    orders()


if __name__ == "__main__":
    main()
