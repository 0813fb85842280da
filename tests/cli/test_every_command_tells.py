"""One walk: every command that takes a file, over every kind of thing that a reader leaves out, and over the files of faults.

What ``read --json`` lists as left out, each command says; those that answer for a text end with 3 where it may be text.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from lawtrack import i18n
from lawtrack.cli.main import cli
from lawtrack.errors import LawtrackError
from lawtrack.services.workspace import init_workspace
from tests.corpus import CORPUS
from tests.formats.word_files import paragraph, word_file

ACT = (
    "О дворах",
    "Закон Республики Казахстан от 2 мая 2020 года № 1-VI",
    "Статья 1. Двор",
    "1. Двор открыт.",
)
LAW = (
    "О внесении изменения в Закон Республики Казахстан «О дворах»",
    "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О дворах» следующее изменение:",
    "в пункте 1 статьи 1 слово «открыт» заменить словом «закрыт».",
)
KAZAKH = (
    "«Аулалар туралы» Қазақстан Республикасының Заңына өзгеріс енгізу туралы",
    "1-бап. «Аулалар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына мынадай өзгеріс енгізілсін:",
    "1-баптың 1-тармағындағы «ашық» деген сөз «жабық» деген сөзбен ауыстырылсын.",
)
ANSWERING = ("instructions", "apply", "table", "parity", "check", "check-table")
"""Commands that end with 3 where something that may be text was not read."""
ROLES: dict[str, tuple[str, ...]] = {
    "read": ("read", "FILE"),
    "instructions": ("instructions", "FILE"),
    "apply to it": ("apply", "FILE", "LAW"),
    "apply it": ("apply", "ACT", "FILE"),
    "table of it": ("table", "FILE", "LAW"),
    "table by it": ("table", "ACT", "FILE"),
    "text checked": ("check", "--text", "FILE", "--only", "unread"),
    "text checked against it": ("check", "--text", "LAW", "FILE", "--only", "unread"),
    "check of it": ("check-table", "TABLE", "FILE", "LAW"),
    "check by it": ("check-table", "TABLE", "ACT", "FILE"),
    "compare old": ("compare", "FILE", "ACT"),
    "compare new": ("compare", "ACT", "FILE"),
    "compare with itself": ("compare", "FILE", "FILE"),
    "parity": ("parity", "FILE", "KAZAKH"),
    "import": ("import", "FILE", "--edition", "2020-05-02"),
    "bill add": ("bill", "add", "yards", "FILE", "--lang", "ru"),
}
OF_LAWS = frozenset(
    {"instructions", "apply it", "table by it", "text checked", "check by it", "parity", "bill add"}
)


@dataclass(frozen=True)
class Kind:
    """Something that a reader leaves out: the ending of the file, the file made of lines, and whether it may be text."""

    ending: str
    file: Callable[[tuple[str, ...]], bytes]
    weighs: bool = True


def word(extra: str = "", **parts: str) -> Callable[[tuple[str, ...]], bytes]:
    return lambda lines: word_file("".join(map(paragraph, lines)) + extra, **parts)


def page(extra: str, around: str = "") -> Callable[[tuple[str, ...]], bytes]:
    def made(lines: tuple[str, ...]) -> bytes:
        body = "".join(f"<p>{line}</p>" for line in lines) + extra
        body = f"<p>{around}</p><article>{body}</article>" if around else body
        return f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{body}</body></html>'.encode()

    return made


def run_of(inner: str) -> str:
    return f"<w:p><w:r>{inner}</w:r></w:p>"


FIELD = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ тайна</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
TEXT_IN_SHAPE = '<a:t xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">тайна</a:t>'
ORDINAL = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="ordinalText"/>'
    '<w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
IN_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
NOTE = paragraph("тайна").replace("<w:p>", "<w:p>", 1)

KINDS = {
    "hidden words": Kind("docx", word(paragraph("тайна", run="<w:vanish/>"))),
    "footnote": Kind("docx", word(footnotes=f'<w:footnote w:id="2">{NOTE}</w:footnote>')),
    "comment": Kind("docx", word(comments=f'<w:comment w:id="0">{NOTE}</w:comment>')),
    "field": Kind("docx", word(FIELD)),
    "shape": Kind("docx", word(run_of(f"<w:drawing>{TEXT_IN_SHAPE}</w:drawing>"))),
    "ruby": Kind("docx", word(run_of("<w:ruby><w:rt><w:r><w:t>тайна</w:t></w:r></w:rt></w:ruby>"))),
    "unknown element": Kind("docx", word(f"<w:thing>{paragraph('тайна')}</w:thing>")),
    "unknown sign": Kind("docx", word(run_of('<w:sym w:font="Webdings" w:char="F061"/>'))),
    "unknown number": Kind("docx", word(paragraph("в списке.", IN_LIST), numbering=ORDINAL)),
    "subdocument": Kind("docx", word("<w:p><w:subDoc/></w:p>")),
    "picture": Kind("docx", word(run_of("<w:drawing/>")), weighs=False),
    "list on a page": Kind("html", page("<select><option>тайна</option></select>")),
    "input on a page": Kind("html", page('<input value="тайна">')),
    "hidden on a page": Kind("html", page('<p style="display: none">тайна</p>')),
    "picture on a page": Kind("html", page('<img src="a.png">'), weighs=False),
    "around the act": Kind("html", page("", around="тайна сайта"), weighs=False),
}


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files that a command takes beside the odd one, and a workspace with a bill."""
    folder = tmp_path_factory.mktemp("partners") / "once"
    folder.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAWTRACK_CONFIG", str(folder / "no-config.toml"))
        i18n.use("en")
        for name, lines in (("ACT", ACT), ("LAW", LAW), ("KAZAKH", KAZAKH)):
            _in(folder)[name].write_text("\n\n".join(lines), encoding="utf-8")
        drawn = call(_in(folder), "table", "ACT", "LAW", "--format", "docx", "-o", "TABLE")
        assert drawn.return_value == 0, drawn.output
        init_workspace(folder / "office").close()
        call(_in(folder), "bill", "new", "yards", "--title", "О дворах", "--lang", "ru")
    return folder


