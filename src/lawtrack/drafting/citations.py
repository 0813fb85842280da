"""Citations in words: «подпункт 2) части первой пункта 1 статьи 5», «5-баптың 1-тармағының 2) тармақшасы».

Art. 25 of the Law «On Legal Acts»: lines, parts and sentences are named by ordinals in words, elements by their
number. The language says in which order the elements stand and in which case.
"""

from __future__ import annotations

from lawtrack.drafting.ordinals import last_in_words, ordinal_in_words
from lawtrack.language import Language, language_of, languages
from lawtrack.language.facets.units import CASES, Noun
from lawtrack.model.address import Whose
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.kinds import Kind
from lawtrack.model.labels import NumberedParts, levels_of, named_kind
from lawtrack.model.numbering import Number

_PART_ONE = Step(Kind.SUBPARAGRAPH, Number("1"))
_COUNTED = frozenset({Kind.SUBPARAGRAPH, Kind.ALINEA})
_GENITIVE = CASES.index("genitive")


def citation_text(
    citation: Citation,
    lang: Lang,
    scheme: Scheme = Scheme.CIVIL,
    case: str = "nominative",
    *,
    sole_annex: bool = True,
    of: Whose = Whose.ACT,
    owned: bool = False,
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
        of: What it is an element of, where that is no act: the bill itself, or the draft of an act under the law.
        owned: The caller names what it is an element of: «Қағидалардың 2-тармағы», not «2-тармақ».
    """
    language, wanted = language_of(lang), CASES.index(case)
    owned = owned or of is not Whose.ACT
    steps = said_steps(citation, scheme)
    words: list[str] = []
    for i, step in enumerate(steps):
        called = named_kind(step.kind, scheme, step.number, steps[i - 1].kind if i else None)
        noun = language.units.nouns[called]
        final = i == len(steps) - 1 and citation.sentence is None
        inside = bool(i) or owned
        named = (noun.inside if inside else noun.alone)[wanted]
        name = named if final else noun.inside_owner if inside else noun.owner
        case_ = wanted if final else _GENITIVE
        words.append(_element(language, step, name, noun, scheme, case_, sole_annex))
    if citation.sentence is not None:
        words.append(_sentence(language, citation.sentence, wanted, owned=bool(steps) or owned))
    if language.addresses.outward:
        words.reverse()
    text = language.addresses.joint.join(words)
    shapes = {Whose.BILL: language.addresses.of_bill, Whose.DRAFT: language.addresses.of_draft}
    return shapes[of].format(element=text) if of in shapes else text


def said_steps(citation: Citation, scheme: Scheme) -> list[Step]:
    """The steps that are put into words."""
    steps = _without_document(citation.steps)
    if levels_of(scheme).part_one:  # … but «пункт 3 части 2», where part one lies in a numbered часть
        return [
            step
            for at, step in enumerate(steps)
            if not (_part_one_is_silent(steps, at) and at and _is_named_part(steps[at - 1], scheme))
        ]
    return [step for at, step in enumerate(steps) if not _part_one_is_silent(steps, at)]


def _without_document(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """An annex to what an act approves is called by its own number: which document it is, is said beside it."""
    doubled = [step.kind for step in steps[:2]] == [Kind.ATTACHMENT, Kind.ATTACHMENT]
    return steps[1:] if doubled else steps


def _is_named_part(step: Step, scheme: Scheme) -> bool:
    return named_kind(step.kind, scheme) is Kind.SUBPARAGRAPH


def _part_one_is_silent(steps: tuple[Step, ...], at: int) -> bool:
    """Part one is left out before a point or абзац of it: «подпункт 2) пункта 1»."""
    inner = steps[at + 1].kind if at + 1 < len(steps) else None
    return steps[at] == _PART_ONE and inner in (Kind.POINT, Kind.ALINEA, Kind.INTRO, Kind.WRAP_UP)


def _element(
    language: Language, step: Step, name: str, noun: Noun, scheme: Scheme, case: int, sole: bool
) -> str:
    """One element with its number, as the language orders them."""
    shape = language.addresses
    if step.kind is Kind.WRAP_UP:
        return shape.last.format(name=name, ordinal=last_in_words(language, noun.gender, case))
    number = Number("1") if step.kind is Kind.INTRO else step.number
    if number is None or (step.kind in (Kind.ATTACHMENT, Kind.NOTE) and sole and number.text == "1"):
        return name
    levels = levels_of(scheme)
    in_digits = step.kind is Kind.PARAGRAPH and levels.parts is not NumberedParts.ALWAYS
    counted = named_kind(step.kind, scheme) in _COUNTED and not in_digits
    if shape.counted and counted and number.value is not None:
        ordinal = ordinal_in_words(language, number.value, noun.gender, case)
        if ordinal:
            return shape.counted.format(name=name, ordinal=ordinal)
    if number.text.isalpha():
        letter = _letter(language, number)
        return ((not levels.bracket and shape.lettered) or shape.pointed).format(name=name, number=letter)
    shown = shape.pointed if step.kind is Kind.POINT and levels.bracket else shape.numbered
    return shown.format(name=name, number=number)


def _letter(language: Language, number: Number) -> str:
    """The letter that counts an item of a list, in the script of the language; that of the eId where it has none."""
    script = language.letters.script
    alike = [language, *(one for one in languages() if one.letters.script == script)]
    letters = (
        letter for one in alike for letter, name in one.letters.counting.items() if name == number.text
    )
    return next(letters, number.text)


def _sentence(language: Language, ordinal: int, case: int, *, owned: bool) -> str:
    shape, noun = language.addresses, language.units.sentence
    name = (noun.inside if owned else noun.alone)[case]
    if ordinal == -1:
        return shape.last_sentence.format(name=name, ordinal=last_in_words(language, noun.gender, case))
    words = ordinal_in_words(language, ordinal, noun.gender, case) or str(ordinal)
    return shape.sentence.format(name=name, ordinal=words, number=ordinal)
