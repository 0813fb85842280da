"""Final articles as laws write them: each element with its date. A block is the lines («>») and the rules in them («=»).

A rule is the day, or what it is counted from and the term; the elements it is for, none for the act; «from» the day of
earlier relations, «until» the last day. «?» says that it is not understood: the article is shown without any date.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Action, Commencement, StartRule
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine

HERE = Path(__file__).parent / "commencing"
HEADS = {
    Lang.RU: (
        "О внесении изменений в Закон Республики Казахстан «О садах»",
        "{} Внести в {} Республики Казахстан от 2 мая 2020 года № 5 «О садах» следующие изменения:",
        "1) пункт 1 статьи 1 исключить.",
    ),
    Lang.KK: (
        "«Бақтар туралы» Қазақстан Республикасының Заңына өзгерістер енгізу туралы",
        "{} «Бақтар туралы» 2020 жылғы 2 мамырдағы № 5 Қазақстан Республикасының {} мынадай өзгерістер енгізілсін:",
        "1) 1-баптың 1-тармағы алып тасталсын.",
    ),
}
OF_LAW = {Lang.RU: ("Статья 1.", "Закон"), Lang.KK: ("1-бап.", "Заңына")}
OF_ORDER = {Lang.RU: ("1.", "приказ Министра"), Lang.KK: ("1.", "Бақтар министрінің бұйрығына")}


def blocks() -> list[tuple[Lang, tuple[str, ...], tuple[str, ...]]]:
    found = []
    for path in sorted(HERE.glob("*.txt")):
        for block in path.read_text("utf-8").strip().split("\n\n"):
            lines = [line for line in block.splitlines() if line[:1] in ">="]
            texts = tuple(line[1:].strip() for line in lines if line[0] == ">")
            rules = tuple(line[1:].strip() for line in lines if line[0] == "=")
            found.append((Lang(path.stem), texts, rules))
    return found


def shown(rule: Commencement) -> str:
    if rule.rule is StartRule.DATE:
        when = rule.date.isoformat() if rule.date else "?"
    else:
        when = f"{rule.rule.value}+{rule.months}m" if rule.months else f"{rule.rule.value}+{rule.days}"
    words = [when, *rule.scope]
    words += [f"from {rule.applies_from}"] if rule.applies_from else []
    words += [f"until {rule.until}"] if rule.until else []
    return " ".join(words)


def read(lang: Lang, final: tuple[str, ...]) -> list[str]:
    of_order = final[0].startswith("2. ")
    label, form = (OF_ORDER if of_order else OF_LAW)[lang]
    texts = [line.format(label, form) for line in HEADS[lang]]
    lines = [SourceLine(n, text) for n, text in enumerate((*texts, *final), 1)]
    made = read_instructions(lines, lang).instructions
    return [shown(rule) for i in made if i.action is Action.COMMENCEMENT for rule in i.commencement]


@pytest.mark.parametrize(
    ("lang", "final", "rules"),
    blocks(),
    ids=lambda value: value[0][:80] if isinstance(value, tuple) else None,
)
def test_every_element_has_its_date(lang: Lang, final: tuple[str, ...], rules: tuple[str, ...]) -> None:
    assert read(lang, final) == [rule for rule in rules if rule != "?"]


def test_there_are_enough_shapes() -> None:
    assert len(blocks()) > 70
