"""References of an act's text to the act itself: «пунктом 2 статьи 5 настоящего Закона», «осы баптың 1-тармағында».

Only what surely means the act itself is read: the word with which an act speaks of itself stands beside the noun of an
act, or of the unit in which the text stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from lawtrack.language import language_of
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.model.labels import levels_of
from lawtrack.reading.citations.chains import citations
from lawtrack.reading.citations.engine import read_addresses
from lawtrack.reading.citations.tokens import Token, noun_pattern, plain, tokens_of

_REACH = 400
"""Letters of the longest address that is looked for beside the word."""
_NUMBERED = (Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT)


@dataclass(frozen=True, slots=True)
class OwnReference:
    """A reference to an element of the act in which it stands: its words, and what they name from the act down."""

    text: str
    citation: Citation


def own_references(
    text: str, lang: Lang, scheme: Scheme, within: Sequence[Step] = ()
) -> Iterator[OwnReference]:
    """The references of ``text`` to numbered elements of its own act, in order.

    Args:
        text: Words of the act.
        lang: Their language.
        scheme: What «1.» and «1)» are called in the act.
        within: The units in which the words stand, from the act down.
    """
    words = plain(text)
    for match in _itself(lang).finditer(words):
        noun = match["unit"]
        outer: tuple[Step, ...] | None = ()
        if noun is not None:
            outer = _outer(noun, lang, scheme, within)
        if outer is None:
            continue
        phrase = _beside(words, match, lang)
        if not phrase:
            continue
        reading = read_addresses(phrase, lang, scheme)
        for chain in reading.chains:
            for named in citations(chain):
                if named.steps and all(step.kind in (*_NUMBERED, Kind.SUBPARAGRAPH) for step in named.steps):
                    yield OwnReference(" ".join(phrase.split()), Citation((*outer, *named.steps)))


@cache
def _itself(lang: Lang) -> re.Pattern[str]:
    acts = language_of(lang).acts
    cited = "|".join(
        dict.fromkeys(form.cited.removeprefix(r"\b") for form in acts.forms.values() if form.cited)
    )
    nouns = re.sub(r"\?P<\w+>", "?:", noun_pattern(lang).pattern)
    return re.compile(rf"(?<!\w)(?:{acts.this})\s+(?:(?P<unit>{nouns})|(?:{cited})\w*)", re.IGNORECASE)


def _outer(noun: str, lang: Lang, scheme: Scheme, within: Sequence[Step]) -> tuple[Step, ...] | None:
    """The steps down to the unit that «настоящая статья» is; None where that is not told."""
    named = noun_pattern(lang).fullmatch(noun)
    name = (named.lastgroup if named else None) or ""
    kind = Kind[name] if name in Kind.__members__ else None
    kinds = [step.kind for step in within]
    if kind is Kind.SUBPARAGRAPH and levels_of(scheme) != levels_of(Scheme.CIVIL):
        return None  # «настоящая часть» is numbered there, or not
    if kind not in _NUMBERED or kind not in kinds:
        return None
    return tuple(within[: len(kinds) - kinds[::-1].index(kind)])


def _beside(words: str, match: re.Match[str], lang: Lang) -> str:
    """The words of the address before the word («пунктом 2 настоящей статьи») or behind it («осы баптың 2-тармағы»)."""
    own = language_of(lang).addresses
    between = re.compile(own.between)
    if own.outward:
        left = words[max(0, match.start() - _REACH) : match.start()]
        edge = len(left)
        tokens = tokens_of(left, lang)
        taken: list[Token] = []
        for token in reversed(tokens):
            if not between.match(left[token.end : edge]):
                break
            taken.insert(0, token)
            edge = token.start
        while taken and not taken[0].noun:
            taken.pop(0)
        return left[taken[0].start :] if taken else ""
    right = words[match.end() : match.end() + _REACH]
    end = edge = 0
    for token in tokens_of(right, lang):
        if not between.match(right[edge : token.start]):
            break
        edge = token.end
        end = edge if token.noun else end
    return right[:end]


def is_there(index: TreeIndex, citation: Citation) -> bool:
    """True where an act has what a reference to it names, or where that cannot be told.

    A number that is excluded is not there. Of an excerpt, which does not begin with article 1, only what lies between
    its articles can be told; unnumbered parts are not looked for.
    """
    steps = citation.steps
    kept = next((i for i, step in enumerate(steps) if step.kind not in _NUMBERED), len(steps))
    for n in range(1, len(steps) + 1):
        found = index.find(Citation(steps[:n]))
        if found is not None and found.path:
            if found.provision.removed and not found.provision.children:
                return False
            continue
        if n > kept:
            return True
        return not _missing(index, steps[: n - 1], steps[n - 1])
    return True


def _missing(index: TreeIndex, outer: Sequence[Step], step: Step) -> bool:
    """True where units of the kind are there and this number is none of them."""
    if step.kind is Kind.ARTICLE:
        articles = [place.provision.number for place in index if place.provision.kind is Kind.ARTICLE]
        numbers = [number.value for number in articles if number is not None and number.value is not None]
        wanted = step.number.value if step.number is not None else None
        if wanted is None or not numbers:
            return False
        return min(numbers) == 1 or min(numbers) < wanted < max(numbers)
    holder = index.find(Citation(tuple(outer))) if outer else None
    if holder is None:
        return False
    if any("-dup" in place.eid for place in index if place.path[: len(holder.path)] == holder.path):
        return False  # numbers of the article stand in it twice: which is meant is not told
    inside = [
        node for node in holder.provision.walk() if node.kind in _NUMBERED and node is not holder.provision
    ]
    alike = [node for node in inside if node.kind is step.kind]
    # in some acts «1)» is a «пункт»: a number of another kind may be meant where there are none of this one
    return not any(node.number == step.number for node in alike or inside)
