"""Annexes of orders, decisions and laws in the layouts in which they are printed: the new text, or unsettled, never part of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import pytest

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Action, Instruction, SetAnnex
from lawtrack.model.kinds import Kind
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceCell, SourceLine
from lawtrack.reading.structure import read_structure


@dataclass(frozen=True)
class Form:
    """A form of act: how it opens, ends and is signed; its own caption and that of the act it amends, in their lines.

    «{n}» is the number of the annex with what stands around it; Kazakh captions end with it.
    """

    lang: Lang
    front: tuple[str, ...]
    end: str
    signature: tuple[str, ...]
    own: tuple[str, ...]
    amended: tuple[str, ...]
    to_sole: str
    to_first: str
    sole_to_sole: str
    two: str
    new: str


RU_ORDER = Form(
    Lang.RU,
    (
        "О внесении изменений в приказ Министра садов Республики Казахстан от 1 июля 2021 года № 300 «О розах»",
        "ПРИКАЗЫВАЮ:",
        "1. Внести в приказ Министра садов Республики Казахстан от 1 июля 2021 года № 300 «О розах» следующие изменения:",
    ),
    "2. Настоящий приказ вводится в действие со дня его первого официального опубликования.",
    ("Министр садов А. Аманов",),
    ("Приложение{n} к приказу", "Министра садов", "от 10 марта 2026 года № 100"),
    ("Приложение{n} к приказу", "Министра садов", "от 1 июля 2021 года № 300"),
    "приложение 1 к указанному приказу изложить в новой редакции согласно приложению к настоящему приказу;",
    "приложение 2 изложить в новой редакции согласно приложению 1 к настоящему приказу;",
    "приложение к указанному приказу изложить в редакции согласно приложению к настоящему приказу;",
    "приложения 1 и 2 к указанному приказу изложить в новой редакции согласно приложениям 1 и 2 к настоящему приказу;",
    "дополнить приложением 3 согласно приложению к настоящему приказу;",
)
RU_DECISION = Form(
    Lang.RU,
    (
        "О внесении изменений в решение Садового районного маслихата от 25 декабря 2025 года № 34/1 «О бюджете района»",
        "РЕШИЛ:",
        "1. Внести в решение Садового районного маслихата от 25 декабря 2025 года № 34/1 «О бюджете района» следующие изменения:",
    ),
    "2. Настоящее решение вводится в действие с 1 января 2026 года.",
    ("Председатель Садового", "районного маслихата", "А. Аманов"),
    ("Приложение{n}", "к решению Садового", "районного маслихата", "от 18 марта 2026 года № 37/9"),
    ("Приложение{n}", "к решению Садового", "районного маслихата", "от 25 декабря 2025 года № 34/1"),
    "приложение 1 к указанному решению изложить согласно приложению к настоящему решению.",
    "приложение 2 к указанному решению изложить в редакции согласно приложению 1 к настоящему решению.",
    "приложение к указанному решению изложить в новой редакции согласно приложению к настоящему решению.",
    "приложения 1, 2 к указанному решению изложить в новой редакции согласно приложениям 1, 2 к настоящему решению.",
    "дополнить приложением 3 согласно приложению к настоящему решению.",
)
RU_LAW = Form(
    Lang.RU,
    (
        "О внесении изменений в Закон Республики Казахстан «О садах»",
        "Статья 1. Внести в Закон Республики Казахстан от 5 июля 2001 года «О садах» следующие изменения:",
    ),
    "Статья 2. Настоящий Закон вводится в действие со дня его первого официального опубликования.",
    ("Президент Республики Казахстан А. Аманов",),
    ("Приложение{n}", "к Закону Республики Казахстан", "от 1 января 2026 года № 1-VIII"),
    ("Приложение{n}", "к Закону Республики Казахстан", "«О садах»"),
    "1) приложение 1 изложить в новой редакции согласно приложению к настоящему Закону;",
    "1) приложение 2 к указанному Закону изложить в редакции согласно приложению 1 к настоящему Закону;",
    "1) приложение к указанному Закону изложить в редакции согласно приложению к настоящему Закону;",
    "1) приложения 1 и 2 изложить в редакции согласно приложениям 1 и 2 к настоящему Закону;",
    "1) дополнить приложением 3 согласно приложению к настоящему Закону;",
)
KK_ORDER = Form(
    Lang.KK,
    (
        "Бақтар министрінің 2021 жылғы 1 шілдедегі № 300 бұйрығына өзгерістер енгізу туралы",
        "БҰЙЫРАМЫН:",
        "1. «Раушан туралы» Қазақстан Республикасы Бақтар министрінің 2021 жылғы 1 шілдедегі № 300 бұйрығына мынадай өзгерістер енгізілсін:",
    ),
    "2. Осы бұйрық алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.",
    ("Қазақстан Республикасының Бақтар министрі А. Аманов",),
    ("Бақтар министрінің", "2026 жылғы 10 наурыздағы", "№ 100 бұйрығына", "{n}қосымша"),
    ("Бақтар министрінің", "2021 жылғы 1 шілдедегі", "№ 300 бұйрығына", "{n}қосымша"),
    "көрсетілген бұйрықтың 1-қосымшасы осы бұйрықтың қосымшасына сәйкес жаңа редакцияда жазылсын;",
    "2-қосымша осы бұйрықтың 1-қосымшасына сәйкес жаңа редакцияда жазылсын;",
    "көрсетілген бұйрыққа қосымша осы бұйрыққа қосымшаға сәйкес редакцияда жазылсын;",
    "1 және 2-қосымшалар осы бұйрықтың 1 және 2-қосымшаларына сәйкес жаңа редакцияда жазылсын;",
    "осы бұйрыққа қосымшаға сәйкес 3-қосымшамен толықтырылсын;",
)
KK_DECISION = Form(
    Lang.KK,
    (
        "Бақ аудандық мәслихатының 2025 жылғы 25 желтоқсандағы № 34/1 «Аудан бюджеті туралы» шешіміне өзгерістер енгізу туралы",
        "ШЕШІМ ҚАБЫЛДАДЫ:",
        "1. Бақ аудандық мәслихатының 2025 жылғы 25 желтоқсандағы № 34/1 «Аудан бюджеті туралы» шешіміне мынадай өзгерістер енгізілсін:",
    ),
    "2. Осы шешім 2026 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.",
    ("Бақ аудандық мәслихатының төрағасы А. Аманов",),
    ("Бақ аудандық мәслихатының", "2026 жылғы 18 наурыздағы", "№ 37/9 шешіміне", "{n}қосымша"),
    ("Бақ аудандық мәслихатының", "2025 жылғы 25 желтоқсандағы", "№ 34/1 шешіміне", "{n}қосымша"),
    "көрсетілген шешімнің 1-қосымшасы осы шешімнің қосымшасына сәйкес жаңа редакцияда жазылсын.",
    "көрсетілген шешімнің 2-қосымшасы осы шешімге 1-қосымшаға сәйкес жаңа редакцияда жазылсын.",
    "көрсетілген шешімнің қосымшасы осы шешімнің қосымшасына сәйкес жаңа редакцияда жазылсын.",
    "көрсетілген шешімнің 1, 2-қосымшалары осы шешімнің 1, 2-қосымшаларына сәйкес жаңа редакцияда жазылсын.",
    "осы шешімнің қосымшасына сәйкес 3-қосымшамен толықтырылсын.",
)
KK_LAW = Form(
    Lang.KK,
    (
        "«Бақтар туралы» Қазақстан Республикасының Заңына өзгерістер енгізу туралы",
        "1-бап. «Бақтар туралы» 2001 жылғы 5 шілдедегі Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:",
    ),
    "2-бап. Осы Заң алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.",
    ("Қазақстан Республикасының Президенті А. Аманов",),
    ("2026 жылғы 1 қаңтардағы", "№ 1-VIII", "Қазақстан Республикасының Заңына", "{n}қосымша"),
    ("«Бақтар туралы»", "Қазақстан Республикасының Заңына", "{n}қосымша"),
    "1) 1-қосымша осы Заңға қосымшаға сәйкес редакцияда жазылсын;",
    "1) көрсетілген Заңға 2-қосымша осы Заңға 1-қосымшаға сәйкес редакцияда жазылсын;",
    "1) көрсетілген Заңға қосымша осы Заңға қосымшаға сәйкес редакцияда жазылсын;",
    "1) 1 және 2-қосымшалар осы Заңға 1 және 2-қосымшаларға сәйкес редакцияда жазылсын;",
    "1) осы Заңға қосымшаға сәйкес 3-қосымшамен толықтырылсын;",
)
FORMS = {
    "order ru": RU_ORDER,
    "decision ru": RU_DECISION,
    "law ru": RU_LAW,
    "order kk": KK_ORDER,
    "decision kk": KK_DECISION,
    "law kk": KK_LAW,
}
SHORT = {Lang.RU: ("Перечень роз", "Роза садовая"), Lang.KK: ("Раушандар тізбесі", "Бақ раушаны")}
LONGER = {
    Lang.RU: ("Нормы полива", "1. Розы поливают утром.", "2. Пионы поливают вечером."),
    Lang.KK: ("Суару нормалары", "1. Раушан таңертең суарылады.", "2. Пион кешке суарылады."),
}
TABLE = (("№", "2026"), ("1", "40 612,0"))


def caption(lines: tuple[str, ...], number: str, lang: Lang, layout: str) -> list[SourceLine]:
    """A caption in its layout."""
    n = (f" {number}" if lang is Lang.RU else f"{number}-") if number else ""
    texts = [line.format(n=n) for line in lines]
    if layout == "one paragraph":
        return [SourceLine(0, " ".join(texts))]
    if layout == "lines of a paragraph":
        return [SourceLine(0, "\n".join(texts), right=True)]
    if layout == "table":
        return [SourceLine(0, "", table=((SourceCell(()), SourceCell(tuple(texts))),))]
    return [SourceLine(0, text, right=layout == "right") for text in texts]


def read(form: Form, order: str, annexes: list[SourceLine], *, signed: bool) -> list[Instruction]:
    texts = [*form.front, order, form.end, *(form.signature if signed else ())]
    lines = [*(SourceLine(0, text) for text in texts), *annexes]
    numbered = [SourceLine(n, one.text, right=one.right, table=one.table) for n, one in enumerate(lines, 1)]
    made = read_instructions(numbered, form.lang).instructions
    return [i for i in made if not i.own and i.action is not Action.COMMENCEMENT]


def wrong(made: Instruction, eid: str, text: tuple[str, ...]) -> str:
    """What is wrong with an instruction; empty where it is right or says that it is not settled."""
    if made.unread or made.lacks_text:
        return "" if made.note is not None else "no reason"
    if not isinstance(made, SetAnnex) or made.target.eid != eid:
        return f"{made.action} {made.target_eid}"
    # a title may stand in one line or in two
    words, said = (" ".join(one.split()) for one in (made.new or "", "\n".join(text)))
    above = words.removesuffix(said)
    # the day of the amending act is of 2026: nothing of its own caption may stand in the text
    return "" if above != words and "2026" not in above else f"{made.new!r}"


LAYOUTS = ("paragraphs", "right", "one paragraph", "lines of a paragraph", "table")
PRINTED = tuple(
    product(LAYOUTS, ("one caption", "two captions"), ("short", "longer", "table"), (True, False))
)


def annex(
    form: Form, layout: str, captions: str, text: str, own: str, amended: str
) -> tuple[list[SourceLine], tuple[str, ...]]:
    """An annex, and its text without captions."""
    made = caption(form.own, own, form.lang, layout)
    if captions == "two captions":
        made += caption(form.amended, amended, form.lang, layout)
    texts = SHORT[form.lang] if text == "short" else LONGER[form.lang]
    if text != "table":
        return [*made, *(SourceLine(0, one) for one in texts)], texts
    rows = tuple(tuple(SourceCell((cell,)) for cell in row) for row in TABLE)
    return [*made, SourceLine(0, texts[0]), SourceLine(0, "", table=rows)], (
        texts[0],
        *map("\t".join, TABLE),
    )


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize(
    ("order", "own", "amended", "eid"),
    [
        ("to_sole", "", "1", "att_1"),
        ("to_first", "1", "2", "att_2"),
        ("sole_to_sole", "", "", "att_1"),
        ("new", "", "3", "att_3"),
    ],
)
def test_an_annex_is_right_however_it_is_printed(
    name: str, order: str, own: str, amended: str, eid: str
) -> None:
    form = FORMS[name]
    for layout, captions, text, signed in PRINTED:
        lines, said = annex(form, layout, captions, text, own, amended)
        (made,) = read(form, getattr(form, order), lines, signed=signed)
        assert not wrong(made, eid, said), (layout, captions, text, signed)
        assert isinstance(made, SetAnnex), (layout, captions, text, signed)
        assert made.new


@pytest.mark.parametrize("name", FORMS)
def test_two_annexes_are_right_or_not_settled(name: str) -> None:
    form, right = FORMS[name], 0
    for layout, captions, text, signed in PRINTED:
        one, said = annex(form, layout, captions, text, "1", "1")
        two, said_too = annex(form, layout, captions, "longer", "2", "2")
        first, second = read(form, form.two, [*one, *two], signed=signed)
        assert not wrong(first, "att_1", said), (layout, captions, text, signed)
        assert not wrong(second, "att_2", said_too), (layout, captions, text, signed)
        right += isinstance(first, SetAnnex) and isinstance(second, SetAnnex)
    assert right >= len(PRINTED) - 2


@pytest.mark.parametrize(
    ("end", "word"), [("бұйрығымен", "бекітілген"), ("бұйрығына", "қосымша"), ("бұйрығына", "1-қосымша")]
)
def test_a_caption_in_small_letters_opens_the_annex_of_an_act(end: str, word: str) -> None:
    texts = (
        "Раушан туралы",
        "БҰЙЫРАМЫН:",
        "1. Раушан күтімі қағидалары бекітілсін.",
        "Бақтар министрінің",
        "2021 жылғы 1 шілдедегі",
        f"№ 300 {end}",
        word,
        "Раушан күтімі қағидалары",
        "1. Раушан суарылады.",
    )
    root = read_structure([SourceLine(n, text) for n, text in enumerate(texts, 1)]).root
    assert [child.kind for child in root.children if child.kind is Kind.ATTACHMENT] == [Kind.ATTACHMENT]
    (rules,) = (child for child in root.children if child.kind is Kind.ATTACHMENT)
    assert rules.heading.split("\n")[:4] == list(texts[3:7])
