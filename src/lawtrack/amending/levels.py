"""Levels that an act calls by one name, and lines that it counts through a unit: its text tells which are meant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawtrack.language.patterns import LazyPattern, worded
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Scheme
from lawtrack.model.index import Place
from lawtrack.model.kinds import Kind
from lawtrack.model.labels import called_alike, levels_of
from lawtrack.model.provision import Provision

_IN_PARTS = (Kind.POINT, Kind.ALINEA, Kind.INTRO, Kind.WRAP_UP)
_PARTS_NAMED = LazyPattern(lambda: worded(lambda one: one.acts.parts_named), re.IGNORECASE)


def other_of_the_name(current: Place, step: Step, scheme: Scheme) -> Step | None:
    """The step to the other level that the act calls by the same name, in an article that holds none of the level named.

    «Часть первая» may be «1.» in the laws of Russia and Kyrgyzstan, «пункт 3» may be «3.» or «3)» in those of Belarus and
    Uzbekistan.
    """
    kind = called_alike(step.kind, scheme)
    if kind is None or kind is Kind.SUBPARAGRAPH or current.provision.kind is not Kind.ARTICLE:
        return None
    return None if step.kind in _within(current) else Step(kind, step.number)


def called_otherwise(current: Place, step: Step, scheme: Scheme, root: Provision) -> Step | None:
    """The step to the unit that a federal law of Russia may call «пункт» as well, in an article that holds no other.

    Such laws call «1.» часть or пункт. Where the article has «1.», «2.» and nothing that is numbered «1)», «пункт 2» can
    only be «2.», unless the act itself speaks of части; the other way in an article of «1)», «2)» alone.
    """
    if current.provision.kind is not Kind.ARTICLE or step.number is None or step.number.text.isalpha():
        return None
    wanted = {
        (Scheme.RUSSIA, Kind.POINT): Kind.PARAGRAPH,
        (Scheme.RUSSIA_POINTS, Kind.POINT): Kind.PARAGRAPH,
        (Scheme.RUSSIA_POINTS, Kind.PARAGRAPH): Kind.POINT,
    }.get((scheme, step.kind))
    if wanted is None or step.kind in _within(current) or wanted not in _within(current):
        return None
    if scheme is Scheme.RUSSIA and any(_PARTS_NAMED.search(node.text) for node in root.walk() if node.text):
        return None
    return Step(wanted, step.number)


def _within(unit: Place) -> set[Kind]:
    """What stands right in a unit, or in its unnumbered parts."""
    parts = [child for child in unit.provision.children if child.kind is Kind.SUBPARAGRAPH]
    return {child.kind for one in (unit.provision, *parts) for child in one.children}


def counts_through(unit: Place, line: Place, scheme: Scheme) -> bool:
    """True where the act counts its lines through a unit, and no numbered points before the line leave that in doubt."""
    before = unit.provision.children[: line.path[len(unit.path)]]
    pointed = any(child.kind is Kind.POINT for part in before for child in part.children)
    return levels_of(scheme).lines_through and not pointed


def level_of_new(parent: Place, target: Citation, units: Sequence[Provision], scheme: Scheme) -> Citation:
    """The address of a new unit: where the act calls two levels alike, that of its neighbours and of its text.

    «Дополнить частью 3» puts an unnumbered часть into an article of such ones, «пунктом 4» puts «4)» beside «3)».

    Args:
        parent: The unit around the new one.
        target: The address as the law has it.
        units: The text that is put.
        scheme: What the levels are called in the act.
    """
    named = target.last.kind
    alike = called_alike(named, scheme)
    if (scheme, named) == (Scheme.RUSSIA, Kind.POINT) and any(unit.kind is Kind.PARAGRAPH for unit in units):
        alike = Kind.PARAGRAPH  # «дополнить пунктом 2.1: "2.1. …"»: the text tells
    beside = _within(parent)
    if alike is None or any(unit.kind is named for unit in units) or named in beside or alike not in beside:
        return target
    return Citation((*target.steps[:-1], Step(alike, target.last.number)))


def is_part(found: Place, current: Place) -> bool:
    """True where the line that was found is a часть of the unit, not an абзац."""
    return found.provision.kind is Kind.SUBPARAGRAPH and found.path[:-1] == current.path


def in_later_part(found: Place, current: Place, step: Step) -> bool:
    """True where what was found stands in an unnumbered part that is not part one and that the law does not name."""
    between = found.path[len(current.path) :][:-1]
    below = found.path[: len(current.path)] == current.path
    return (
        step.kind in _IN_PARTS and below and len(between) == 1 and _ordinal(current.provision, between[0]) > 1
    )


def _ordinal(unit: Provision, at: int) -> int:
    """Which of the unnumbered parts of a unit a child is, from 1; 0 for none of them."""
    children = unit.children
    if children[at].kind is not Kind.SUBPARAGRAPH:
        return 0
    return sum(child.kind is Kind.SUBPARAGRAPH for child in children[: at + 1])
