"""Orders in the style of drafters, each judged by hand from its words alone (``drafted/``): what is read, and what is not.

An entry of ``drafted/NAME_LANG.txt`` is the lines of an order («>») and the instructions that come of it («=»): action,
target («-» for the whole act), then what differs from nothing; «/» parts lines of a new text. «@» names another heading.
What no reader could be sure of is ``not_understood``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Instruction
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine

SHAPES = Path(__file__).parent / "drafted"
HEADS = {
    "law_ru": (
        "О внесении изменений и дополнений в Закон Республики Казахстан «О садах»",
        "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О садах» следующие изменения и дополнения:",
    ),
    "koap_ru": (
        "О внесении изменений и дополнений в Кодекс",
        "Статья 1. Внести в Кодекс Республики Казахстан об административных правонарушениях от 5 июля 2014 года следующие изменения и дополнения:",
    ),
    "rules_ru": (
        "О внесении изменений и дополнений в приказ Министра садов",
        "ПРИКАЗЫВАЮ:",
        "1. Внести в приказ Министра садов Республики Казахстан от 4 апреля 2025 года № 15 «О розах» следующие изменения и дополнения:",
        "в Правилах ухода за розами, утвержденных указанным приказом:",
    ),
    "order_ru": (
        "О внесении изменений и дополнений в приказ Министра садов",
        "ПРИКАЗЫВАЮ:",
        "1. Внести в приказ Министра садов Республики Казахстан от 4 апреля 2025 года № 15 «О розах» следующие изменения и дополнения:",
    ),
    "law_kk": (
        "«Бақтар туралы» Қазақстан Республикасының Заңына өзгерістер мен толықтырулар енгізу туралы",
        "1-бап. «Бақтар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына мынадай өзгерістер мен толықтырулар енгізілсін:",
    ),
    "order_kk": (
        "Бақтар министрінің бұйрығына өзгерістер мен толықтырулар енгізу туралы",
        "БҰЙЫРАМЫН:",
        "1. «Раушан туралы» Қазақстан Республикасы Бақтар министрінің 2025 жылғы 4 сәуірдегі № 15 бұйрығына мынадай өзгерістер мен толықтырулар енгізілсін:",
    ),
    "rules_kk": (
        "Бақтар министрінің бұйрығына өзгерістер мен толықтырулар енгізу туралы",
        "БҰЙЫРАМЫН:",
        "1. «Раушан туралы» Қазақстан Республикасы Бақтар министрінің 2025 жылғы 4 сәуірдегі № 15 бұйрығына мынадай өзгерістер мен толықтырулар енгізілсін:",
        "көрсетілген бұйрықпен бекітілген Раушан күтімі қағидаларында:",
    ),
}


@dataclass(frozen=True)
class Shape:
    """One order and what comes of it."""

    name: str
    lang: Lang
    head: str
    lines: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)


def shapes() -> list[Shape]:
    found: list[Shape] = []
    for path in sorted(SHAPES.glob("*.txt")):
        lang = Lang(path.stem.rsplit("_", 1)[1])
        for entry in path.read_text("utf-8").split("\n\n"):
            signs = [(line[0], line[1:].strip()) for line in entry.splitlines()]
            lines = [words for sign, words in signs if sign == ">"]
            if lines:
                head = next((words for sign, words in signs if sign == "@"), "law")
                rows = [words for sign, words in signs if sign == "="]
                found.append(Shape(f"{path.stem}: {lines[0][:70]}", lang, f"{head}_{lang}", lines, rows))
    return found


def row(i: Instruction) -> str:
    """An instruction as the files write it."""
    if i.unread:
        return i.action.value
    words = f"{i.action.value} {i.target_eid or '-'}"
    if i.renumbered is not None:
        return f"{words} = {i.renumbered.eid}"
    given = {
        "old": i.old,
        "new": "/".join(i.new.split("\n")) if i.new else None,
        "pos": i.pos.value if i.pos else None,
        "s": i.sentence,
        "occ": i.occurrences if isinstance(i.occurrences, int) and i.occurrences > 1 else None,
    }
    told = [f"{name}={value}" for name, value in given.items() if value is not None]
    told += [f"in={'; '.join(i.within)}"] if i.within else []
    told += ["forms"] if i.forms else []
    return " | ".join((words, *told, *(["toc"] if i.toc else [])))


@pytest.mark.parametrize("shape", shapes(), ids=lambda shape: shape.name)
def test_an_order_is_read_as_a_lawyer_reads_it(shape: Shape) -> None:
    head = HEADS[shape.head]
    label = "" if "rules" in shape.head else "1) "
    texts = [*head, label + shape.lines[0], *shape.lines[1:]]
    read = read_instructions([SourceLine(n, text) for n, text in enumerate(texts, 1)], shape.lang)
    assert [row(i) for i in read.instructions] == shape.rows


def test_there_are_enough_shapes() -> None:
    assert len(shapes()) > 300
