"""Citations in words: «подпункт 2) части первой пункта 1 статьи 5», «5-баптың 1-тармағының 2) тармақшасы».

Art. 25 of the Law «On Legal Acts»: lines, parts and sentences are named by ordinals in words, elements by their
number. The language says in which order the elements stand and in which case.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

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
_SOLE = frozenset({Kind.ATTACHMENT, Kind.NOTE})
"""A single one has no number."""
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
    words = _Words(lang, scheme, case, _SOLE if sole_annex else frozenset())
    text = words.of(said_steps(citation, scheme), citation.sentence, owned=owned or of is not Whose.ACT)
    addresses = words.language.addresses
    shapes = {Whose.BILL: addresses.of_bill, Whose.DRAFT: addresses.of_draft}
    return shapes[of].format(element=text) if of in shapes else text


def steps_text(
    steps: Sequence[Step],
    lang: Lang,
    scheme: Scheme,
    case: str,
    *,
    more: Sequence[Step] = (),
    sentence: int | None = None,
    outer: Kind | None = None,
    owned: bool = False,
) -> str:
    """The end of an address, of which the beginning stands in a line above it.

    Args:
        steps: The steps that are said.
        lang: Language of the words.
        scheme: What «1.» and «1)» are called in the act.
        case: Of the element named.
        more: Further units beside the last step, of its kind: «пункты 2 и 3 статьи 1».
        sentence: Its sentence.
        outer: The kind of the element in the line above; None for none.
        owned: The words around it name what it is an element of.
    """
    words = _Words(lang, scheme, case, frozenset({Kind.NOTE}), outer)
    return words.of(list(steps), sentence, more, owned=owned)


def said_steps(citation: Citation, scheme: Scheme, parted: Container[str] = ()) -> list[Step]:
    """The steps that are put into words.

    Args:
        citation: The address.
        scheme: What «1.» and «1)» are called in the act.
        parted: The eIds of units that are known to have several unnumbered parts: there the first one is named too.
    """
    steps = _without_document(citation.steps)
    if levels_of(scheme).part_one:  # … but «пункт 3 части 2», where part one lies in a numbered часть
        return [
            step
            for at, step in enumerate(steps)
            if not (_part_one_is_silent(steps, at) and at and _is_named_part(steps[at - 1], scheme))
        ]
    return [
        step
        for at, step in enumerate(steps)
        if not _part_one_is_silent(steps, at) or (at and Citation(steps[:at]).eid in parted)
    ]


def noun_of(step: Step, lang: Lang, scheme: Scheme, outer: Kind | None) -> Noun:
    """What an element is called in an act with a scheme; ``outer`` is the kind of the element around it."""
    return language_of(lang).units.nouns[named_kind(step.kind, scheme, step.number, outer)]


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


class _Words:
    """Addresses in one language, scheme and case."""

    def __init__(
        self, lang: Lang, scheme: Scheme, case: str, sole: frozenset[Kind], outer: Kind | None = None
    ) -> None:
        self.language, self._scheme, self._sole, self._outer = language_of(lang), scheme, sole, outer
        self._lang = lang
        self._case = CASES.index(case)

    def of(
        self, steps: list[Step], sentence: int | None, more: Sequence[Step] = (), *, owned: bool = False
    ) -> str:
        """The address; ``more`` are further units beside the last step."""
        words: list[str] = []
        for i, step in enumerate(steps):
            outer = steps[i - 1].kind if i else self._outer
            noun = noun_of(step, self._lang, self._scheme, outer)
            final = i == len(steps) - 1 and sentence is None
            inside = bool(i) or owned
            if final and more:
                words.append(self._several([step, *more], noun, inside=inside))
                continue
            named = (noun.inside if inside else noun.alone)[self._case]
            name = named if final else noun.inside_owner if inside else noun.owner
            words.append(self._one(step, name, noun, self._case if final else _GENITIVE))
        if sentence is not None:
            words.append(_sentence(self.language, sentence, self._case, owned=bool(steps) or owned))
        if self.language.addresses.outward:
            words.reverse()
        return self.language.addresses.joint.join(words)

    def _one(self, step: Step, name: str, noun: Noun, case: int) -> str:
        """One element with its number, as the language orders them."""
        shape = self.language.addresses
        if step.kind is Kind.WRAP_UP:
            return shape.last.format(name=name, ordinal=last_in_words(self.language, noun.gender, case))
        number = Number("1") if step.kind is Kind.INTRO else step.number
        if number is None or (step.kind in self._sole and number.text == "1"):
            return name
        ordinal = self._ordinal(step.kind, number, noun, case)
        return (
            shape.counted.format(name=name, ordinal=ordinal)
            if ordinal
            else self._numbered(step, name, number)
        )

    def _several(self, steps: list[Step], noun: Noun, *, inside: bool) -> str:
        """«пункты 2, 3 и 4», «екінші және төртінші бөліктері»: what counts them stands before or after the noun."""
        shape = self.language.addresses
        name = (noun.several_inside if inside else noun.several)[self._case]
        first, *rest = [self._counter(step, noun) for step in steps]
        if shape.outward:
            return f"{name} {_listed([first, *rest], shape.conjunction)}"
        *before, (last, joint) = [self._before(step, noun) for step in steps]
        return f"{_listed([*(one for one, _joint in before), last], shape.conjunction)}{joint}{name}"

    def _counter(self, step: Step, noun: Noun) -> str:
        number = Number("1") if step.kind is Kind.INTRO else step.number or Number("1")
        return self._ordinal(step.kind, number, noun, self._case) or self._numbered(step, "", number).strip()

    def _before(self, step: Step, noun: Noun) -> tuple[str, str]:
        """A number that stands before its noun, and what joins the two: «2-», «3) »."""
        number = Number("1") if step.kind is Kind.INTRO else step.number or Number("1")
        ordinal = self._ordinal(step.kind, number, noun, self._case)
        if ordinal:
            return ordinal, " "
        shown = self._numbered(step, "\0", number).removesuffix("\0")
        plain = shown.rstrip(" -")
        return plain, shown[len(plain) :]

    def _ordinal(self, kind: Kind, number: Number, noun: Noun, case: int) -> str:
        levels = levels_of(self._scheme)
        in_digits = kind is Kind.PARAGRAPH and levels.parts is not NumberedParts.ALWAYS
        counted = named_kind(kind, self._scheme) in _COUNTED and not in_digits
        if not self.language.addresses.counted or not counted or number.value is None:
            return ""
        return ordinal_in_words(self.language, number.value, noun.gender, case)

    def _numbered(self, step: Step, name: str, number: Number) -> str:
        shape, levels = self.language.addresses, levels_of(self._scheme)
        if number.text.isalpha():
            letter = _letter(self.language, number)
            return ((not levels.bracket and shape.lettered) or shape.pointed).format(name=name, number=letter)
        shown = shape.pointed if step.kind is Kind.POINT and levels.bracket else shape.numbered
        return shown.format(name=name, number=number)


def _listed(parts: Sequence[str], conjunction: str) -> str:
    """«2, 3 и 4»."""
    return conjunction.join(part for part in (", ".join(parts[:-1]), parts[-1]) if part)


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
