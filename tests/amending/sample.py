from __future__ import annotations

import datetime as dt
from typing import Any

from lawtrack.amending.apply import Applied, Circumstances, apply_instructions
from lawtrack.model.citation import Citation
from lawtrack.model.document import Expression, Lang, Scheme, Work, WorkKind
from lawtrack.model.instruction import Action, ActReference, Instruction, Outcome
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import plain_text
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import read_structure
from tests.instructions import instruction

TITLE = "О пробном деле"
ACT = ActReference(f"Закон «{TITLE}»", dt.date(2018, 7, 5), "", TITLE)
TEXT = """
Глава 1. Общие положения
Статья 1. Понятия
В настоящем Законе используются понятия:
1) первое – «слово» одно;
2) второе – слово другое;
3) третье – слово третье.
Статья 2. Лица
1. Аким области утверждает план. План утверждается ежегодно. Отчет дается по ст. 5 Закона.
2. Граждане, служащих организаций, вправе обращаться.
Ответ дается в течение пяти рабочих дней.
3. Решение принимает аким области.
Статья 3. Порядок
Порядок устанавливается Правительством.
Глава 2. Заключительные положения
Статья 4. Ответственность
Нарушение влечет:
штраф;
предупреждение;
арест.
Повторное нарушение влечет аким области.
"""


def act(text: str = TEXT, scheme: Scheme = Scheme.CIVIL) -> Expression:
    lines = [
        SourceLine(n, line, heading=2 if line.startswith(("Глава", "Статья")) else None)
        for n, line in enumerate(text.strip().splitlines(), 1)
    ]
    root = read_structure(lines, Lang.RU, scheme).root
    work = Work(
        "/akn/kz/act/2018-07-05/1-VI",
        WorkKind.LAW,
        dt.date(2018, 7, 5),
        "1-VI",
        {Lang.RU: TITLE},
        scheme=scheme,
    )
    return Expression(work, Lang.RU, None, root)


def change(action: Action, target: str | None, n: int = 1, **values: Any) -> Instruction:
    filled: dict[str, Any] = {
        "act": ACT,
        "scope": ("1", str(n)),
        "lang": Lang.RU,
        "line": n,
        "text": f"{action.value} {target}",
        **values,
    }
    return instruction(action, n=n, target=Citation.parse_eid(target) if target else None, **filled)


def words(old: str, new: str | None, target: str | None, n: int = 1, **values: Any) -> Instruction:
    action = Action.SUBSTITUTE_WORDS if new is not None else Action.DELETE_WORDS
    return change(action, target, n, old=old, new=new, **values)


def unit(kind: Kind, text: str, number: str = "", label: str = "") -> Provision:
    return Provision(kind, Number(number) if number else None, label, text=text)


def applied(*instructions: Instruction, base: Expression | None = None, **given: Any) -> Applied:
    return apply_instructions(base or act(), instructions, Circumstances(**given))


def only(result: Applied) -> Outcome:
    (outcome,) = result.outcomes
    return outcome


def lines(result: Applied) -> list[str]:
    return plain_text(result.root).splitlines()
