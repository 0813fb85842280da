"""What a reader of files leaves out is said by every command that reads files."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from lawtrack.cli.commands.file.apply import command as apply
from lawtrack.cli.commands.file.compare import command as compare
from lawtrack.cli.commands.file.instructions import command as instructions
from lawtrack.cli.commands.file.read import command as read
from lawtrack.cli.commands.file.table import command as table
from lawtrack.services.workspace import init_workspace
from tests.cli.test_workflow_commands import Office
from tests.corpus import CORPUS

FILES = CORPUS / "faults" / "files"
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
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def word(path: Path, lines: tuple[str, ...], *, header: str = "", hidden: str = "", chunk: str = "") -> Path:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    if hidden:
        document.paragraphs[-1].add_run(hidden).font.hidden = True
    if chunk:
        package = document.part.package
        part = Part(PackURI("/word/chunk.html"), "text/html", f"<p>{chunk}</p>".encode(), package)
        relation = document.part.relate_to(part, f"{RELATIONSHIP_TYPE.OFFICE_DOCUMENT[:-15]}/aFChunk")
        document.element.body.insert(-1, parse_xml(f'<w:altChunk {_W} {_R} r:id="{relation}"/>'))
    out = io.BytesIO()
    document.save(out)
    path.write_bytes(out.getvalue())
    return path


def run(command: object, *args: object) -> Result:
    return CliRunner().invoke(command, [str(a) for a in args], standalone_mode=False)  # type: ignore[arg-type]


@pytest.mark.parametrize("where", ["hidden", "chunk"])
def test_words_left_out_of_either_file_make_every_command_end_with_3(tmp_path: Path, where: str) -> None:
    act, law = word(tmp_path / "act.docx", ACT), word(tmp_path / "law.docx", LAW)
    odd_act = word(tmp_path / "odd_act.docx", ACT, **{where: "тайное слово"})
    odd_law = word(tmp_path / "odd_law.docx", LAW, **{where: "тайное слово"})
    assert run(apply, act, law).return_value == run(table, act, law).return_value == 0
    assert run(instructions, law).return_value == 0
    for command, *files in (
        (apply, odd_act, law),
        (apply, act, odd_law),
        (table, odd_act, law),
        (table, act, odd_law),
        (instructions, odd_law),
        (compare, act, odd_act),
        (compare, odd_act, act),
    ):
        result = run(command, *files)
        assert result.return_value == 3
        assert result.stderr.count("тайное слово") == 1
    assert run(compare, odd_act, odd_act).return_value == 0
    assert run(read, odd_act).exit_code == 0


def test_the_words_of_an_embedded_document_are_counted(tmp_path: Path) -> None:
    report = json.loads(run(read, word(tmp_path / "act.docx", ACT, chunk="2. Двор."), "--json").stdout)
    assert report["left_out"][0]["text"] == "2. Двор."
    assert report["chars"]["left_out"] == 7
    assert report["chars"]["input"] == len("".join("".join(ACT).split())) + 7


def test_a_page_header_is_no_text_of_the_act_but_tells_two_files_apart(tmp_path: Path) -> None:
    law = word(tmp_path / "law.docx", LAW)
    act, headed = word(tmp_path / "act.docx", ACT), word(tmp_path / "headed.docx", ACT, header="Проект")
    assert run(apply, headed, law).return_value == run(table, headed, law).return_value == 0
    assert run(compare, act, headed).return_value == 3
    numbered = word(tmp_path / "numbered.docx", ACT, header="12")
    assert run(compare, act, numbered).return_value == 0


def test_3_goes_before_1(tmp_path: Path) -> None:
    act = word(tmp_path / "act.docx", ACT)
    other = word(tmp_path / "other.docx", (*ACT, "2. Двор убирают."), hidden="тайное слово")
    result = run(compare, act, other)
    assert result.return_value == 3
    assert "Двор убирают" in result.stdout


@pytest.mark.corpus
def test_a_footnote_that_differs() -> None:
    result = run(compare, FILES / "fn0.docx", FILES / "fn1.docx")
    assert result.return_value == 3
    assert "календарных" in result.stderr
    assert "рабочих" in result.stderr


def test_a_bill_says_what_of_its_text_was_not_read(tmp_path: Path) -> None:
    init_workspace(tmp_path / "office").close()
    office = Office(tmp_path / "office")
    office.ok("bill", "new", "yards", "--title", "О дворах", "--lang", "ru")
    law = word(tmp_path / "law.docx", LAW, hidden="тайное слово")
    result = office.run("bill", "add", "yards", str(law), "--lang", "ru")
    assert result.return_value == 0
    assert "тайное слово" in result.stderr
