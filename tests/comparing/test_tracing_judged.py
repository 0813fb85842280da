"""Where provisions of real texts stand in a next version of them: each place judged by hand before the program was asked."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from lawtrack.comparing.tracing import Tracing
from lawtrack.model.document import Lang
from lawtrack.model.index import TreeIndex
from lawtrack.model.provision import Provision
from lawtrack.services.from_file.acts import read_act
from lawtrack.services.from_file.own_text import read_own
from tests.corpus import CORPUS

pytestmark = pytest.mark.corpus

TEACHER = "law_293-VI_teacher_status_2024-12-30.md"
ARTICLE_6 = (
    "## Статья 6. Гарантии\n\n1. Педагог вправе обратиться в суд за защитой нарушенных прав.\n\n"
    "2. Под наставничеством понимается деятельность педагога по оказанию практической помощи в профессиональной "
    "адаптации лицу, впервые приступившему к профессиональной деятельности педагога в любой организации.\n\n"
)


def without(text: str, beginning: str, ending: str) -> str:
    """The text without what stands from one phrase to another."""
    start = text.index(beginning)
    return text[:start] + text[text.index(ending, start) :]


def changed(text: str, *pairs: tuple[str, str]) -> str:
    for old, new in pairs:
        assert text.count(old) == 1, (old, text.count(old))
        text = text.replace(old, new)
    return text


def teacher_ru(text: str) -> str:
    """Points deleted, moved, divided, reworded, two that changed places, articles renumbered and taken out."""
    text = without(text, "4) наставничество", "> *Сноска. Статья 1 ")
    text = without(text, "   2) установление ограничения", "   3) совершенствование педагогами")
    text = without(text, "## Статья 10. Педагогическая", '<a id="st11"></a>')
    text = changed(
        text,
        ("2. Если международным договором, ратифицированным Республикой Казахстан, установлены иные правила, чем те, которые содержатся в настоящем Законе, то применяются правила международного договора.",
         "2. Отношения, которых этот закон не касается, регулирует гражданское законодательство."),
        ("\n\nНа педагогов военных учебных", "\n\nИностранные граждане пользуются правами педагога наравне с гражданами.\n\nНа педагогов военных учебных"),
        ("   3) совершенствование педагогами своих знаний на основе новейших достижений науки, техники и культуры;",
         "   2) совершенствование педагогами своих знаний на основе современных достижений науки и культуры;"),
        ("   4) соблюдение педагогами положений", "   3) соблюдение педагогами положений"),
        ("\n\n> *Сноска. Статья 4 с изменением", "\n\n4. Педагогическая этика утверждается уполномоченным органом в области образования.\n\n> *Сноска. Статья 4 с изменением"),
        ("\n\n3. Педагогическая этика утверждается уполномоченным органом в области образования.", ""),
        ("проступком и влечет дисциплинарную ответственность", "проступком.\n\n3. Нарушение педагогической этики влечет дисциплинарную ответственность"),
        ("## Статья 6. Обеспечение", ARTICLE_6 + "## Статья 6-1. Обеспечение"),
        ("деятельности в соответствии с трудовым законодательством Республики Казахстан.\n\n2. При осуществлении",
         "деятельности в соответствии с действующим законодательством Республики Казахстан.\n\n2. При осуществлении"),
    )  # fmt: skip
    head, tail = text.split("## Статья 7. ")
    seven, rest = tail.split("## Статья 8. ")
    seven = re.sub(r"(?m)^   (9|1\d|2[01])\)", lambda found: f"   {int(found[1]) + 1})", seven)
    second, third = (re.search(rf"(?m)^   {n}\) (.*)$", seven)[1] for n in (2, 3))  # type: ignore[index]
    seven = changed(seven, (f"   2) {second}", f"   2) {third}"), (f"   3) {third}", f"   3) {second}"))
    seven = changed(
        seven,
        ("   10) избрание", "   9) отпуск в летнее время;\n\n   10) избрание"),
        ("в три года", "в пять лет"),
    )
    return f"{head}## Статья 7. {seven}## Статья 8. {rest}"


def teacher_kk(text: str) -> str:
    text = without(text, "   2) педагогтердің өздеріне тән емес", "   3) педагогтердің ғылымның")
    text = without(text, "2. Педагогтік қайта даярлау тәртібін", "3. Осы баптың нормалары қосымша")
    return changed(
        text,
        ("   3) педагогтердің ғылымның", "   2) педагогтердің ғылымның"),
        ("   4) педагогтердің педагогтік әдеп ережелерін", "   3) педагогтердің педагогтік әдеп ережелерін"),
        ("\n\n3. Педагогтік әдепті білім беру саласындағы уәкілетті орган бекітеді.", ""),
        ("\n\n> *Ескерту. 4-бапқа", "\n\n4. Педагогтік әдепті білім беру саласындағы уәкілетті орган бекітеді.\n\n> *Ескерту. 4-бапқа"),
        ("3. Осы баптың нормалары қосымша", "2. Осы баптың нормалары қосымша"),
        ("кәсіптік қызметін жүзеге асыратын адамдарға қолданылмайды.", "кәсіптік қызметін тұрақты жүзеге асыратын адамдарға қолданылмайды."),
    )  # fmt: skip


def troops(text: str) -> str:
    """A point of the bill is gone, the others are renumbered; one of them is reworded, one loses an order."""
    head, tail = text.split("4) в абзаце втором статьи 8 ")
    tail = tail.split("\n\n", 1)[1]
    tail = re.sub(r"(?m)^(\d+)\)", lambda found: f"{int(found[1]) - 1})", tail)
    return changed(
        head + tail,
        ('словами ", установленную законами"', 'словами ", установленную законодательными актами"'),
        ("части вторую и четвертую исключить;\n\n", ""),
        ("со дня его официального опубликования", "по истечении десяти дней после дня его официального опубликования"),
    )  # fmt: skip


P3, P7 = "art_3-1__para_3__subpara_1__point_", "art_7__para_1__subpara_1__point_"
TEACHER_RU = """
art_1__subpara_1__point_1        same        .
art_1__subpara_1__point_3        same        .
art_1__subpara_1__point_4        near        art_6__para_2
art_2__para_1                    same        .
art_2__para_2                    near        art_2__para_2
art_3__subpara_1                 same        .
art_3__subpara_2                 renumbered  art_3__subpara_3
{3}1                             same        .
{3}2                             orphan      .
{3}3                             renumbered* {3}2
{3}4                             renumbered  {3}3
art_3-1__para_3                  reworded    .
art_3-1__para_3__subpara_1__intro same       .
art_4__para_3                    same        .
art_4                            reworded    .
art_5                            reworded    .
art_5__para_1                    same        .
art_5__para_2                    near        art_5__para_2 art_5__para_3
art_5__para_3                    moved       art_4__para_4
art_6                            renumbered* art_6-1
art_6__para_1                    renumbered* art_6-1__para_1
art_6__para_2                    renumbered  art_6-1__para_2
art_6__para_2__subpara_1__point_3 renumbered art_6-1__para_2__subpara_1__point_3
art_6__para_3                    renumbered  art_6-1__para_3
{7}1                             same        .
{7}2                             renumbered  {7}3
{7}3                             renumbered  {7}2
{7}8                             same        .
{7}9                             renumbered  {7}10
{7}12                            renumbered* {7}13
{7}14                            renumbered  {7}15
{7}21                            renumbered  {7}22
art_7__para_2                    same        .
art_8__para_3__subpara_1__point_2__subpara_1__al_3 same .
art_10                           orphan      .
art_10__para_2                   orphan      .
art_16                           same        .
"""
TEACHER_KK = """
{3}1                             same        .
{3}2                             orphan      .
{3}3                             renumbered  {3}2
{3}4                             renumbered  {3}3
art_5                            reworded    .
art_5__para_1                    same        .
art_5__para_3                    moved       art_4__para_4
art_6__para_2__subpara_1__point_1 same       .
art_9                            same        .
art_10__para_1                   same        .
art_10__para_2                   orphan      .
art_10__para_3                   renumbered* art_10__para_2
"""
B = "art_1__subpara_1__point_"
TROOPS = """
title                            same        .
{b}3                             same        .
{b}4                             orphan      .
{b}5                             renumbered  {b}4
{b}6__subpara_1__al_3            renumbered  {b}5__subpara_1__al_3
{b}17                            renumbered* {b}16
{b}17__subpara_1__al_2           renumbered  {b}16__subpara_1__al_2
{b}17__subpara_1__al_3           orphan      .
{b}19                            renumbered* {b}18
{b}20                            renumbered  {b}19
{b}22                            renumbered  {b}21
{b}23__subpara_1__al_3           renumbered  {b}22__subpara_1__al_3
art_2                            reworded    .
"""


def judged(table: str) -> list[tuple[str, str, str]]:
    names = {"3": P3, "7": P7, "b": B}
    named = re.sub(r"\{(\w)\}", lambda found: names[found[1]], table)
    lines = [line.split(None, 2) for line in named.strip().splitlines()]
    return [(eid, fate, eid if where == "." else where) for eid, fate, where in lines]


@cache
def versions(name: str) -> Tracing:
    """A text of the collection and its next version, followed."""
    lang = Lang(name[-2:])
    path = CORPUS / ("acts" if name.startswith("teacher") else "amending") / lang / FILES[name][0]
    assert path.is_file(), f"{path} is missing"
    made = Path(TEMPORARY[0]) / f"{name}.md"
    made.write_text(FILES[name][1](path.read_text(encoding="utf-8")), encoding="utf-8")
    return Tracing(
        *(TreeIndex(root(file, lang, own=not name.startswith("teacher"))) for file in (path, made))
    )


def root(path: Path, lang: Lang, *, own: bool) -> Provision:
    """The tree of an act, or of an amending act itself."""
    return read_own(path, lang).expression.root if own else read_act(path, lang).expression.root


FILES = {
    "teacher-ru": (TEACHER, teacher_ru, TEACHER_RU),
    "teacher-kk": (TEACHER, teacher_kk, TEACHER_KK),
    "troops-ru": ("33991.md", troops, TROOPS),
}
TEMPORARY: list[Path] = []
CASES = [(name, *line) for name, (_file, _change, table) in FILES.items() for line in judged(table)]


@pytest.fixture(scope="module", autouse=True)
def _folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    TEMPORARY[:] = [tmp_path_factory.mktemp("versions")]


def test_there_are_enough() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize(("name", "eid", "fate", "where"), CASES)
def test_a_provision_stands_where_a_person_finds_it(name: str, eid: str, fate: str, where: str) -> None:
    found = versions(name).of(eid)
    said = f"{found.fate}{'*' if found.reworded and found.fate in ('renumbered', 'moved') else ''}"
    if fate == "near":
        assert (said, sorted(c.eid for c in found.candidates)) == ("near", where.split())
    elif fate == "orphan":
        assert (said, found.eid) == ("orphan", ""), found
    else:
        assert (said, found.eid) == (fate, where), found
