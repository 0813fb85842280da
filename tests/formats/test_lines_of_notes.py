"""A label that stands on a line of its own («Примечания:») comes out on a line of its own, whatever is made of the text."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner

from lawtrack.cli.main import cli
from lawtrack.comparing import compare
from lawtrack.config import Imprint
from lawtrack.formats.act_docx import write_act_docx
from lawtrack.formats.akn import read_akn
from lawtrack.services.from_file.acts import ReadAct, as_akn, as_text, read_act

HEAD = "О дворах\n\nЗакон Республики Казахстан от 2 мая 2020 года № 1-VI\n\nСтатья 5. Двор\n\n1. Двор открыт.\n\n"
NOTES = (
    "Примечания:\n\n1. Двором считается двор.\n\n2. Садом – сад.",
    "Примечания. 1. Двором считается двор.\n\n2. Садом – сад.",
    "Примечание.\n\nДвором считается двор.",
    "Примечание. Двором считается двор.",
    "Ескертпе:\n\nДвором считается двор.",
)


def read(folder: Path, note: str) -> ReadAct:
    path = folder / "act.txt"
    path.write_text(HEAD + note + "\n", encoding="utf-8")
    return read_act(path)


def lines_of(note: str) -> list[str]:
    return [line for line in note.split("\n") if line]


@pytest.mark.parametrize("note", NOTES)
def test_the_lines_of_a_note_come_out_as_they_came_in(note: str, tmp_path: Path) -> None:
    act, wanted = read(tmp_path, note).expression, lines_of(note)
    assert as_text(act).splitlines()[-len(wanted) :] == wanted
    again = read_akn(as_akn(act), "act.xml")
    assert as_text(again).splitlines()[-len(wanted) :] == wanted
    assert again.root == act.root
    word = docx.Document(io.BytesIO(write_act_docx(act, Imprint("", ""))))
    assert [one.text for one in word.paragraphs][-len(wanted) :] == wanted


@pytest.mark.parametrize("note", NOTES)
def test_so_they_do_in_a_table(note: str, tmp_path: Path) -> None:
    new = tmp_path / "new.txt"
    read(tmp_path, note)
    (tmp_path / "act.txt").rename(new)
    old, made = tmp_path / "old.txt", tmp_path / "table.docx"
    old.write_text(HEAD, encoding="utf-8")
    args = ["compare", str(old), str(new), "--format", "docx", "-o", str(made)]
    result = CliRunner().invoke(cli, args, standalone_mode=False)
    assert result.exception is None, result.exception
    cells = [cell for row in docx.Document(str(made)).tables[0].rows for cell in row.cells]
    printed = [[one.text.strip() for one in cell.paragraphs] for cell in cells]
    wanted = lines_of(note)
    (lines,) = [lines for lines in printed if wanted[-1] in lines]
    assert lines[-len(wanted) :] == wanted


def test_where_the_lines_break_changes_no_law(tmp_path: Path) -> None:
    one = read(tmp_path, "Примечание.\n\nДвором считается двор.").expression.root
    two = read(tmp_path, "Примечание. Двором считается двор.").expression.root
    assert one == two
    assert not compare(one, two).changes
