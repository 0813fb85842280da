"""Every command that writes a file where it is told: what it writes by the ending, and what it refuses."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import docx

from lawtrack.cli.main import cli
from tests.cli.office import ACT, LAW, Office

MADE = {".docx": "docx", ".xlsx": "xlsx", ".html": "html", ".htm": "html", ".pdf": "pdf", ".txt": "text", ".md": "text"}  # fmt: skip
MADE |= {".json": "json", ".xml": "xml", ".akn": "xml", "": "text"}


@dataclass(frozen=True)
class Output:
    """A command that writes a file.

    Attributes:
        command: Its words.
        args: What it is given; files stand in the office's folder.
        endings: The endings that it writes, besides those without a promise.
        refused: A few endings that it refuses.
        contradictions: A format and an ending that contradict each other.
        option: What names the file.
        extra: Formats whose ending is another format's: (``--format``, ending, what is in the file).
        bare: What is in a file without an ending.
    """

    command: tuple[str, ...]
    args: tuple[str, ...]
    endings: tuple[str, ...]
    refused: tuple[str, ...]
    contradictions: tuple[tuple[str, str], ...] = ()
    option: str = "-o"
    extra: tuple[tuple[str, str, str], ...] = ()
    bare: str = "text"

    @property
    def name(self) -> str:
        return " ".join((*self.command, self.option))


_TABLES = (".docx", ".xlsx", ".html", ".htm", ".pdf", ".json", ".txt", ".md")
_NOT_TABLES = (".doc", ".odt", ".rtf", ".xml", ".csv", ".zip", ".docm")
_REDLINE = (("redline", ".docx", "docx"),)
_TWO = (("docx", ".txt"), ("plain", ".docx"), ("html", ".pdf"), ("xlsx", ".docx"))
OUTPUTS = (
    Output(("read",), ("act-ru.docx",), (".txt", ".xml", ".akn", ".json"), (".docx", ".pdf", ".html", ".xlsx"), (("text", ".xml"), ("json", ".txt"))),
    Output(("instructions",), ("law-ru.txt",), (".txt", ".json"), (".docx", ".pdf", ".xml", ".html")),
    Output(("apply",), ("act-ru.docx", "law-ru.txt"), (".txt", ".xml", ".docx", ".pdf"), (".html", ".xlsx", ".json", ".odt"), (("text", ".docx"), ("akn", ".docx"), ("docx", ".pdf"))),
    Output(("apply",), ("act-ru.docx", "law-ru.txt"), (".json",), (".docx", ".pdf", ".xlsx"), option="--outcomes", bare="json"),
    Output(("compare",), ("act-ru.docx", "new-ru.docx"), _TABLES, _NOT_TABLES, (*_TWO, ("redline", ".pdf")), extra=_REDLINE),
    Output(("table",), ("act-ru.docx", "law-ru.txt"), _TABLES, _NOT_TABLES, (*_TWO, ("redline", ".html")), extra=_REDLINE),
    Output(("correlate",), ("act-ru.docx", "new-ru.docx"), _TABLES, _NOT_TABLES, _TWO),
    Output(("draft",), ("act-ru.docx", "new-ru.docx"), (".docx", ".txt"), (".xlsx", ".html", ".pdf", ".xml", ".json"), (("docx", ".txt"), ("text", ".docx"))),
    Output(("check-table",), ("table.docx", "act-ru.docx", "law-ru.txt"), (".txt", ".json"), (".docx", ".pdf", ".xlsx")),
    Output(("parity",), ("law-ru.txt", "law-kk.txt"), (".txt", ".json"), (".docx", ".pdf", ".xlsx")),
    Output(("bill", "table"), ("yards",), _TABLES, _NOT_TABLES, (*_TWO, ("redline", ".xlsx")), extra=_REDLINE),
    Output(("bill", "version", "compare"), ("yards", "1", "2"), _TABLES, _NOT_TABLES, _TWO),
    Output(("bill", "package"), ("yards", "--draft"), (), (".docx", ".pdf", ".zip", ".txt"), bare="folder"),
    Output(("recommend",), ("yards", "--from", "letter.txt"), (".txt", ".json", ".xlsx"), (".docx", ".pdf", ".html", ".csv")),
    Output(("terms",), ("двор", "act-ru.docx", "--to", "сад"), (".txt", ".json"), (".docx", ".pdf", ".xlsx")),
    Output(("bill", "ripple"), ("yards",), (".txt", ".json"), (".docx", ".pdf", ".xlsx")),
    Output(("backup",), (), (".zip",), (".docx", ".pdf", ".txt"), bare="zip"),
)  # fmt: skip


FOLDERS_AND_REPORTS = frozenset({"review remind -o"}) | {
    f"report {name} -o"
    for name in (
        "certificate", "disagreements", "discussion", "letters", "responses", "stability", "status", "workload"
    )
}  # fmt: skip
"""They need reviews with answers: tests/cli/test_report.py and tests/cli/test_due.py write their files."""


def full_office(folder: Path) -> Office:
    """The office of ``open_office`` with everything that the commands above are given."""
    from tests.cli.office import open_office

    office = open_office(folder)
    (folder / "act-ru.docx").write_bytes(word(ACT["ru"]))
    (folder / "new-ru.docx").write_bytes(word(ACT["ru"].replace("открыт", "закрыт")))
    office.ok(
        "import",
        str(folder / "act-ru.docx"),
        "--work",
        "/akn/kz/act/2020-05-02/1-VI",
        "--edition",
        "2025-01-01",
    )
    office.run("recommend", "yards", "--text", "Уточнить.", "--by", "житель")
    office.run("bill", "version", "yards")
    (folder / "letter.txt").write_text("1. В статье 2 срок мал.\n\n2. Статью 1 уточнить.\n", encoding="utf-8")
    for lang in ("ru", "kk"):
        path = folder / f"second-{lang}.txt"
        path.write_text(LAW[lang].replace("2027", "2028"), encoding="utf-8")
        office.run("bill", "add", "yards", str(path))
    office.run(
        "table", *(str(folder / f) for f in ("act-ru.docx", "law-ru.txt")), "-o", str(folder / "table.docx")
    )
    return office


def word(text: str) -> bytes:
    """A Word file whose properties tell of a person and his machine."""
    document = docx.Document()
    for line in text.split("\n"):
        if line:
            document.add_paragraph(line)
    core = document.core_properties
    core.author = core.last_modified_by = core.comments = core.keywords = "Тайный Автор"
    core.title, core.revision = "C:\\Users\\secret-user\\act.docx", 31
    document.add_comment(document.paragraphs[0].runs, text="Проверить.", author="Тайный Автор", initials="ТА")
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def run(office: Office, output: Output, file: str, *more: str) -> tuple[int, BaseException | None]:
    """Run a command with its file in the office's folder."""
    args = [str(office.folder / arg) if "." in arg else arg for arg in output.args]
    result = office.run(*output.command, *args, *more, output.option, str(office.folder / file))
    return result.return_value or 0, result.exception


