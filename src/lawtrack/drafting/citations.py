"""Citations in words: «подпункт 2) части первой пункта 1 статьи 5», «5-баптың 1-тармағының 2) тармақшасы».

Art. 25 of the Law «On Legal Acts»: lines, parts and sentences are named by ordinals in words, elements by their
number. Russian and English go from the small to the large, Kazakh from the large to the small in a genitive chain.
"""

from __future__ import annotations

from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.kinds import Kind
from lawtrack.model.labels import (
    EN,
    KK,
    RU,
    RU_CASES,
    kazakh_instrumental,
    kazakh_locative,
    named_kind,
    ordinal_kk,
    ordinal_ru,
)
from lawtrack.model.numbering import Number

_FEMININE = frozenset({Kind.SUBPARAGRAPH, Kind.PART, Kind.ROW, Kind.CELL})
_PART_ONE = Step(Kind.SUBPARAGRAPH, Number("1"))
_ORDINAL = frozenset({Kind.SUBPARAGRAPH, Kind.ALINEA, Kind.INTRO, Kind.WRAP_UP})


def citation_text(
    citation: Citation,
    lang: Lang,
    scheme: Scheme = Scheme.CIVIL,
    case: str = "nominative",
    *,
    sole_annex: bool = True,
) -> str:
    """A citation in words.

    Args:
        citation: The address.
        lang: Language of the words.
        scheme: What «1.» and «1)» are called in the act.
        case: Of the element named: ``nominative``, ``genitive``, ``prepositional``, ``accusative``,
            ``instrumental``; in Kazakh ``prepositional`` is «…ғы» («1-тармағындағы»), the genitive and accusative do
            not occur.
        sole_annex: A single annex has no number (art. 28): annex 1 is printed without it.
    """
    steps = [step for at, step in enumerate(citation.steps) if not _part_one_is_silent(citation.steps, at)]
    if lang is Lang.KK:
        return _kazakh(steps, citation.sentence, scheme, sole_annex, case)
    if lang is Lang.RU:
        return _russian(steps, citation.sentence, scheme, RU_CASES[case], sole_annex)
    return _english(steps, citation.sentence, scheme, sole_annex)


def _part_one_is_silent(steps: tuple[Step, ...], at: int) -> bool:
    """Part one is left out before a point or абзац of it: «подпункт 2) пункта 1»."""
    inner = steps[at + 1].kind if at + 1 < len(steps) else None
    return steps[at] == _PART_ONE and inner in (Kind.POINT, Kind.ALINEA, Kind.INTRO, Kind.WRAP_UP)


def _russian(steps: list[Step], sentence: int | None, scheme: Scheme, case: int, sole: bool) -> str:
    words: list[str] = []
    if sentence is not None:
        names = ("предложение", "предложения", "предложении", "предложение", "предложением")
        words.append(f"{_neuter(sentence, case)} {names[case]}")
        case = 1
    for step in reversed(steps):
        kind = named_kind(step.kind, scheme)
        name = RU[kind][case]
        words.append(f"{name} {_number_ru(step, kind, case, sole)}".strip())
        case = 1
    return " ".join(words)


def _neuter(n: int, case: int) -> str:
    if n == -1:
        return ("последнее", "последнего", "последнем", "последнее", "последним")[case]
    masculine = ordinal_ru(n, feminine=False, case=case)
    if case in (0, 3):
        stem = masculine[:-2]
        return f"{stem}{'ье' if stem.endswith('трет') else 'ое'}"
    return masculine


def _number_ru(step: Step, kind: Kind, case: int, sole: bool) -> str:
    if step.kind is Kind.INTRO:
        return ordinal_ru(1, feminine=False, case=case)
    if step.kind is Kind.WRAP_UP:
        return ("последний", "последнего", "последнем", "последний", "последним")[case]
    if step.number is None or (
        step.kind in (Kind.ATTACHMENT, Kind.NOTE) and sole and step.number.text == "1"
    ):
        return ""
    value = step.number.value
    if kind in _ORDINAL and value is not None:
        return ordinal_ru(value, feminine=kind in _FEMININE, case=case)
    return f"{step.number})" if step.kind is Kind.POINT else str(step.number)


def _kazakh(steps: list[Step], sentence: int | None, scheme: Scheme, sole: bool, case: str) -> str:
    words: list[str] = []
    for i, step in enumerate(steps):
        kind = named_kind(step.kind, scheme)
        bare, possessive, genitive, possessive_genitive = KK[kind]
        final = i == len(steps) - 1 and sentence is None
        if not final:
            name = genitive if i == 0 else possessive_genitive
        elif case == "prepositional":
            name = kazakh_locative(kind, possessive=i > 0)
        else:
            name = possessive if i else bare
            name = kazakh_instrumental(name) if case == "instrumental" else name
        words.append(f"{_number_kk(step, kind, sole)}{name}")
    if sentence is not None:
        ordinal = "соңғы" if sentence == -1 else ordinal_kk(sentence)
        name = "сөйлемі" if steps else "сөйлем"
        if case == "prepositional":
            name = "сөйлеміндегі" if steps else "сөйлемдегі"
        words.append(f"{ordinal} {kazakh_instrumental(name) if case == 'instrumental' else name}")
    return " ".join(words)


def _number_kk(step: Step, kind: Kind, sole: bool) -> str:
    if step.kind is Kind.INTRO:
        return f"{ordinal_kk(1)} "
    if step.kind is Kind.WRAP_UP:
        return "соңғы "
    if step.number is None or (
        step.kind in (Kind.ATTACHMENT, Kind.NOTE) and sole and step.number.text == "1"
    ):
        return ""
    value = step.number.value
    if kind in _ORDINAL and value is not None:
        word = ordinal_kk(value)
        return word if word.endswith("-") else f"{word} "
    return f"{step.number}) " if step.kind is Kind.POINT else f"{step.number}-"


def _english(steps: list[Step], sentence: int | None, scheme: Scheme, sole: bool) -> str:
    words: list[str] = []
    if sentence is not None:
        words.append("the last sentence" if sentence == -1 else f"sentence {sentence}")
    for step in reversed(steps):
        kind = step.kind if step.kind not in (Kind.INTRO, Kind.WRAP_UP) else Kind.ALINEA
        name = "paragraph" if kind is Kind.POINT and scheme is Scheme.UK else EN[kind]
        name = "part" if kind is Kind.PARAGRAPH and scheme in (Scheme.KOAP, Scheme.UK) else name
        number = {Kind.INTRO: "1", Kind.WRAP_UP: "(last)"}.get(step.kind, str(step.number or ""))
        if step.kind in (Kind.ATTACHMENT, Kind.NOTE) and sole and number == "1":
            number = ""
        words.append(f"{name} {number}{')' if step.kind is Kind.POINT else ''}".strip())
    return " of ".join(words)
