"""The house style of amending acts: data with its source, and a workspace's own in its place."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from lawtrack.drafting.law import ActOrders, AmendedAct, law_text
from lawtrack.drafting.naming import act_named
from lawtrack.errors import SettingsError
from lawtrack.model.document import Lang, Work, WorkKind
from lawtrack.model.instruction import Action
from lawtrack.profiles.book import Book
from lawtrack.profiles.house import Sourced, house
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine
from tests.amending.sample import change
from tests.drafting.golden import ACTS

_SOURCE = 'basis = "practice"\nas_of = 2026-01-01\nverified = false\n'
OWN = (
    '[[style]]\nid = "law"\nmarks = {ru = ["“", "”"], kk = ["“", "”"], en = ["“", "”"]}\nitems = false\n'
    f"alike = false\n{_SOURCE}"
    f'[[term]]\nid = "law"\nrule = "publication"\ndays = 60\n{_SOURCE}'
    f'[[signature]]\nid = "law"\nru = "Президент"\n{_SOURCE}'
)


def own(tmp_path: Path, text: str) -> Book:
    (tmp_path / "house.toml").write_text(text, "utf-8")
    return Book(tmp_path)


def test_every_entry_tells_its_source() -> None:
    style = house()
    formulas = [one for kind in style.formulas.values() for one in kind.values()]
    every: list[Sourced] = [*style.styles.values(), *style.terms.values(), *formulas]
    assert len(every) > 15
    assert all(one.basis.get("ru") and one.basis.get("kk") and one.as_of for one in every)


def test_a_workspace_has_its_own_style(tmp_path: Path) -> None:
    orders = [change(Action.DELETE_PROVISION, "art_4"), change(Action.DELETE_PROVISION, "art_5", n=2)]
    orders.append(change(Action.DELETE_WORDS, "art_6", n=3, old="сад"))
    lines = law_text([ActOrders(ACTS["law"], tuple(orders))], Lang.RU, None, own(tmp_path, OWN).house).lines
    assert lines[2:] == (
        "статью 4 исключить;",
        "статью 5 исключить;",
        "в статье 6 слово “сад” исключить.",
        "Статья 2. Настоящий Закон вводится в действие по истечении шестидесяти календарных дней после дня его "
        "первого официального опубликования.",
        "Президент",
    )


def test_without_its_own_the_workspace_has_that_of_the_program(tmp_path: Path) -> None:
    assert Book(tmp_path).house is house()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[style]]\nid = "law"\nitem = true\n', "item"),
        (f'[[style]]\nid = "law"\nmarks = {{ru = "«»"}}\n{_SOURCE}', "marks.ru"),
        (f'[[term]]\nid = "law"\nrule = "publication"\n{_SOURCE}', "days"),
        ("[[styles]]\n", "styles"),
    ],
)
def test_a_slip_is_told(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        _ = own(tmp_path, text).house


@pytest.mark.parametrize(("lang", "first"), [(Lang.RU, "Проект"), (Lang.KK, "Жоба")])
def test_a_draft_says_so_and_is_read_as_before(tmp_path: Path, lang: Lang, first: str) -> None:
    marks = 'marks = {ru = ["«", "»"], kk = ["«", "»"], en = ["«", "»"]}'
    style = own(tmp_path, f'[[style]]\nid = "law"\n{marks}\nitems = true\ndraft = true\n{_SOURCE}').house
    orders = (change(Action.DELETE_PROVISION, "art_4", lang=lang),)
    lines = law_text([ActOrders(ACTS["law"], orders)], lang, None, style).lines
    read = read_instructions([SourceLine(n, text) for n, text in enumerate(lines, 1)], lang)
    assert lines[0] == first
    assert read.title == lines[2]
    assert [i.target_eid for i in read.instructions] == ["art_4", None]


def test_a_resolution_is_named_with_the_government_that_made_it() -> None:
    work = Work(
        "/akn/kz/act/resolution/government/2023-01-06/10",
        WorkKind.RESOLUTION,
        dt.date(2023, 1, 6),
        "10",
        {Lang.RU: "О Регламенте", Lang.KK: "Регламент туралы"},
    )
    act = AmendedAct.of_work(work)
    assert act_named(act, Lang.RU, house()) == (
        "постановление Правительства Республики Казахстан от 6 января 2023 года № 10 «О Регламенте»"
    )
    assert act_named(act, Lang.KK, house()) == (
        "«Регламент туралы» Қазақстан Республикасы Үкіметінің 2023 жылғы 6 қаңтардағы № 10 қаулысына"
    )
    decree = AmendedAct(WorkKind.DECREE, dt.date(2016, 12, 29), "907", {Lang.RU: "О правилах"})
    assert act_named(decree, Lang.RU, house(), short=True) == (
        "Указ Президента Республики Казахстан от 29 декабря 2016 года № 907 «О правилах»"
    )
    assert "⟦кем принят⟧" in act_named(AmendedAct(WorkKind.ORDER), Lang.RU, house())