def kind_of(path: Path) -> str:
    """What is really in a file."""
    if path.is_dir():
        return "folder"
    data = path.read_bytes()
    if data.startswith(b"PK"):
        names = zipfile.ZipFile(path).namelist()
        return "docx" if "word/document.xml" in names else "xlsx" if "xl/workbook.xml" in names else "zip"
    if data.startswith(b"%PDF"):
        return "pdf"
    text = data.decode()
    if text.lstrip().startswith(("{", "[")):
        first, _line, _rest = text.partition("\n")
        json.loads(text if first in ("{", "[") else first)
        return "json"
    return "xml" if text.startswith("<?xml") else "html" if "<html" in text[:200].lower() else "text"


def commands_with_files() -> Iterator[str]:
    """Every command of the program that has an option for a file to write, with that option."""
    context = click.Context(cli)
    waiting: list[tuple[tuple[str, ...], click.Command | None]] = [
        ((name,), cli.get_command(context, name)) for name in cli.list_commands(context)
    ]
    while waiting:
        words, command = waiting.pop()
        if isinstance(command, click.Group):
            waiting += [
                ((*words, name), command.get_command(context, name))
                for name in command.list_commands(context)
            ]
            continue
        for parameter in command.params if command is not None else ():
            if parameter.name in ("out", "output", "outcomes"):
                yield " ".join((*words, "-o" if "-o" in parameter.opts else parameter.opts[0]))
