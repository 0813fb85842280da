"""The ending of ``-o`` says the format where ``--format`` does not; what they say must not differ."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from tests.hostile import samples
from tests.hostile.running import in_process

ENVIRONMENT = {"LAWTRACK_LANG": "en"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "act.txt").write_text(samples.ACT, encoding="utf-8")
    (tmp_path / "law.txt").write_text(samples.LAW, encoding="utf-8")
    return tmp_path


def lawtrack(folder: Path, *args: str) -> tuple[int, bytes, bytes]:
    return in_process(args, folder, {**ENVIRONMENT, "LAWTRACK_CONFIG": str(folder / "no.toml")})


def kind_of(path: Path) -> str:
    """What is really in a file."""
    data = path.read_bytes()
    if data.startswith(b"PK"):
        names = zipfile.ZipFile(path).namelist()
        return "docx" if "word/document.xml" in names else "xlsx"
    if data.startswith(b"%PDF"):
        return "pdf"
    text = data.decode()
    if text.lstrip().startswith(("{", "[")):
        json.loads(text.splitlines()[0] if path.suffix == ".jsonl" else text)
        return "json"
    return "xml" if text.startswith("<?xml") else "html" if "<html" in text[:200].lower() else "text"


def test_a_json_file_is_one_document_and_a_jsonl_file_lines(folder: Path) -> None:
    lines = lawtrack(folder, "instructions", "law.txt", "--json")[1].decode().splitlines()
    values = [json.loads(line) for line in lines]
    assert len(values) > 1
    for name in ("i.json", "i.jsonl", "I.JSON", "i.txt"):
        lawtrack(folder, "instructions", "law.txt", "--json", "-o", name)
    assert json.loads((folder / "i.json").read_text(encoding="utf-8")) == values
    assert json.loads((folder / "I.JSON").read_text(encoding="utf-8")) == values
    for name in ("i.jsonl", "i.txt"):
        assert [
            json.loads(line) for line in (folder / name).read_text(encoding="utf-8").splitlines()
        ] == values
    for name in ("o.json", "o.jsonl"):
        lawtrack(folder, "apply", "act.txt", "law.txt", "--outcomes", name, "-o", "a.txt")
    outcomes = json.loads((folder / "o.json").read_text(encoding="utf-8"))
    assert [
        json.loads(line) for line in (folder / "o.jsonl").read_text(encoding="utf-8").splitlines()
    ] == outcomes
    lawtrack(folder, "read", "act.txt", "--json", "-o", "r.jsonl")
    assert json.loads((folder / "r.jsonl").read_text(encoding="utf-8"))["counts"]


COMMANDS = {
    "apply": ("act.txt", "law.txt"),
    "table": ("act.txt", "law.txt"),
    "compare": ("act.txt", "act2.txt"),
    "read": ("act.txt",),
    "instructions": ("law.txt",),
}
MADE = [
    ("apply", "t.docx", "docx"),
    ("apply", "T.DOCX", "docx"),
    ("apply", "t.xml", "xml"),
    ("apply", "t.txt", "text"),
    ("apply", "t", "text"),
    ("apply", "t.2026", "text"),
    ("table", "t.docx", "docx"),
    ("table", "t.xlsx", "xlsx"),
    ("table", "t.html", "html"),
    ("table", "t.htm", "html"),
    ("table", "t.json", "json"),
    ("table", "t.md", "text"),
    ("compare", "t.docx", "docx"),
    ("compare", "t.json", "json"),
    ("read", "t.xml", "xml"),
    ("read", "t.json", "json"),
    ("instructions", "t.jsonl", "json"),
    ("instructions", "t.txt", "text"),
]


@pytest.mark.parametrize(("command", "name", "kind"), MADE)
def test_the_ending_decides(folder: Path, command: str, name: str, kind: str) -> None:
    (folder / "act2.txt").write_text(samples.ACT.replace("открыт", "закрыт"), encoding="utf-8")
    code, _out, err = lawtrack(folder, command, *COMMANDS[command], "-o", name)
    assert code in (0, 1, 3), err
    assert kind_of(folder / name) == kind


REFUSED = [
    ("table", "t.docx", "plain"),
    ("table", "t.txt", "docx"),
    ("table", "t.pdf", "docx"),
    ("table", "t.html", "xlsx"),
    ("table", "t.odt", ""),
    ("table", "t.doc", ""),
    ("table", "t.xml", ""),
    ("apply", "t.docx", "text"),
    ("apply", "t.docx", "akn"),
    ("apply", "t.html", ""),
    ("apply", "t.xlsx", ""),
    ("compare", "t.docx", "json"),
    ("compare", "t.xlsx", "redline"),
    ("read", "t.docx", ""),
    ("read", "t.json", "text"),
    ("instructions", "t.docx", ""),
]


@pytest.mark.parametrize(("command", "name", "format_"), REFUSED)
def test_a_contradiction_is_refused_in_one_sentence(
    folder: Path, command: str, name: str, format_: str
) -> None:
    (folder / "act2.txt").write_text(samples.ACT, encoding="utf-8")
    said = ("--format", format_) if format_ else ()
    code, out, err = lawtrack(folder, command, *COMMANDS[command], *said, "-o", name)
    assert (code, out, err.count(b"\n")) == (2, b"", 1)
    assert not (folder / name).exists()


def test_a_redline_is_a_word_file(folder: Path) -> None:
    (folder / "act2.txt").write_text(samples.ACT.replace("открыт", "закрыт"), encoding="utf-8")
    code, _out, err = lawtrack(
        folder, "compare", "act.txt", "act2.txt", "--format", "redline", "-o", "r.docx"
    )
    assert code == 1, err
    assert kind_of(folder / "r.docx") == "docx"


@pytest.mark.libreoffice
def test_tables_and_texts_as_pdf(folder: Path) -> None:
    for command in ("table", "apply"):
        code, _out, err = lawtrack(folder, command, *COMMANDS[command], "-o", f"{command}.pdf")
        assert code in (0, 3), err
        assert kind_of(folder / f"{command}.pdf") == "pdf"


def test_without_libreoffice_one_sentence_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr("lawtrack.formats.libreoffice._PLACES", ())
    (folder / "act.rtf").write_bytes(b"{\\rtf1 x}")
    for args in (("table", "act.txt", "law.txt", "-o", "t.pdf"), ("read", "act.rtf")):
        code, out, err = lawtrack(folder, *args)
        assert (code, out, err.count(b"\n")) == (2, b"", 1)
        assert b"LibreOffice" in err
    assert not (folder / "t.pdf").exists()
