"""Files of other word processors are read as the Word file they came from; damaged ones get one sentence."""

from __future__ import annotations

import subprocess
from pathlib import Path

import docx
import pytest

from lawtrack.errors import InputError
from lawtrack.formats.libreoffice import libreoffice
from lawtrack.formats.registry import read_source

pytestmark = pytest.mark.libreoffice


def word_file(path: Path) -> None:
    document = docx.Document()
    for line in ("Статья 1. Дворы", "1. Двор открыт.", "2. Ворота запирают."):
        document.add_paragraph(line)
    table = document.add_table(1, 2, style="Table Grid")
    table.cell(0, 0).text, table.cell(0, 1).text = "5¹", "≥ 10"
    document.add_paragraph("3. Иное запрещено.")
    document.save(str(path))


@pytest.mark.parametrize("suffix", ["odt", "rtf", "doc"])
def test_the_same_words(tmp_path: Path, suffix: str) -> None:
    word_file(tmp_path / "act.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [libreoffice(), profile, "--headless", "--convert-to", suffix, "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "act.docx")], check=True, capture_output=True, timeout=180)
    made, word = read_source(tmp_path / f"act.{suffix}"), read_source(tmp_path / "act.docx")
    assert [line.text for line in made.lines] == [line.text for line in word.lines]


def test_what_is_no_document_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "act.doc"
    broken.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    with pytest.raises(InputError):
        read_source(broken)
