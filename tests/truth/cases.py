"""One generated case: a few edits of a few articles of a real act, written as a law, read and applied."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from lawtrack.amending.apply import apply_instructions
from lawtrack.drafting.citations import citation_text
from lawtrack.drafting.phrase import phrase
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Expression, Lang, Scheme
from lawtrack.model.instruction import Action, ActReference, Addressed, Instruction, OutcomeKind
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.provision import Provision
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine
from lawtrack.services.from_file.acts import read_act
from tests.truth.address import at
from tests.truth.edits import LOCAL, Place, everywhere

HEADS = {
    Lang.RU: "Статья 1. Внести в Закон Республики Казахстан от 5 июля 2018 года «О пробном деле» "
    "следующие изменения и дополнения:",
    Lang.KK: "1-бап. «Сынақ ісі туралы» 2018 жылғы 5 шілдедегі Қазақстан Республикасының Заңына "
    "мынадай өзгерістер мен толықтырулар енгізілсін:",
}
FINALS = {
    Lang.RU: (
        "Статья 2. Настоящий Закон вводится в действие по истечении десяти календарных дней после дня его первого "
        "официального опубликования.",
        "Статья 2. Настоящий Закон вводится в действие с 1 января 2019 года, за исключением подпункта 1) статьи 1, "
        "который вводится в действие с 1 июля 2019 года.",
    ),
    Lang.KK: (
        "2-бап. Осы Заң алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.",
        "2-бап. Осы Заң 2019 жылғы 1 шілдеден бастап қолданысқа енгізілетін 1-баптың 1) тармақшасын қоспағанда, 2019 "
        "жылғы 1 қаңтардан бастап қолданысқа енгізіледі.",
    ),
}
"""The final article that every law has (art. 42): without it a restated «Настоящий Закон вводится в действие» could be it."""
TITLES = {Lang.RU: "О пробном деле", Lang.KK: "Сынақ ісі туралы"}


@dataclass(frozen=True)
class Case:
    """The act before, the edited act, the edits, and the law that orders them."""

    base: Expression
    edited: Provision
    instructions: tuple[Instruction, ...]
    law: tuple[str, ...]


@lru_cache
def load(path: Path) -> Expression:
    return read_act(path).expression


def make(path: Path, seed: str) -> Case | None:
    """A case from an act; None where no edit fits what was picked."""
    rng = random.Random(seed)  # noqa: S311 -- chance, not secrecy
    whole = load(path)
    root, places = _extract(whole.root, rng)
    titles = {whole.lang: TITLES[whole.lang]}
    work = whole.work
    base = Expression(
        type(work)(work.uri, work.kind, dt.date(2018, 7, 5), work.number, titles), whole.lang, None, root
    )
    named = ActReference(TITLES[whole.lang], dt.date(2018, 7, 5), "", TITLES[whole.lang], _scheme(work))
    instructions: list[Instruction] = []
    edited = root
    for unit in reversed(places):  # from the last, so that the paths of the others stay
        made = None
        for _attempt in range(20):
            place = Place(edited, unit, whole.lang, rng, named)
            made = rng.choice(LOCAL)(place)
            if made is not None:
                edited, instruction = made
                instructions.insert(0, instruction)
                break
    if len(instructions) == 1 and rng.random() < 0.15:
        made = everywhere(Place(root, (), whole.lang, rng, named))
        if made is not None:
            edited, instruction = made
            instructions = [instruction]
    if not instructions:
        return None
    return Case(base, edited, tuple(instructions), tuple(_law(instructions, whole.lang, rng)))


def _law(instructions: list[Instruction], lang: Lang, rng: random.Random) -> list[str]:
    """The amending law: one subparagraph for an instruction, or one for an article with all that changes in it."""
    clauses: list[list[Instruction]] = []
    for instruction in instructions:
        same = clauses and _article(clauses[-1][0]) == _article(instruction) is not None
        if same:
            clauses[-1].append(instruction)
        else:
            clauses.append([instruction])
    law = [HEADS[lang]]
    for n, clause in enumerate(clauses, 1):
        article = _article(clause[0])
        if article is not None and (len(clause) > 1 or rng.random() < 0.2):
            law.append(f"{n}) {_scope(article, lang)}")
            inner = [
                replace(i, target=Citation(i.target.steps[1:])) for i in clause if isinstance(i, Addressed)
            ]
            law += [line for i in inner for line in f"{phrase(i, lang)};".split("\n")]
        else:
            law += [line for i in clause for line in f"{n}) {phrase(i, lang)};".split("\n")]
    return [*law[:-1], f"{law[-1][:-1]}.", rng.choice(FINALS[lang])]


def _article(instruction: Instruction) -> Step | None:
    """The article or paragraph that a clause can be headed with."""
    steps = instruction.target.steps if instruction.target else ()
    inner = len(steps) > 1 and steps[0].kind in (Kind.ARTICLE, Kind.PARAGRAPH)
    return steps[0] if inner else None


def _scope(step: Step, lang: Lang) -> str:
    words = citation_text(Citation((step,)), lang, case="prepositional")
    return f"в {words}:" if lang is Lang.RU else f"{words[:-2]}:"


def _scheme(work: object) -> Scheme | None:
    return getattr(work, "scheme", None)


def _extract(root: Provision, rng: random.Random) -> tuple[Provision, list[tuple[int, ...]]]:
    """The act with some of its articles only (or its paragraphs, where it has no articles), and where they stand."""
    kind = Kind.ARTICLE if any(n.kind is Kind.ARTICLE for n in root.walk()) else Kind.PARAGRAPH
    found: list[tuple[int, ...]] = []

    def search(unit: Provision, path: tuple[int, ...]) -> None:
        for i, child in enumerate(unit.children):
            if child.kind is kind and not child.removed:
                found.append((*path, i))
            elif child.kind in CONTAINERS or (child.kind is Kind.ATTACHMENT and kind is Kind.ARTICLE):
                search(child, (*path, i))

    search(root, ())
    start = rng.randrange(len(found))
    kept = set(found[start : start + 5])

    def prune(unit: Provision, path: tuple[int, ...]) -> Provision:
        children = []
        for i, child in enumerate(unit.children):
            here = (*path, i)
            if here in kept or child.kind in (Kind.LONG_TITLE, Kind.PREAMBLE):
                children.append(child)
            elif any(k[: len(here)] == here for k in kept):
                children.append(prune(child, here))
        return unit.with_(children=tuple(children))

    small = prune(root, ())
    found = []
    search(small, ())
    rng.shuffle(found)
    chosen = found[: rng.randint(1, 3)]
    if rng.random() < 0.5:
        # several edits inside one unit: its ordinals are those of the text before the law
        unit = at(small, chosen[0])
        inside = [(*chosen[0], i) for i, c in enumerate(unit.children) if c.kind is Kind.PARAGRAPH]
        for i, part in enumerate(unit.children):
            if part.kind is Kind.SUBPARAGRAPH:
                inside += [(*chosen[0], i, j) for j, c in enumerate(part.children) if c.kind is Kind.POINT]
        rng.shuffle(inside)
        chosen = [*chosen[1:], *inside[:3]] if len(inside) > 1 else chosen
    return small, sorted(chosen)


def differences(case: Case) -> list[str]:
    """What is wrong with a case; empty where reading and applying the law gives the edited tree."""
    lines = [SourceLine(n, text) for n, text in enumerate(case.law, 1)]
    read = read_instructions(lines, case.base.lang)
    *ordered, last = read.instructions
    if last.action is not Action.COMMENCEMENT or last.line != len(lines):
        return [f"the final article is read as {last.action.value} of the line {last.line}"]
    applied = apply_instructions(case.base, ordered)
    open_ones = [o for o in applied.outcomes if o.kind is not OutcomeKind.APPLIED]
    wrong = [f"{o.kind.value} {o.action.value} {o.target}: {o.reason}" for o in open_ones]
    if len(ordered) != len(case.instructions):
        wrong.append(f"{len(case.instructions)} instructions written, {len(ordered)} read")
    if not wrong and _plain(applied.root) != _plain(case.edited):
        wrong += ["another text:", *_unlike(_plain(case.edited), _plain(applied.root), "")]
    return wrong


def _plain(unit: Provision) -> Provision:
    """The tree without the words of remarks, which name the amending act; an only part is the unit's own text."""
    if unit.removed:
        return unit.with_(heading="", text="", children=())
    children = tuple(_plain(child) for child in unit.children)
    if len(children) == 1 and children[0].kind is Kind.SUBPARAGRAPH and children[0].is_leaf:
        return unit.with_(text=children[0].text, children=())
    return unit.with_(children=children)


def _unlike(want: Provision, got: Provision, where: str) -> list[str]:
    if want == got:
        return []
    here = f"{where}/{got.kind.value}{got.number or ''}"
    if len(want.children) != len(got.children) or want.with_(children=()) != got.with_(children=()):
        shown = [
            f"{u.kind.value} {u.label} {u.heading}|{u.text}"
            + "".join(f"\n      + {c.kind.value} {c.label} {c.text[:80]}" for c in u.children)
            for u in (want, got)
        ]
        return [f"{here}:\n    want {shown[0]}\n    got  {shown[1]}"]
    return [line for a, b in zip(want.children, got.children, strict=True) for line in _unlike(a, b, here)]
