"""The lines of a tree stand in the order of the file, as a second, independent reader of the file sees it."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree, html

from lawtrack.formats.registry import is_akn
from lawtrack.model.index import index_of
from lawtrack.model.rendering import text_lines
from lawtrack.services.from_file.acts import read_act
from tests.corpus import CORPUS

pytestmark = pytest.mark.corpus

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FOLDERS = ("acts", "akn", "amending", "laws2", "pairs")
SUFFIXES = frozenset({".docx", ".html", ".txt", ".md", ".json", ".xml"})
NO_ACTS = frozenset({"mods_catalogue.xml", "comparative_table.xml", "naming-convention.txt"})
FILES = sorted(
    path
    for folder in FOLDERS
    for path in (CORPUS / folder).rglob("*")
    if path.suffix in SUFFIXES and path.name not in NO_ACTS and "gold" not in path.parts
)


def letters(text: str) -> str:
    """Letters and digits alone: markup, blanks and marks are the business of other tests."""
    return "".join(c for c in text if c.isalnum())


def words_of(path: Path) -> str:
    """The words of a file in its own order, read with nothing of lawtrack."""
    data = path.read_bytes()
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as package:
            body = etree.fromstring(package.read("word/document.xml"))
        return "".join(t.text or "" for t in body.iter(f"{W}t"))
    if path.suffix == ".html":
        page = html.fromstring(data)
        return " ".join(map(str, page.itertext()))
    if path.suffix == ".xml":
        root = etree.fromstring(data)
        for n, note in enumerate(list(root.iter("{*}authorialNote")), 1):  # a mark stands where a note hangs
            tail = note.tail
            note.clear()
            note.text, note.tail = str(n), tail
        return " ".join(map(str, root.itertext()))
    text = data.decode("utf-8-sig")
    if path.suffix == ".json":
        return " ".join(str(value) for value in json.loads(text).values())
    if path.suffix == ".md":
        text = re.sub(r"<[^<>]*>", "", re.sub(r"\]\([^()\s]*\)", "]", text))
    return text


def shown(path: Path) -> list[tuple[str, str]]:
    """The printed lines of the tree, each also without the number that Word may have counted itself."""
    index = index_of(read_act(path).expression.root)
    lines = [(letters(line.full), letters(line.text)) for line in text_lines(index)]
    return [line for line in lines if line[0]]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(CORPUS)))
def test_the_lines_of_the_tree_stand_in_the_order_of_the_file(path: Path) -> None:
    source, at = letters(words_of(path)), 0
    for full, text in shown(path):
        found = source.find(full, at)
        if found < 0 and path.suffix == ".docx":
            found = source.find(text, at)
        assert found >= 0, f"out of order or changed: {full[:80]}"
        at = found + len(full if source.startswith(full, found) else text)


def test_every_kind_of_file_is_among_them() -> None:
    assert {path.suffix for path in FILES} == SUFFIXES
    assert any(is_akn(path.read_bytes()) for path in FILES)