@pytest.fixture
def partners(made_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    i18n.use("en")
    shutil.copytree(made_once, tmp_path / "made")
    return _in(tmp_path / "made")


def _in(folder: Path) -> dict[str, Path]:
    names = {name: folder / f"{name.lower()}.txt" for name in ("ACT", "LAW", "KAZAKH")}
    return names | {"TABLE": folder / "table.docx", "FOLDER": folder / "office"}


def call(partners: dict[str, Path], *words: str) -> Result:
    """Run a command on the files that its words name."""
    given = [str(partners.get(word, word)) for word in words]
    if words[0] in ("import", "bill"):
        given = ["--workspace", str(partners["FOLDER"]), *given]
    return CliRunner().invoke(cli, given, standalone_mode=False)


_READ: dict[tuple[str, bool], Any] = {}


def report_of(kind: str, of_law: bool, partners: dict[str, Path]) -> Any:
    """What ``read --json`` says of a kind of file: once for all commands that take it."""
    if (kind, of_law) not in _READ:
        _READ[kind, of_law] = json.loads(call(partners, "read", "FILE", "--json").stdout)
    return _READ[kind, of_law]


def is_said(item: dict[str, str], narrated: str) -> bool:
    """True where the reason and the words (the first eighty letters, blanks aside) are in what was narrated."""
    plain = "".join(narrated.split())
    return "".join(f"{item['why']} {item['text'][:80]}".split()) in plain


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("kind", KINDS)
def test_what_a_reader_leaves_out_every_command_says(kind: str, role: str, partners: dict[str, Path]) -> None:
    made, words = KINDS[kind], ROLES[role]
    partners["FILE"] = partners["ACT"].with_name(f"odd.{made.ending}")
    partners["FILE"].write_bytes(made.file(LAW if role in OF_LAWS else ACT))
    report = report_of(kind, role in OF_LAWS, partners)
    assert report["left_out"], "the kind is left out of nothing"
    assert report["chars"]["input"] == sum(report["chars"][n] for n in ("tree", "notes", "left_out"))
    result = call(partners, *words)
    assert result.exception is None, result.exception
    for item in report["left_out"]:
        assert is_said(item, result.stderr), (item, result.stderr)
    if (words[0] in ANSWERING and made.weighs) or (
        words[0] == "compare" and role != "compare with itself" and made.weighs
    ):
        assert result.return_value == 3
    elif role in ("read", "import", "bill add", "compare with itself"):
        assert not result.return_value


def test_a_table_edited_in_word_says_what_stands_around_it(partners: dict[str, Path]) -> None:
    call(partners, "import", "ACT", "--edition", "2020-05-02")
    call(partners, "bill", "add", "yards", "LAW", "--lang", "ru")
    partners["OWN"] = partners["TABLE"].with_name("own.docx")
    assert call(partners, "bill", "table", "yards", "--format", "docx", "-o", "OWN").exception is None
    before = call(partners, "bill", "import-table", "yards", "OWN", "--dry-run")
    assert (before.exception, before.return_value) == (None, 0), before.stderr
    _with_footnote(partners["OWN"])
    after = call(partners, "bill", "import-table", "yards", "OWN", "--dry-run")
    assert after.return_value == 3
    assert "тайна" in after.stderr
    checked = call(partners, "check-table", "OWN", "ACT", "LAW")
    assert checked.return_value == 3
    assert "тайна" in checked.stderr


def _with_footnote(path: Path) -> None:
    import docx
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    document = docx.Document(str(path))
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    notes = f'<w:footnotes xmlns:w="{main}"><w:footnote w:id="2">{NOTE}</w:footnote></w:footnotes>'.encode()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, notes, document.part.package)
    document.part.relate_to(part, f"{office}/footnotes")
    document.save(str(path))


