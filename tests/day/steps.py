"""What the drafter does in the day, command by command, and what must come of it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from click.testing import CliRunner, Result

from lawtrack import i18n
from lawtrack.cli.main import cli
from tests.day.cells import EXPECTED, Sheet, expected, of_word
from tests.day.word_papers import PAPERS, word_paper
from tests.word.editing import WordTable

BILL = "gardens"
LANGUAGES = ("ru", "kk")
DONE, DIFFERENT, UNSETTLED = 0, 1, 3
NEW = 3
"""The column of the proposed wording, from 0."""
SOUGHT = {"ru": "после согласования с комиссией", "kk": "комиссиямен келісілгеннен кейін"}
"""The words that instruction 8 means: the bill quotes them wrongly."""
SECOND = {"ru": ("пяти", "семи"), "kk": ("бес", "жеті")}
"""The term that the deputy head changes in the table, in Word; then the bill is written anew."""


@dataclass
class Day:
    """The day in one folder.

    Args:
        folder: Where the papers, the workspace and the tables go; nothing is there yet.

    Attributes:
        found: What was otherwise than a person wrote down beforehand, a line each.
        told: Every command with what it printed, as a log to be read.
    """

    folder: Path
    found: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def do(self) -> None:
        """Everything, from the empty folder to the papers that go with the second version."""
        with _as_the_drafter(self.folder):
            self._import()
            self._write()
            self._settle()
            self._justify()
            self._tables()
            self._remark()
            self._edits_in_word()
            self._second_version()
            self._package()

    def run(self, *words: str, code: int = DONE) -> Result:
        """One command in the workspace; another exit code than this is a finding."""
        result = CliRunner().invoke(
            cli, ["--workspace", str(self.folder / "office"), *words], standalone_mode=False
        )
        self.told.append(f"$ lawtrack {' '.join(words)}\n{result.output}")
        ended = result.return_value if isinstance(result.return_value, int) else DONE
        if result.exception is not None or ended != code:
            told = result.exception or f"{ended}: {result.output[-400:]}"
            self.found.append(f"{' '.join(words[:4])}: expected {code}, found {told}")
        return result

    def _import(self) -> None:
        self.run("init", str(self.folder / "office"))
        for lang in LANGUAGES:
            paper = word_paper(f"order.{lang}", self.folder)
            self.run("import", str(paper), "--lang", lang, "--edition", "2024-04-01", "--short", "order-52")

    def _write(self) -> None:
        titles = {lang: (PAPERS / f"bill.{lang}.txt").read_text(encoding="utf-8").split("\n")[1] for lang in LANGUAGES}  # fmt: skip
        self.run("bill", "new", BILL, "--kind", "bylaw", "--title", titles["ru"], "--title-kk", titles["kk"])
        for lang in LANGUAGES:
            paper = word_paper(f"bill.{lang}", self.folder)
            self.run("bill", "add", BILL, str(paper), "--lang", lang)

    def _settle(self) -> None:
        for lang in LANGUAGES:
            self.run("bill", "apply", BILL, "--lang", lang, code=UNSETTLED)
            self.run("bill", "settle", BILL, "8", "--old", SOUGHT[lang], "--lang", lang)
            self.run("bill", "apply", BILL, "--lang", lang)

    def _justify(self) -> None:
        """What a person wrote down in the last column, for the elements of the rows; one reason may serve several."""
        for lang in LANGUAGES:
            reasons: dict[str, list[str]] = {}
            for row in expected(f"A.{lang}").rows:
                reasons.setdefault(row[-1].lines[0], []).append(row[1].lines[0].split(" (")[0])
            for reason, elements in reasons.items():
                self.run("bill", "justify", BILL, *elements, "--lang", lang, "--text", reason)
        self.run("check", BILL)

    def _tables(self) -> None:
        for lang in LANGUAGES:
            self._table("A", lang)
        self._table("reading", "ru")

    def _table(
        self, form: str, lang: str, changed: Mapping[str, str] | None = None, code: int = DONE
    ) -> Path:
        version = "v2" if changed else "v1"
        path = self.folder / f"{form}.{lang}.{version}.docx"
        self.run("bill", "table", BILL, "--form", form, "--lang", lang, "-o", str(path), code=code)
        asked = _worded(expected(f"{form}.{lang}"), changed or {})
        self.found += [f"{path.name}: {line}" for line in asked.differences(of_word(path))]
        return path

    def _remark(self) -> None:
        wording = "2. Комитету садов обеспечить официальное опубликование настоящего приказа в течение пяти рабочих дней."
        self.run("recommend", BILL, "пункт 2 проекта", "--by", "Общественный совет", "--lang", "ru",
                 "--text", "Без срока поручение не проверить.", "--wording", wording)  # fmt: skip
        self.run(
            "respond",
            f"{BILL}/1",
            "--decision",
            "rejected",
            "--reason",
            "Срок опубликования установлен законом.",
        )
        self._table("B", "ru")

    def _edits_in_word(self) -> None:
        """Another term is typed into the Russian table; it waits until the bill says it."""
        edited = self.folder / "A.ru.edited.docx"
        edited.write_bytes((self.folder / "A.ru.v1.docx").read_bytes())
        table = WordTable(edited)
        table.type_over("пункт 5 Правил", NEW, *SECOND["ru"])
        table.save()
        self.run("bill", "import-table", BILL, str(edited), "--lang", "ru", "--yes")
        self.run("check", BILL, code=UNSETTLED)

    def _second_version(self) -> None:
        for lang in LANGUAGES:
            old, new = SECOND[lang]
            again = self.folder / f"bill.{lang}.second.docx"
            paper = word_paper(f"bill.{lang}", self.folder, {f"«{old}»": f"«{new}»"})
            paper.rename(again)
            self.run("bill", "add", BILL, str(again), "--lang", lang)
        for lang in LANGUAGES:
            self._table("A", lang, dict([SECOND[lang]]))
        self.run("check", BILL)
        self.run("bill", "version", "compare", BILL, code=DIFFERENT)

    def _package(self) -> None:
        """The papers of art. 29.2 in one folder; the tables among them are those that were looked at."""
        folder = self.folder / "package"
        self.run("bill", "package", BILL, "-o", str(folder))
        papers = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
        asked = (EXPECTED / "package.txt").read_text(encoding="utf-8").split("\n")[:-1]
        if papers != asked:
            self.found.append(f"package: expected {asked}, found {papers}")
        for lang in LANGUAGES:
            for table in folder.glob(f"{lang}/05 *.docx"):
                sheet = _worded(expected(f"A.{lang}"), dict([SECOND[lang]]))
                self.found += [f"package, {lang}: {line}" for line in sheet.differences(of_word(table))]


def _worded(sheet: Sheet, changed: Mapping[str, str]) -> Sheet:
    """The table with other words in its right cells, where the bill now puts them."""
    for row in sheet.rows:
        cell = row[NEW]
        for old, new in changed.items():
            cell.lines = [f" {line} ".replace(f" {old} ", f" {new} ").strip() for line in cell.lines]
            cell.marked = [new if words == old else words for words in cell.marked]
    return sheet


@contextmanager
def _as_the_drafter(folder: Path) -> Iterator[None]:
    """The settings of the person at the desk: nobody else's, and Russian."""
    before = dict(os.environ)
    os.environ |= {
        "LAWTRACK_CONFIG": str(folder / "no-config.toml"), "LAWTRACK_USER": "drafter", "LAWTRACK_LANG": "ru"
    }  # fmt: skip
    try:
        i18n.use("ru")
        yield
    finally:
        os.environ.clear()
        os.environ |= before
        i18n.use("en")
