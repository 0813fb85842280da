"""Levels that an act calls by one name, and lines that it counts through a unit: its text tells which are meant."""

from __future__ import annotations

from collections.abc import Sequence

from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Scheme
from lawtrack.model.index import Place
from lawtrack.model.kinds import Kind
from lawtrack.model.labels import LEVELS, called_alike
from lawtrack.model.provision import Provision


def other_of_the_name(current: Place, step: Step, scheme: Scheme) -> Step | None:
    """The step to the other level that the act calls by the same name, in an article that holds none of the level named.

    «Часть первая» may be «1.» in the laws of Russia and Kyrgyzstan, «пункт 3» may be «3.» or «3)» in those of Belarus and
    Uzbekistan.
    """
    kind = called_alike(step.kind, scheme)
    if kind is None or kind is Kind.SUBPARAGRAPH or current.provision.kind is not Kind.ARTICLE:
        return None
    parts = [child for child in current.provision.children if child.kind is Kind.SUBPARAGRAPH]
    within = [child.kind for unit in (current.provision, *parts) for child in unit.children]
    return None if step.kind in within else Step(kind, step.number)


def counts_through(unit: Place, line: Place, scheme: Scheme) -> bool:
    """True where the act counts its lines through a unit, and no numbered points before the line leave that in doubt."""
    before = unit.provision.children[: line.path[len(unit.path)]]
    pointed = any(child.kind is Kind.POINT for part in before for child in part.children)
    return LEVELS[scheme].lines_through and not pointed


def level_of_new(parent: Place, target: Citation, units: Sequence[Provision], scheme: Scheme) -> Citation:
    """The address of a new unit: where the act calls two levels alike, that of its neighbours and of its text.

    «Дополнить частью 3» puts an unnumbered часть into an article of such ones, «пунктом 4» puts «4)» beside «3)».

    Args:
        parent: The unit around the new one.
        target: The address as the law has it.
        units: The text that is put.
        scheme: What the levels are called in the act.
    """
    alike, named = called_alike(target.last.kind, scheme), target.last.kind
    if alike is None or any(unit.kind is named for unit in units):
        return target
    parts = [child for child in parent.provision.children if child.kind is Kind.SUBPARAGRAPH]
    beside = {child.kind for unit in (parent.provision, *parts) for child in unit.children}
    if named in beside or alike not in beside:
        return target
    return Citation((*target.steps[:-1], Step(alike, target.last.number)))
