"""Redlines, accepted and rejected by a reader that shares no code with the writer."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from lawtrack.comparing.redline import RedlineParagraph, lines_of, redline
from lawtrack.config import Imprint
from lawtrack.errors import ExportError
from lawtrack.formats.redline_docx import redline_docx
from lawtrack.model.change import Run
from lawtrack.model.document import Expression
from lawtrack.model.provision import Provision
from lawtrack.services.from_file.acts import read_act
from tests.amending.sample import act
from tests.comparing.test_properties import pairs
from tests.corpus import CORPUS

NS = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
ON = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)


def found(node: Any, expression: str) -> list[Any]:
    return list(node.xpath(expression, namespaces=NS))


def printed(root: Provision) -> list[str]:
    return [re.sub(r"[\x00-\x08\x0b-\x1f]", "", line) for line in lines_of(root)]


def made(old: Provision, new: Provision, base: Expression | None = None) -> bytes:
    return redline_docx(base or act(), redline(old, new), imprint=Imprint(changes="А. Иванов"), on=ON)


def resolved(data: bytes, *, accept: bool) -> list[str]:
    """The text of the file after «Accept all» or «Reject all», one paragraph or row a line."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = etree.fromstring(package.read("word/document.xml")).find("w:body", NS)
    assert body is not None
    gone = "del" if accept else "ins"
    for row in found(body, f".//w:tr[w:trPr/w:{gone}]"):
        row.getparent().remove(row)
    for change in found(body, f".//w:{gone}[w:r]"):
        change.getparent().remove(change)
    lines: list[str] = []
    held = ""
    for block in body:
        if block.tag.endswith("}tbl"):
            for row in found(block, "./w:tr"):
                cells = ["".join(found(c, ".//w:t/text()|.//w:delText/text()")) for c in found(row, "./w:tc")]
                lines.append("\t".join(cells))
        elif block.tag.endswith("}p"):
            held += "".join(found(block, ".//w:t/text()|.//w:delText/text()"))
            spacer = found(block, "./w:pPr/w:spacing")
            if not found(block, f"./w:pPr/w:rPr/w:{gone}") and not spacer:
                lines.append(held)
                held = ""
    return [*lines, held] if held else lines


def check(old: Provision, new: Provision) -> bytes:
    data = made(old, new)
    assert resolved(data, accept=True) == printed(new)
    assert resolved(data, accept=False) == printed(old)
    return data


TEXT = """
Глава 1. Общие положения
Статья 1. Понятия
Первое слово закона.
Статья 2. Лица
1. Аким области утверждает план.
2. Граждане вправе обращаться.
Статья 3. Порядок
Порядок устанавливается Правительством.
"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Первое слово закона.", "Второе слово закона."),
        ("2. Граждане вправе обращаться.\n", ""),
        ("Статья 3. Порядок\n", "Статья 2-1. Новое\nНовый порядок.\nСтатья 3. Порядок\n"),
        ("Статья 1. Понятия\nПервое слово закона.\n", ""),
        ("Глава 1. Общие положения", "Глава 1. Основы"),
    ],
)
def test_words_articles_and_headings(before: str, after: str) -> None:
    old, new = act(TEXT).root, act(TEXT.replace(before, after)).root
    assert old != new
    check(old, new)


@pytest.mark.parametrize(
    "after",
    [
        "2. Все граждане вправе обращаться.\nОтвет дают в срок.",
        "2. Граждане вправе обращаться:\n1) лично;\n2) письменно.",
    ],
)
def test_a_paragraph_that_is_divided_is_compared_by_words(after: str) -> None:
    old, new = act(TEXT).root, act(TEXT.replace("2. Граждане вправе обращаться.", after)).root
    check(old, new)
    lines = [line for line in redline(old, new) if line.changed]
    assert [line.op for line in lines] == ["=", *["+"] * after.count("\n")]
    assert lines[0].eid.startswith("art_2__para_2")


def test_a_moved_article_stands_in_both_places() -> None:
    old = act(TEXT).root
    chapter = old.children[-1]
    first, *rest = chapter.children
    new = old.with_(children=(*old.children[:-1], chapter.with_(children=(*rest, first))))
    data = check(old, new)
    words = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    assert words.count("Первое слово закона.") == 2


def test_changes_name_author_and_time_and_are_numbered() -> None:
    data = made(act(TEXT).root, act(TEXT.replace("план", "смету").replace("закона", "права")).root)
    body = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    changes = found(body, ".//w:ins|.//w:del")
    numbers = [c.get(f"{{{NS['w']}}}id") for c in changes]
    assert len(changes) == 4
    assert len(set(numbers)) == 4
    assert {c.get(f"{{{NS['w']}}}author") for c in changes} == {"А. Иванов"}
    assert {c.get(f"{{{NS['w']}}}date") for c in changes} == {"2026-01-02T03:04:05Z"}


def test_what_does_not_come_back_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = [RedlineParagraph("=", ((Run("=", "слово"),),), False, "text")]
    monkeypatch.setattr("lawtrack.formats.redline_docx._kept", lambda *_: "другое")
    with pytest.raises(ExportError):
        redline_docx(act(), broken, imprint=Imprint(changes="А"), on=ON)


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_accepting_and_rejecting_give_both_texts(data: st.DataObject) -> None:
    check(*data.draw(pairs))


@pytest.mark.corpus
@pytest.mark.parametrize("folder", sorted((CORPUS / "pairs").glob("*")), ids=lambda path: path.name)
def test_official_pairs(folder: Path) -> None:
    before, after = (read_act(folder / name).expression.root for name in ("before.md", "after.md"))
    check(before, after)