FOLDERS = (CORPUS / "faults" / "files", CORPUS / "faults" / "acts")
_ALWAYS = ("read", "import", "compare with itself")
"""What every file is given to; of the other commands each is given to every third file."""
FAULTS = sorted(path for folder in FOLDERS if folder.is_dir() for path in folder.iterdir())


@pytest.mark.corpus
@pytest.mark.parametrize("path", FAULTS, ids=lambda path: path.name)
def test_every_command_says_what_it_left_out_of_a_file_of_faults(
    path: Path, partners: dict[str, Path]
) -> None:
    partners["FILE"] = path
    read = call(partners, "read", "FILE", "--json")
    if isinstance(read.exception, LawtrackError):
        left_out, refused = [], True
    else:
        assert read.exception is None, read.exception
        report = json.loads(read.stdout)
        left_out, refused = report["left_out"], False
        assert report["chars"]["input"] == sum(report["chars"][n] for n in ("tree", "notes", "left_out"))
    for role in (*_ALWAYS, *[role for role in ROLES if role not in _ALWAYS][FAULTS.index(path) % 3 :: 3]):
        result = call(partners, *ROLES[role])
        if isinstance(result.exception, LawtrackError):
            assert result.exception.exit_code == 2, role
            assert refused or role not in ("read", "import", "compare with itself"), result.exception
            continue
        assert result.exception is None, (role, result.exception)
        if refused:
            assert (role, result.return_value) == ("import", 2)
            continue
        assert result.return_value in (None, 0, 1, 3), role
        for item in left_out:
            assert is_said(item, result.stderr), (role, item)
        if ROLES[role][0] in ANSWERING and any(any(map(str.isalpha, item["text"])) for item in left_out):
            assert result.return_value == 3, role
