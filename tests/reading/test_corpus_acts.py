from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.model.document import Lang, WorkKind
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.reading.lines import BESIDE_THE_TEXT
from lawtrack.services.from_file.acts import read_act
from tests.corpus import CORPUS

pytestmark = pytest.mark.corpus

FILES = sorted(
    path
    for folder in ("acts", "amending", "pairs")
    for path in (CORPUS / folder).rglob("*")
    if path.is_file()
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(CORPUS)))
def test_every_character_is_accounted_for(path: Path) -> None:
    act = read_act(path)
    chars = act.report.characters
    assert chars["input"] == chars["tree"] + chars["notes"] + chars["left_out"]
    assert {item.why for item in act.report.left_out if item.text} <= BESIDE_THE_TEXT
    index = TreeIndex(act.expression.root)
    assert all(note.eid in index for note in act.expression.facts.notes)
    assert all(eid in index for eid in act.expression.facts.lines)


def numbers(name: str) -> list[str]:
    root = read_act(CORPUS / name).expression.root
    return [str(n.number) for n in root.walk() if n.kind is Kind.ARTICLE]


def test_the_labour_code() -> None:
    found = numbers("acts/ru/labor_code_2025.txt")
    assert len(found) == len(set(found)) == 220
    assert {n for n in found if "-" not in n} == {str(n) for n in range(1, 205)}


def test_the_tax_code() -> None:
    found = numbers("acts/ru/tax_code_2026.txt")
    assert len(found) == 849
    assert [n for n in dict.fromkeys(found) if found.count(n) > 1] == ["419"]


@pytest.mark.parametrize(
    "name", ["acts/ru/constitution_1995_wording_2022.txt", "acts/en/constitution_1995.txt"]
)
def test_the_constitution(name: str) -> None:
    act = read_act(CORPUS / name).expression
    found = numbers(name)
    assert {str(n) for n in range(1, 99)} <= set(found)
    assert act.work.kind is WorkKind.CONSTITUTION
    assert any(child.kind is Kind.PREAMBLE for child in act.root.children) or act.lang is Lang.EN


def test_the_two_languages_of_a_law_have_the_same_addresses() -> None:
    ru, kk = (
        read_act(CORPUS / "acts" / lang / "law_293-VI_teacher_status_2024-12-30.md").expression
        for lang in ("ru", "kk")
    )
    assert set(TreeIndex(ru.root).places) == set(TreeIndex(kk.root).places)
    assert ru.work.uri == kk.work.uri


@pytest.mark.parametrize(
    ("name", "annexes", "last"),
    [
        ("g25nt000075.04-08-2025.rus.docx", 1, "att_1__para_14"),
        ("p1100001103.12-04-2023.rus.docx", 1, "att_1__para_24"),
        ("p1200001546.29-03-2025.rus.docx", 2, "att_1__para_19"),
        ("v1500010479.03-06-2025.rus.docx", 1, "att_1__para_25"),
        ("v2300032833.16-06-2023.rus.docx", 2, "att_1__para_44"),
    ],
)
def test_word_files_have_their_rules_as_annexes(name: str, annexes: int, last: str) -> None:
    act = read_act(CORPUS / "acts" / "ru" / name)
    index = TreeIndex(act.expression.root)
    assert sum(p.provision.kind is Kind.ATTACHMENT for p in index) == annexes
    assert last in index
    assert f"{last.rpartition('_')[0]}_1" in index
    assert {"preface", "title", "preamble", "para_1", "conclusions", "att_1__title"} <= set(index.places)
